import type { ReactNode } from 'react'
import { Answered } from '../asking/Answered.tsx'
import { NodeEvidenceDocument } from '../asking/generated/documents.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import type { FactEnd } from '../dispute/disputedFact.ts'
import { EvidenceList } from './EvidenceList.tsx'

/** Who describes something, and where: asked for when it is shown. */
export function NodeEvidence({
  id,
  statement,
  about,
}: {
  /** Global id. */
  readonly id: string
  /** What the evidence is for, in words. */
  readonly statement: string
  readonly about: FactEnd
}): ReactNode {
  const answer = useAnswer(NodeEvidenceDocument, { id })
  return (
    <Answered answer={answer}>
      {({ node }) => (
        <EvidenceList
          evidence={node !== null && 'evidence' in node ? node.evidence : []}
          fact={{ statement, from: about }}
        />
      )}
    </Answered>
  )
}
