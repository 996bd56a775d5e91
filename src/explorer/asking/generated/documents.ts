// Written by npm run generate.

import { TypedDocumentString } from 'career-lattice/client'
import type {
  OverlapViewQuery,
  OverlapViewQueryVariables,
  RoleFinderQuery,
  RoleFinderQueryVariables,
  RolesNamedQuery,
  RolesNamedQueryVariables,
} from './operations.ts'

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
