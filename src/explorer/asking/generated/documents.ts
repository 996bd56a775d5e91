// Written by npm run generate.

import { TypedDocumentString } from 'career-lattice/client'
import type {
  AllCareersQuery,
  AllCareersQueryVariables,
  AnyFinderQuery,
  AnyFinderQueryVariables,
  AroundQuery,
  AroundQueryVariables,
  FeatureInRolesQuery,
  FeatureInRolesQueryVariables,
  FittingCareersQuery,
  FittingCareersQueryVariables,
  KnownListQuery,
  KnownListQueryVariables,
  LearningEffectQuery,
  LearningEffectQueryVariables,
  LearningGainsQuery,
  LearningGainsQueryVariables,
  OverlapFeaturesQuery,
  OverlapFeaturesQueryVariables,
  OverlapScoreQuery,
  OverlapScoreQueryVariables,
  OverlapViewQuery,
  OverlapViewQueryVariables,
  PathsViewQuery,
  PathsViewQueryVariables,
  RoleFinderQuery,
  RoleFinderQueryVariables,
  RolesNamedQuery,
  RolesNamedQueryVariables,
  StartViewQuery,
  StartViewQueryVariables,
  TransitionStepsQuery,
  TransitionStepsQueryVariables,
  TransitionViewQuery,
  TransitionViewQueryVariables,
} from './operations.ts'

/**
 * Which careers does a dataset have?
 */
export const AllCareersDocument = /*#__PURE__*/ new TypedDocumentString<AllCareersQuery, AllCareersQueryVariables>(
  `query AllCareers($in: [String!], $language: String) {
  roles(in: $in, first: 100) {
    totalCount
    nodes {
      id
      slug
      title(language: $language)
    }
  }
}`,
  { hash: 'sha256:719e0909a7384ce1d336b1c7c1051a11687007dbd2fbe7fc05573a05c16ae3ef' },
)

/**
 * Which careers, skills and libraries are called like this?
 */
export const AnyFinderDocument = /*#__PURE__*/ new TypedDocumentString<AnyFinderQuery, AnyFinderQueryVariables>(
  `query AnyFinder($query: String!, $types: [SearchType!], $language: String) {
  search(query: $query, types: $types, first: 8) {
    nodes {
      __typename
      id
      slug
      label(language: $language)
      ... on Role {
        source {
          title
        }
      }
      ... on Skill {
        source {
          title
        }
      }
      ... on Library {
        source {
          title
        }
      }
    }
  }
}`,
  { hash: 'sha256:353b980c147e9b49083e3883cab445b28170537af95e39b379aa6da88922968a' },
)

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
          ...ShownEvidence
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
}

