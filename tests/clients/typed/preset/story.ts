import { graphql } from './__generated__/gql'
import type { RolesQuery, RolesQueryVariables } from './__generated__/graphql'

const roles = graphql(`
  query Roles($first: Int = 5, $after: String) {
    roles(first: $first, after: $after) {
      edges {
        node {
          id
          title
        }
      }
      pageInfo {
        endCursor
      }
    }
  }
`)

const comparison = graphql(`
  query Comparison($roles: [String!]!) {
    search(query: "machne lerning", types: [SKILL]) {
      nodes {
        slug
        label
        ... on Role {
          title
        }
      }
    }
    role(slug: "data-scientist") {
      title
      skills(first: 3) {
        edges {
          weight
        }
      }
    }
    overlap(roles: $roles) {
      id
      sentence
      shared(first: 3) {
        feature {
          label
        }
      }
    }
  }
`)

type Answer =
  NonNullable<(typeof comparison)['__apiType']> extends (variables: infer Variables) => infer Data
    ? { variables: Variables; data: Data }
    : never

export const variables: Answer['variables'] = { roles: ['data-scientist', 'web-developer'] }
// @ts-expect-error the variable is missing
export const wrongVariables: Answer['variables'] = {}

export function read({ search, role, overlap }: Answer['data']): (string | number | undefined)[] {
  // @ts-expect-error the query does not ask for the score
  void overlap.score
  const [first] = search.nodes
  return [first?.label, role?.title, role?.skills.edges[0]?.weight, overlap.sentence, overlap.shared[0]?.feature.label]
}

export const next = (shown: RolesQuery): RolesQueryVariables => ({ after: shown.roles.pageInfo.endCursor })
export { roles }
