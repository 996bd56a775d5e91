import type { ResultOf, VariablesOf } from 'gql.tada'
import { graphql } from './graphql.ts'

const career = graphql(`
  fragment Career on Role @_unmask {
    id
    title
    skills(first: 3) {
      edges {
        weight
      }
    }
  }
`)

export const roles = graphql(
  `
    query Roles($first: Int = 5, $after: String) {
      roles(first: $first, after: $after) {
        edges {
          node {
            ...Career
          }
        }
        pageInfo {
          endCursor
        }
      }
    }
  `,
  [career],
)

const comparison = graphql(
  `
    query Comparison($roles: [String!]!) {
      search(query: "machne lerning", types: [SKILL]) {
        nodes {
          __typename
          label
        }
      }
      role(slug: "data-scientist") {
        ...Career
      }
      overlap(roles: $roles) {
        sentence
        shared(first: 3) {
          feature {
            label
          }
        }
      }
    }
  `,
  [career],
)

export const variables: VariablesOf<typeof comparison> = { roles: ['data-scientist', 'web-developer'] }
// @ts-expect-error the variable is missing
export const wrongVariables: VariablesOf<typeof comparison> = {}

export function read({ search, role, overlap }: ResultOf<typeof comparison>): (string | number | undefined)[] {
  // @ts-expect-error the query does not ask for the score
  void overlap?.score
  // Nullable here: gql.tada does not read @semanticNonNull.
  const shared = overlap?.shared[0]?.feature.label
  return [search.nodes[0]?.label, role?.title, role?.skills.edges[0]?.weight, overlap?.sentence, shared]
}

export const next = (shown: ResultOf<typeof roles>): VariablesOf<typeof roles> => ({
  after: shown.roles.pageInfo.endCursor,
})
