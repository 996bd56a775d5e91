import type { ReactNode } from 'react'
import { Answered } from '../asking/Answered.tsx'
import { NodeLabelsDocument } from '../asking/generated/documents.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import { Unfold } from '../shell/Unfold.tsx'
import { words } from '../words/words.ts'
import { Section } from './Section.tsx'

/** Names in other languages, if there are any: looked up when they are unfolded. */
export function Languages({
  id,
  labels,
}: {
  /** Global id of what is named. */
  readonly id: string
  readonly labels: readonly { readonly language: string }[]
}): ReactNode {
  const count = new Set(labels.map(({ language }) => language)).size
  if (count === 0) return null
  return (
    <Section title={words.pages.languages}>
      <Unfold summary={words.pages.languagesCount(count)}>
        <Labels id={id} />
      </Unfold>
    </Section>
  )
}

function Labels({ id }: { readonly id: string }): ReactNode {
  return (
    <Answered answer={useAnswer(NodeLabelsDocument, { id })}>
      {({ node }) => (
        <dl className="labels">
          {(node !== null && 'labels' in node ? node.labels : []).map(({ language, preferred, others, source }) => (
            <div key={`${language} ${source.title}`}>
              <dt>{words.pages.languageName(language)}</dt>
              <dd lang={language}>
                {preferred}
                {others.length > 0 && <small>{others.join(', ')}</small>}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Answered>
  )
}
