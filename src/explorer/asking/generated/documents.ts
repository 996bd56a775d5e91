// Written by npm run generate.

import { TypedDocumentString } from 'career-lattice/client'
import type {
  AroundQuery,
  AroundQueryVariables,
  FeatureInRolesQuery,
  FeatureInRolesQueryVariables,
  OverlapFeaturesQuery,
  OverlapFeaturesQueryVariables,
  OverlapScoreQuery,
  OverlapScoreQueryVariables,
  OverlapViewQuery,
  OverlapViewQueryVariables,
  RoleFinderQuery,
  RoleFinderQueryVariables,
  RolesNamedQuery,
  RolesNamedQueryVariables,
} from './operations.ts'

/**
 * Which revision of the data is served, and in which languages
 * are there names?
 */
export const AroundDocument = /*#__PURE__*/ new TypedDocumentString<AroundQuery, AroundQueryVariables>(
  `query Around {
  stats {
    revision
    labelLanguages
  }
}`,
  { hash: 'sha256:b6218a802b29c7e1438bdd0ddd5839e21e6126f4e120dff0bd3fc118885ac1de' },
)

/**
 * Who says that these careers ask for one skill or library,
 * and in which of their tasks is it used?
 */
export const FeatureInRolesDocument = /*#__PURE__*/ new TypedDocumentString<FeatureInRolesQuery, FeatureInRolesQueryVariables>(
  `query FeatureInRoles($roles: [String!]!, $feature: ID!, $language: String) {
  rolesBySlug(slugs: $roles) {
    slug
    title(language: $language)
    links(with: $feature, kinds: [ROLE_SKILLS, ROLE_LIBRARIES], first: 5) {
      nodes {
        weight
        evidence {
          locator
          url
          confidence
          weight
          source {
            title
            license
          }
        }
      }
    }
    responsibilities(first: 100) {
      nodes {
        id
        statement
        skills {
          id
        }
        libraries {
          id
        }
      }
    }
  }
  node(id: $feature) {
    ... on Feature {
      matches {
        relation
        feature {
          __typename
          slug
          label(language: $language)
        }
      }
    }
  }
}`,
  { hash: 'sha256:8b683ccb78cc3b27aa5f260e7ba8350dcc04e677e321e6a395e8545192f455d6' },
)

/**
 * What exactly do these careers share, how important is it to
 * each, and how often do job adverts name it?
 */
export const OverlapFeaturesDocument = /*#__PURE__*/ new TypedDocumentString<OverlapFeaturesQuery, OverlapFeaturesQueryVariables>(
  `query OverlapFeatures($roles: [String!]!, $language: String) {
  overlap(roles: $roles) {
    regions {
      roles {
        slug
      }
      features(first: 100) {
        weights
        demand {
          named
          of
          share
          period
          role {
            slug
          }
        }
        feature {
          __typename
          id
          slug
          label(language: $language)
        }
      }
    }
  }
}`,
  { hash: 'sha256:3ad3489f18dc40773913719f27eeae26692e03196557ca52a1ea9cec53dd1ec5' },
)

/**
 * How alike are these careers by one measure, which parts is
 * that made of, and how good is the measure?
 */
export const OverlapScoreDocument = /*#__PURE__*/ new TypedDocumentString<OverlapScoreQuery, OverlapScoreQueryVariables>(
  `query OverlapScore($roles: [String!]!, $measure: SimilarityMeasure!, $language: String) {
  overlap(roles: $roles) {
    score(measure: $measure)
    matrix(measure: $measure) {
      a {
        slug
      }
      b {
        slug
      }
      score
    }
    explanation(measure: $measure) {
      contribution
      feature {
        __typename
        id
        slug
        label(language: $language)
      }
    }
  }
  quality(measure: $measure, subset: HELD_OUT, metric: RECALL_AT_10) {
    figures {
      dataset
      value
      low
      high
      occupations
    }
  }
}`,
  { hash: 'sha256:05fdae64fe1b04a0524bc39f57fafb869edbbe352e24ea85c3bec8213f88976e' },
)

/**
 * What do these careers share, and what has each alone?
 */
export const OverlapViewDocument = /*#__PURE__*/ new TypedDocumentString<OverlapViewQuery, OverlapViewQueryVariables>(
  `query OverlapView($roles: [String!]!, $language: String) {
  overlap(roles: $roles) {
    sentence
    datasets
    roles {
      id
      slug
      title(language: $language)
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
          id
          label(language: $language)
        }
      }
    }
  }
}`,
  { hash: 'sha256:29db7c5516e0b816118fc122503d69f66675870f679d441d385a11922759318d' },
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
