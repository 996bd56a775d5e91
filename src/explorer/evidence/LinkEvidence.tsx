import type { ReactNode } from 'react'
import { Answered } from '../asking/Answered.tsx'
import { LinkEvidenceDocument } from '../asking/generated/documents.ts'
import type { LinkEvidenceQuery, LinkKind } from '../asking/generated/operations.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import type { FactEnd } from '../dispute/disputedFact.ts'
import { words } from '../words/words.ts'
import { EvidenceList } from './EvidenceList.tsx'

type Links = Extract<LinkEvidenceQuery['node'], { links: unknown }>
type Link = Links['links']['nodes'][number]

/** Who says that two things belong together, and where: asked for when it is shown. */
export function LinkEvidence({
  from,
  to,
  kinds,
}: {
  /** Global ids of both. */
  readonly from: string
  readonly to: string
  /** Only links of these kinds; all if absent. */
  readonly kinds?: readonly LinkKind[]
}): ReactNode {
  const answer = useAnswer(LinkEvidenceDocument, { from, with: to, kinds: kinds as LinkKind[] | undefined })
  return (
    <Answered answer={answer}>
      {({ node }) => {
        const links = node !== null && 'links' in node ? node.links.nodes : []
        if (links.length === 0) return <p className="quiet">{words.evidence.byMatch}</p>
        return links.map((link) => (
          <EvidenceList
            key={`${link.kind} ${link.from.slug}`}
            evidence={link.evidence}
            fact={{ statement: statementOf(link), from: endOf(link.from), to: endOf(link.to) }}
          />
        ))
      }}
    </Answered>
  )
}

/** For example "Data Scientist requires SQL". */
function statementOf({ from, relation, to }: Link): string {
  return `${from.label} ${relation} ${to.label}`
}

function endOf({ __typename, slug }: Link['from']): FactEnd {
  return { noun: __typename.toLowerCase() as FactEnd['noun'], slug }
}
