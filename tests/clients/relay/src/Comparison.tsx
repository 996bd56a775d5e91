import { graphql, useLazyLoadQuery, useRefetchableFragment } from 'react-relay'
import type { Comparison_overlap$key } from './__generated__/Comparison_overlap.graphql.ts'
import type { Comparison_role$key } from './__generated__/Comparison_role.graphql.ts'
import type { ComparisonQuery } from './__generated__/ComparisonQuery.graphql.ts'

/** Shows a career, what it shares with another, and what is wrong with a third that there is not. */
export function Comparison({ career, other }: { career: string; other: string }) {
  const query = useLazyLoadQuery<ComparisonQuery>(
    graphql`
      query ComparisonQuery($role: String!, $roles: [String!]!, $wrong: [String!]!) @throwOnFieldError {
        role(slug: $role) {
          ...Comparison_role
        }
        overlap(roles: $roles) {
          ...Comparison_overlap
        }
        wrong: overlap(roles: $wrong) @catch {
          sentence
        }
      }
    `,
    { role: career, roles: [career, other], wrong: [career, 'no-such-role'] },
  )
  // Marked @semanticNonNull: what fails throws, so that the type is not null.
  const overlap: Comparison_overlap$key = query.overlap
  return (
    <>
      {query.role && <Career role={query.role} />}
      <Shared overlap={overlap} />
      <p id="wrong">{query.wrong.ok ? query.wrong.value.sentence : JSON.stringify(query.wrong.errors)}</p>
    </>
  )
}

function Career({ role }: { role: Comparison_role$key }) {
  const [data, refetch] = useRefetchableFragment(
    graphql`
      fragment Comparison_role on Role
      @argumentDefinitions(first: { type: "Int", defaultValue: 2 })
      @refetchable(queryName: "ComparisonRoleQuery") {
        title
        skills(first: $first) {
          edges {
            weight
            node {
              name
            }
          }
        }
      }
    `,
    role,
  )
  return (
    <>
      <h1>{data.title}</h1>
      <p id="skills">{data.skills.edges.length}</p>
      <button id="skills-more" type="button" onClick={() => refetch({ first: 4 }, { fetchPolicy: 'network-only' })}>
        More skills
      </button>
    </>
  )
}

function Shared({ overlap }: { overlap: Comparison_overlap$key }) {
  const [data, refetch] = useRefetchableFragment(
    graphql`
      fragment Comparison_overlap on Overlap
      @argumentDefinitions(first: { type: "Int", defaultValue: 3 })
      @refetchable(queryName: "ComparisonOverlapQuery") {
        sentence
        shared(first: $first) {
          feature {
            label
          }
        }
      }
    `,
    overlap,
  )
  return (
    <>
      <p id="sentence">{data.sentence}</p>
      <p id="shared">{data.shared.length}</p>
      <button id="shared-more" type="button" onClick={() => refetch({ first: 6 })}>
        More shared
      </button>
    </>
  )
}
