import { type ReactNode, useState } from 'react'
import { Answered } from '../asking/Answered.tsx'
import { ImportRunsDocument } from '../asking/generated/documents.ts'
import type { ImportRunsQuery } from '../asking/generated/operations.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import { words } from '../words/words.ts'

type Run = ImportRunsQuery['importRuns']['nodes'][number]

/** What was read into the data, the newest first. */
export function ImportRuns({ after }: { readonly after: string | undefined }): ReactNode {
  const [isMore, setMore] = useState(false)
  return (
    <Answered answer={useAnswer(ImportRunsDocument, { after })}>
      {({ importRuns: { nodes, pageInfo } }) => (
        <>
          <RunTable runs={nodes} />
          {pageInfo.hasNextPage && !isMore && (
            <p>
              <button type="button" onClick={() => setMore(true)}>
                {words.sources.more}
              </button>
            </p>
          )}
          {isMore && pageInfo.endCursor !== null && <ImportRuns after={pageInfo.endCursor} />}
        </>
      )}
    </Answered>
  )
}

function RunTable({ runs }: { readonly runs: readonly Run[] }): ReactNode {
  const { runsCaption, when, what, added, changed, removed, rejected } = words.sources
  return (
    <section className="scroller" tabIndex={0} aria-label={runsCaption}>
      <table>
        <caption>{runsCaption}</caption>
        <thead>
          <tr>
            {[when, what, added, changed, removed, rejected].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {runs.map(({ id, at, dataset, version, counts, rejects }) => (
            <tr key={id}>
              <td>
                <time dateTime={at}>{words.sources.time(at)}</time>
              </td>
              <th scope="row">{words.sources.release(dataset, version)}</th>
              {(['inserted', 'updated', 'deleted'] as const).map((column) => (
                <td key={column}>{words.sources.number(sum(counts.map((count) => count[column])))}</td>
              ))}
              <td>{words.sources.number(rejects)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
