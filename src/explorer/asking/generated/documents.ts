// Written by npm run generate.

import { TypedDocumentString } from 'career-lattice/client'
import type {
  NetworkLinksQuery,
  NetworkLinksQueryVariables,
  NetworkStartsQuery,
  NetworkStartsQueryVariables,
  NetworkThingQuery,
  NetworkThingQueryVariables,
  NetworkViewQuery,
  NetworkViewQueryVariables,
  OverlapViewQuery,
  OverlapViewQueryVariables,
  RoleFinderQuery,
  RoleFinderQueryVariables,
  RolesNamedQuery,
  RolesNamedQueryVariables,
} from './operations.ts'

/**
 * What links these two, and who says so?
 */
export const NetworkLinksDocument = /*#__PURE__*/ new TypedDocumentString<NetworkLinksQuery, NetworkLinksQueryVariables>(
  `query NetworkLinks($id: ID!, $with: ID!) {
  node(id: $id) {
    ... on Linked {
      links(with: $with, first: 20) {
        nodes {
          kind
          relation
          weight
          from {
            slug
          }
          evidence {
            confidence
            locator
            url
            weight
            source {
              slug
              title
            }
          }
        }
      }
    }
  }
}`,
  { hash: 'sha256:b33be81009ebf68d0813363f2fc336cd6b522ef8bea51c4977974d592a1f4f33' },
)

/**
 * Which careers, skills and libraries are meant? Their ids are
 * what the neighbourhood is asked by.
 */
export const NetworkStartsDocument = /*#__PURE__*/ new TypedDocumentString<NetworkStartsQuery, NetworkStartsQueryVariables>(
  `query NetworkStarts($roles: [String!]!, $skills: [String!]!, $libraries: [String!]!) {
  rolesBySlug(slugs: $roles) {
    id
    slug
  }
  skillsBySlug(slugs: $skills) {
    id
    slug
  }
  librariesBySlug(slugs: $libraries) {
    id
    slug
  }
}`,
  { hash: 'sha256:d6667d071539fdc8fb5e156728e2fb138a5bc2e137b2672cb0db7f1ae200522f' },
)

/**
 * What is this, in a sentence or two?
 */
export const NetworkThingDocument = /*#__PURE__*/ new TypedDocumentString<NetworkThingQuery, NetworkThingQueryVariables>(
  `query NetworkThing($id: ID!, $language: String) {
  node(id: $id) {
    __typename
    ... on Role {
      summary
      source {
        title
      }
    }
    ... on Skill {
      description
    }
    ... on Library {
      about: summary
    }
    ... on Responsibility {
      role {
        slug
        title(language: $language)
      }
    }
  }
}`,
  { hash: 'sha256:55ae3d465d4209041925f1368d0f538b662ef989f07258344b183de036f777f7' },
)

/**
 * What stands around them, and what links it to them? The nearest
 * come first.
 */
export const NetworkViewDocument = /*#__PURE__*/ new TypedDocumentString<NetworkViewQuery, NetworkViewQueryVariables>(
  `query NetworkView($of: [ID!]!, $nodes: Int!, $edges: Int!, $language: String) {
  neighbourhood(of: $of, nodes: $nodes, edges: $edges) {
    nodes {
      __typename
      id
      slug
      label(language: $language)
    }
    edges {
      from
      to
      kind
      weight
    }
    cut
  }
}`,
  { hash: 'sha256:a6e7320ecbacd99fbc055a4356fcaade7854fa524e6ca6bb75db1d43b874c9be' },
)

/**
 * What do these careers share, what has each alone, and how
 * alike are they?
 */
export const OverlapViewDocument = /*#__PURE__*/ new TypedDocumentString<OverlapViewQuery, OverlapViewQueryVariables>(
  `query OverlapView($roles: [String!]!, $measure: SimilarityMeasure!, $language: String) {
  overlap(roles: $roles) {
    sentence
    score(measure: $measure)
    datasets
    roles {
      id
      slug
      title(language: $language)
      summary
      source {
        title
      }
    }
    regions {
      roles {
        slug
      }
      featureCount
      skillCount
      libraryCount
      features(first: 8) {
        feature {
          __typename
          slug
          label(language: $language)
        }
      }
    }
    matrix(measure: $measure) {
      a {
        slug
      }
      b {
        slug
      }
      score
    }
  }
}`,
  { hash: 'sha256:2195af3386d7e2f969d9780321393d2e5d3d9a184cc1e49052c98ec8592be587' },
)

/**
 * Which careers are called like this?
 */
export const RoleFinderDocument = /*#__PURE__*/ new TypedDocumentString<RoleFinderQuery, RoleFinderQueryVariables>(
  `query RoleFinder($query: String!, $language: String) {
  search(query: $query, types: [ROLE], first: 8) {
    nodes {
      id
      slug
      label(language: $language)
      ... on Role {
        source {
          title
        }
      }
    }
  }
}`,
  { hash: 'sha256:ae56d02162ca337f3e1be82d4ca31d9f07e753f6317f7f68a8ee6d5100385c21' },
)

/**
 * What are the careers with these slugs called?
 */
export const RolesNamedDocument = /*#__PURE__*/ new TypedDocumentString<RolesNamedQuery, RolesNamedQueryVariables>(
  `query RolesNamed($slugs: [String!]!, $language: String) {
  rolesBySlug(slugs: $slugs) {
    id
    slug
    title(language: $language)
    source {
      title
    }
  }
}`,
  { hash: 'sha256:fe1084f9ac9ad4674b8a0bfc084531c11e5758c863967a6711b26abcbdd266f7' },
)
