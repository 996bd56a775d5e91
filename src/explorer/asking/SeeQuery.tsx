import type { TypedDocumentString } from 'career-lattice/client'
import type { ReactNode } from 'react'
import { besidePage } from '../place/base.ts'
import { CopyButton } from '../shell/CopyButton.tsx'
import { words } from '../words/words.ts'

/** Whether the server has GraphiQL, which the head of the page tells. */
const hasGraphiql = document.querySelector('meta[name="graphiql"]') === null

/** The documents behind a view, to read, to copy and to run. */
export function SeeQuery({
  queries,
}: {
  readonly queries: readonly {
    readonly document: TypedDocumentString<unknown, never>
    readonly variables: object | undefined
  }[]
}): ReactNode {
  return (
    <details className="query">
      <summary>{words.asking.seeQuery}</summary>
      <p>{words.asking.queryExplained}</p>
      {queries
        .filter(({ variables }) => variables !== undefined)
        .map(({ document, variables }) => {
          const text = document.toString()
          const given = JSON.stringify(variables, null, 2)
          // In the fragment, which no server sees: variables may hold what somebody wrote of themselves.
          const address = `graphql#query=${encodeURIComponent(text)}&variables=${encodeURIComponent(given)}`
          return (
            <section key={text}>
              <pre tabIndex={0}>{text}</pre>
              <p>{words.asking.variables}</p>
              <pre tabIndex={0}>{given}</pre>
              <p className="actions">
                {hasGraphiql && <a href={besidePage(address)}>{words.asking.openInGraphiql}</a>}{' '}
                <CopyButton label={words.asking.copyQuery} text={() => text} />
              </p>
            </section>
          )
        })}
    </details>
  )
}
