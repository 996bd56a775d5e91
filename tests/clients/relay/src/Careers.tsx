import { graphql, useLazyLoadQuery, usePaginationFragment } from 'react-relay'
import type { Careers_query$key } from './__generated__/Careers_query.graphql.ts'
import type { CareersQuery } from './__generated__/CareersQuery.graphql.ts'

/** Lists the careers, five and then three more at a time, beside what a search finds. */
export function Careers({ words }: { words: string }) {
  const query = useLazyLoadQuery<CareersQuery>(
    graphql`
      query CareersQuery($words: String!) {
        search(query: $words, first: 3) {
          nodes {
            id
            label
          }
        }
        ...Careers_query
      }
    `,
    { words },
  )
  return (
    <>
      <p id="found">{query.search.nodes.map(({ label }) => label).join(', ')}</p>
      <List query={query} />
    </>
  )
}

function List({ query }: { query: Careers_query$key }) {
  const { data, hasNext, loadNext } = usePaginationFragment(
    graphql`
      fragment Careers_query on Query
      @argumentDefinitions(first: { type: "Int", defaultValue: 5 }, after: { type: "String" })
      @refetchable(queryName: "CareersPageQuery") {
        roles(first: $first, after: $after) @connection(key: "Careers_roles") {
          edges {
            node {
              id
              title
            }
          }
        }
      }
    `,
    query,
  )
  return (
    <>
      <ul id="careers">
        {data.roles.edges.map(({ node }) => (
          <li key={node.id}>{node.title}</li>
        ))}
      </ul>
      {hasNext && (
        <button id="more" type="button" onClick={() => loadNext(3)}>
          More
        </button>
      )}
    </>
  )
}
