import type { ReactNode } from 'react'
import { Answered } from '../asking/Answered.tsx'
import { NodeHistoryDocument } from '../asking/generated/documents.ts'
import type { ShownSourceFragment } from '../asking/generated/operations.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import type { FactEnd } from '../dispute/disputedFact.ts'
import { NodeEvidence } from '../evidence/NodeEvidence.tsx'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { Unfold } from '../shell/Unfold.tsx'
import { words } from '../words/words.ts'
import { fieldsOf, historyOf } from './changeSentence.ts'
import { Section } from './Section.tsx'

/** Where a page is from: its source and licence, who says so, what has changed, and a way to disagree. */
export function Origin({
  id,
  source,
  statement,
  about,
}: {
  /** Global id of what the page is about. */
  readonly id: string
  readonly source: ShownSourceFragment
  /** What the page says, in words. */
  readonly statement: string
  readonly about: FactEnd
}): ReactNode {
  return (
    <Section title={words.pages.origin}>
      <p>
        <PlaceLink to={{ view: 'sources' }}>{words.pages.sourceLine(source.title, source.version)}</PlaceLink>.{' '}
        {words.pages.license(source.license)}
      </p>
      <Unfold summary={words.pages.whoSaysSo}>
        <NodeEvidence id={id} statement={statement} about={about} />
      </Unfold>
      <Unfold summary={words.pages.history}>
        <History id={id} />
      </Unfold>
    </Section>
  )
}

/** The latest changes; the server may be unable to tell, and says so. */
function History({ id }: { readonly id: string }): ReactNode {
  const answer = useAnswer(NodeHistoryDocument, { id })
  return (
    <Answered answer={answer}>
      {({ changes }) => (
        <>
          {changes.nodes.length === 0 && <p>{words.pages.historyNone}</p>}
          <ul className="history">
            {changes.nodes.map((change) => (
              <li key={change.id}>
                <time dateTime={change.at}>{words.pages.date(change.at)}</time> {words.pages.change(historyOf(change))}
                {fieldsOf(change).map(({ field, before, after }) => (
                  <small key={field}>{words.pages.field(field, before, after)}</small>
                ))}
              </li>
            ))}
          </ul>
          <p className="quiet">{words.pages.historyOf(changes.totalCount, changes.nodes.length)}</p>
        </>
      )}
    </Answered>
  )
}