fragment ShownEvidence on Evidence {
  confidence
  locator
  url
  weight
  source {
    slug
    title
    version
    license
  }
}`,
  { hash: 'sha256:8db7174b118bfca6e5e3bdaeeffa306fb44edb95826d5aaea40d8b0bc821cd5c' },
)

/**
 * Which careers fit what somebody has, what of it was
 * understood, and what would bring careers nearer? A text is
 * private: it is neither stored, cached nor logged.
 */
export const FittingCareersDocument = /*#__PURE__*/ new TypedDocumentString<FittingCareersQuery, FittingCareersQueryVariables>(
  `query FittingCareers($have: HaveInput!, $language: String) {
  profile(have: $have) {
    understood {
      feature {
        __typename
        id
        slug
        label(language: $language)
      }
      implied
      by {
        label(language: $language)
      }
    }
    roles {
      slug
      title(language: $language)
    }
    unrecognized {
      name
      closest {
        __typename
        id
        slug
        label(language: $language)
      }
      closestRoles {
        slug
        title(language: $language)
      }
    }
    rolesFor(first: 6) {
      role {
        id
        slug
        title(language: $language)
        source {
          title
        }
      }
      readiness
      reason
      parts {
        basis
      }
      matched {
        id
        label(language: $language)
      }
      missing {
        id
        label(language: $language)
      }
    }
    nextToLearn(first: 3) {
      feature {
        __typename
        id
        slug
        label(language: $language)
      }
      roles(first: 3) {
        slug
        title(language: $language)
      }
    }
  }
}`,
  { hash: 'sha256:3bf372881c934130948dc0812713e9e0deb4fb49e433e3ca65b058a7390a752a' },
)

/**
 * What are the skills and libraries that somebody knows
 * called?
 */
export const KnownListDocument = /*#__PURE__*/ new TypedDocumentString<KnownListQuery, KnownListQueryVariables>(
  `query KnownList($have: HaveInput!, $language: String) {
  profile(have: $have) {
    understood {
      feature {
        __typename
        id
        slug
        label(language: $language)
      }
      implied
    }
    unrecognized {
      name
    }
  }
}`,
  { hash: 'sha256:c07c0ff5ce48ef7bbe532c60a2725d7307f5c7d817c9b9d3b273ebb1d4810abc' },
)

/**
 * How much of what a career needs would be covered with one
 * thing more, for three things?
 */
export const LearningEffectDocument = /*#__PURE__*/ new TypedDocumentString<LearningEffectQuery, LearningEffectQueryVariables>(
  `query LearningEffect($from: String, $have: HaveInput, $first: HaveInput!, $second: HaveInput!, $third: HaveInput!, $to: String!) {
  now: transition(from: $from, have: $have, to: $to) {
    readiness
  }
  first: transition(from: $from, have: $first, to: $to) {
    readiness
  }
  second: transition(from: $from, have: $second, to: $to) {
    readiness
  }
  third: transition(from: $from, have: $third, to: $to) {
    readiness
  }
}`,
  { hash: 'sha256:a1975c79a7e0fd241f989d1b046081957bd2c6454e9841102f0236ace3cc862e' },
)

/**
 * By how much does each thing to learn bring a career
 * nearer?
 */
export const LearningGainsDocument = /*#__PURE__*/ new TypedDocumentString<LearningGainsQuery, LearningGainsQueryVariables>(
  `query LearningGains($have: HaveInput!, $targets: [String!]!) {
  nextToLearn(have: $have, targets: $targets, first: 100) {
    feature {
      __typename
      slug
    }
    gain
  }
}`,
  { hash: 'sha256:5ac28badc69304163443d1bfa528358f7f3fcc4b4f65ff132d4520e8de9b8615' },
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
 * By which careers in between does one get from one to
 * another?
 */
export const PathsViewDocument = /*#__PURE__*/ new TypedDocumentString<PathsViewQuery, PathsViewQueryVariables>(
  `query PathsView($from: String!, $to: String!, $language: String) {
  careerPaths(from: $from, to: $to, first: 3) {
    sentence
    effort
    hops {
      sentence
      readiness
      effort
      from {
        id
        slug
        title(language: $language)
        source {
          title
        }
      }
      to {
        id
        slug
        title(language: $language)
        source {
          title
        }
      }
    }
  }
}`,
  { hash: 'sha256:516c1d088dafae4d59d14f21687a05c57935ca9d9c07dfde87455e0438ad521f' },
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

/**
 * What are these careers, in a line each?
 */
export const StartViewDocument = /*#__PURE__*/ new TypedDocumentString<StartViewQuery, StartViewQueryVariables>(
  `query StartView($slugs: [String!]!, $language: String) {
  rolesBySlug(slugs: $slugs) {
    id
    slug
    title(language: $language)
    summary
  }
}`,
  { hash: 'sha256:d578cfa78c8d401a613d2d91716a50dd09599e00e8163b98ccf26eba3c4a5385' },
)

/**
 * All that is to be learnt on the way to a career, in order.
 */
export const TransitionStepsDocument = /*#__PURE__*/ new TypedDocumentString<TransitionStepsQuery, TransitionStepsQueryVariables>(
  `query TransitionSteps($from: String, $have: HaveInput, $to: String!, $language: String) {
  transition(from: $from, have: $have, to: $to) {
    steps(first: 100) {
      feature {
        __typename
        id
        slug
        label(language: $language)
      }
      basis
      requirement
      importance
      levelNow
      levelNeeded
      nearest {
        label(language: $language)
      }
    }
  }
}`,
  { hash: 'sha256:488a5029d92617e41ef185bd6985361e19dc1d5721587b5433492f0fbd6844a3' },
)

/**
 * From a career, or from what somebody knows, to a career:
 * how much is covered, and what comes first?
 */
export const TransitionViewDocument = /*#__PURE__*/ new TypedDocumentString<TransitionViewQuery, TransitionViewQueryVariables>(
  `fragment ShownEvidence on Evidence {
  confidence
  locator
  url
  weight
  source {
    slug
    title
    version
    license
  }
}

query TransitionView($from: String, $have: HaveInput, $to: String!, $language: String) {
  transition(from: $from, have: $have, to: $to) {
    sentence
    readiness
    reason
    effort
    datasets
    from {
      id
      slug
      title(language: $language)
      source {
        title
      }
    }
    to {
      id
      slug
      title(language: $language)
      source {
        title
      }
    }
    parts {
      basis
      share
      readiness
      through {
        id
        slug
        title(language: $language)
        source {
          title
        }
      }
    }
    stepCount
    steps(first: 3) {
      feature {
        __typename
        id
        slug
        label(language: $language)
        ... on Skill {
          description
          prerequisites {
            name(language: $language)
          }
        }
        ... on Library {
          summary
          documentation
        }
      }
      basis
      requirement
      importance
      levelNow
      levelNeeded
      proximity
      nearest {
        label(language: $language)
      }
      alternatives {
        id
        slug
        name
      }
      libraries {
        id
        slug
        name
        documentation
      }
      demand {
        named
        of
        share
        period
        place
        source {
          title
          url
        }
      }
      evidence {
        ...ShownEvidence
      }
    }
    retained {
      __typename
      id
      slug
      label(language: $language)
    }
  }
}`,
  { hash: 'sha256:b319648f05bd3cb27efa6313244f84eb91c77bd107be84ebedfd6a4b595025a1' },
)
