// Written by npm run generate.

import { TypedDocumentString } from 'career-lattice/client'
import type {
  AllCareersQuery,
  AllCareersQueryVariables,
  AnyFinderQuery,
  AnyFinderQueryVariables,
  AroundQuery,
  AroundQueryVariables,
  LinkEvidenceQuery,
  LinkEvidenceQueryVariables,
  NodeEvidenceQuery,
  NodeEvidenceQueryVariables,
  NodeLabelsQuery,
  NodeLabelsQueryVariables,
  NodeHistoryQuery,
  NodeHistoryQueryVariables,
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
  LibraryPageQuery,
  LibraryPageQueryVariables,
  LibraryRolesAfterQuery,
  LibraryRolesAfterQueryVariables,
  NeededByBothQuery,
  NeededByBothQueryVariables,
  NetworkLinksQuery,
  NetworkLinksQueryVariables,
  NetworkStartsQuery,
  NetworkStartsQueryVariables,
  NetworkThingQuery,
  NetworkThingQueryVariables,
  NetworkViewQuery,
  NetworkViewQueryVariables,
  OverlapFeaturesQuery,
  OverlapFeaturesQueryVariables,
  OverlapScoreQuery,
  OverlapScoreQueryVariables,
  OverlapViewQuery,
  OverlapViewQueryVariables,
  PathsViewQuery,
  PathsViewQueryVariables,
  RolePageQuery,
  RolePageQueryVariables,
  RoleMatchesQuery,
  RoleMatchesQueryVariables,
  RoleReadingsQuery,
  RoleReadingsQueryVariables,
  RoleSkillsAfterQuery,
  RoleSkillsAfterQueryVariables,
  RoleLibrariesAfterQuery,
  RoleLibrariesAfterQueryVariables,
  RoleTasksAfterQuery,
  RoleTasksAfterQueryVariables,
  RolesNamedQuery,
  RolesNamedQueryVariables,
  SkillPageQuery,
  SkillPageQueryVariables,
  SkillRolesAfterQuery,
  SkillRolesAfterQueryVariables,
  SourcesViewQuery,
  SourcesViewQueryVariables,
  SourceRolesQuery,
  SourceRolesQueryVariables,
  ImportRunsQuery,
  ImportRunsQueryVariables,
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
 * Which revision of the data is served, who is behind it, and
 * in which languages are there names?
 */
export const AroundDocument = /*#__PURE__*/ new TypedDocumentString<AroundQuery, AroundQueryVariables>(
  `query Around {
  stats {
    revision
    labelLanguages
  }
  sources {
    dataset
    attribution
  }
}`,
  { hash: 'sha256:303245a75c2b07317d422086c6b90676ab1a6f6acc62eac804515fc3066cbac2' },
)

/**
 * Who says that these two belong together, and where?
 */
export const LinkEvidenceDocument = /*#__PURE__*/ new TypedDocumentString<LinkEvidenceQuery, LinkEvidenceQueryVariables>(
  `query LinkEvidence($from: ID!, $with: ID!, $kinds: [LinkKind!]) {
  node(id: $from) {
    ... on Linked {
      links(with: $with, kinds: $kinds) {
        nodes {
          kind
          relation
          weight
          from {
            __typename
            slug
            label
          }
          to {
            __typename
            slug
            label
          }
          evidence {
            ...ShownEvidence
          }
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
  { hash: 'sha256:e477af534317a1e46eabb32909cd1f6c1d9243189ff8706db91abfdd15f614c2' },
)

/**
 * Who describes it, and where?
 */
export const NodeEvidenceDocument = /*#__PURE__*/ new TypedDocumentString<NodeEvidenceQuery, NodeEvidenceQueryVariables>(
  `query NodeEvidence($id: ID!) {
  node(id: $id) {
    ... on Role {
      evidence {
        ...ShownEvidence
      }
    }
    ... on Skill {
      evidence {
        ...ShownEvidence
      }
    }
    ... on Library {
      evidence {
        ...ShownEvidence
      }
    }
    ... on Responsibility {
      evidence {
        ...ShownEvidence
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
  { hash: 'sha256:137525d96086d6143504ddba81e441a716fb95df5bd4f6348c9f77c768fc1200' },
)

/**
 * What is it called in other languages?
 */
export const NodeLabelsDocument = /*#__PURE__*/ new TypedDocumentString<NodeLabelsQuery, NodeLabelsQueryVariables>(
  `query NodeLabels($id: ID!) {
  node(id: $id) {
    ... on Role {
      labels {
        ...ShownLabel
      }
    }
    ... on Skill {
      labels {
        ...ShownLabel
      }
    }
  }
}

fragment ShownLabel on Label {
  language
  preferred
  others
  source {
    title
  }
}`,
  { hash: 'sha256:45bb5a049b508db38f09f1eeed03b3cfc1c94107f9b3ab2b5a671dca4886b63e' },
)

/**
 * What became of it lately?
 */
export const NodeHistoryDocument = /*#__PURE__*/ new TypedDocumentString<NodeHistoryQuery, NodeHistoryQueryVariables>(
  `query NodeHistory($id: ID!) {
  changes(node: $id, first: 12) {
    totalCount
    nodes {
      id
      at
      revision
      operation
      type
      list
      other {
        __typename
        ... on Linked {
          slug
          label
        }
        ... on Source {
          title
        }
      }
      fields {
        field
        before
        after
      }
    }
  }
}`,
  { hash: 'sha256:9229adc64a23a6f8b3db66e5537bf8c73732090623d66dede9514da3bf53d374' },
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
 * What is this tool, what is it made on, and who needs it?
 */
export const LibraryPageDocument = /*#__PURE__*/ new TypedDocumentString<LibraryPageQuery, LibraryPageQueryVariables>(
  `query LibraryPage($slug: String!, $language: String) {
  library(slug: $slug) {
    ...LibraryName
    summary
    kind
    category
    generic
    aliases
    documentation
    homepage
    packageName
    source {
      ...ShownSource
    }
    writtenFor {
      ...LibraryName
    }
    features {
      name
      summary
      evidence {
        ...ShownEvidence
      }
    }
    buildsOn {
      ...LibraryName
    }
    builtOnBy {
      ...LibraryName
    }
    alternatives {
      ...LibraryName
    }
    skills {
      ...SkillName
    }
    libraries(first: 12) {
      totalCount
      nodes {
        ...LibraryName
      }
    }
    roles(first: 10) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        weight
        node {
          ...RoleName
        }
      }
    }
    demand(first: 8) {
      ...ShownDemand
    }
    namedTogether(first: 10) {
      lift
      named
      feature {
        ...FeatureName
      }
    }
    matches {
      relation
      confidence
      evidence {
        ...ShownEvidence
      }
      feature {
        ...FeatureName
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
  }
}

fragment ShownDemand on Demand {
  named
  of
  share
  period
  place
  role {
    slug
    title(language: $language)
  }
  source {
    slug
    title
  }
}

fragment ShownSource on Source {
  slug
  title
  version
  license
}

fragment RoleName on Role {
  id
  slug
  title(language: $language)
  source {
    slug
    title
  }
}

fragment SkillName on Skill {
  id
  slug
  name(language: $language)
}

fragment LibraryName on Library {
  id
  slug
  name
}

fragment FeatureName on Feature {
  __typename
  id
  slug
  label(language: $language)
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
  { hash: 'sha256:c7c69b9156a5a64c692c3ecb1faebff8a907323bde4e69f83e8b10cb2e627eb3' },
)

/**
 * Which careers follow in the list of a tool?
 */
export const LibraryRolesAfterDocument = /*#__PURE__*/ new TypedDocumentString<LibraryRolesAfterQuery, LibraryRolesAfterQueryVariables>(
  `query LibraryRolesAfter($slug: String!, $after: String, $language: String) {
  library(slug: $slug) {
    roles(first: 100, after: $after) {
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        weight
        node {
          ...RoleName
        }
      }
    }
  }
}

fragment RoleName on Role {
  id
  slug
  title(language: $language)
  source {
    slug
    title
  }
}`,
  { hash: 'sha256:dc6e2377ef74dcbd71a4370eb8eae63268fbe4553b2bc1d6e23ebcca819f4d9e' },
)

/**
 * What do two careers both ask for, and how important is it to
 * each?
 */
export const NeededByBothDocument = /*#__PURE__*/ new TypedDocumentString<NeededByBothQuery, NeededByBothQueryVariables>(
  `query NeededByBoth($roles: [String!]!, $language: String) {
  overlap(roles: $roles) {
    datasets
    roles {
      id
      title(language: $language)
    }
    shared(first: 100) {
      weights
      feature {
        id
      }
    }
  }
}`,
  { hash: 'sha256:87f5c4785015d3a5f222cdf0908e84244b5234a9f6cf373d4eaadf77416c422e' },
)

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
            ...ShownEvidence
          }
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
  { hash: 'sha256:47624485e8fb79ece7cd119b29c6cf54dcd4e3468b8b222604b529eec632b6e8' },
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
        attribution
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
  { hash: 'sha256:fd5b03cdc4d146e30c8cbddc6425e1ca4edc4e047076a1c799eb00d6ab0bdd1a' },
)

/**
 * By which careers in between does one get from one to
 * another, and what is the direct way?
 */
export const PathsViewDocument = /*#__PURE__*/ new TypedDocumentString<PathsViewQuery, PathsViewQueryVariables>(
  `query PathsView($from: String!, $to: String!, $language: String) {
  careerPaths(from: $from, to: $to, first: 3) {
    ...ShownPath
  }
  direct: careerPaths(from: $from, to: $to, first: 1, maxHops: 1) {
    ...ShownPath
  }
}

fragment ShownPath on CareerPath {
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
        attribution
        dataset
      }
    }
    to {
      id
      slug
      title(language: $language)
      source {
        title
        attribution
        dataset
      }
    }
  }
}`,
  { hash: 'sha256:30e2b92ba09a9ffa8e8d9afa74e6c9ad9dd9146e918f556a108457a23f694877' },
)

/**
 * What is this career: what people do in it, what they know,
 * and which careers are near it?
 */
export const RolePageDocument = /*#__PURE__*/ new TypedDocumentString<RolePageQuery, RolePageQueryVariables>(
  `fragment ShownDemand on Demand {
  named
  of
  share
  period
  place
  role {
    slug
    title(language: $language)
  }
  source {
    slug
    title
  }
}

fragment RoleSkillRow on RoleSkillsConnectionEdge {
  weight
  level
  requirement
  reason
  demand {
    ...ShownDemand
  }
  responsibilities {
    slug
    statement
  }
  node {
    id
    slug
    name(language: $language)
    kind
  }
}

fragment RoleLibraryRow on RoleLibrariesConnectionEdge {
  weight
  hot
  inDemand
  reason
  demand {
    ...ShownDemand
  }
  node {
    id
    slug
    name
    category
  }
}

fragment ResponsibilityRow on Responsibility {
  id
  slug
  statement
  skills {
    slug
    name(language: $language)
  }
  libraries {
    slug
    name
  }
}

fragment ShownSource on Source {
  slug
  title
  version
  license
}

fragment RoleName on Role {
  id
  slug
  title(language: $language)
  source {
    slug
    title
  }
}

query RolePage($slug: String!, $language: String) {
  role(slug: $slug) {
    ...RoleName
    summary
    aliases
    code
    jobZone
    deprecated
    formerSlugs
    source {
      ...ShownSource
    }
    replacedBy {
      ...RoleName
    }
    group {
      label(language: $language)
      code
      broader {
        label(language: $language)
      }
    }
    sectors {
      slug
      name
    }
    broader {
      ...RoleName
    }
    narrower {
      ...RoleName
    }
    responsibilities(first: 8) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        ...ResponsibilityRow
      }
    }
    skills(first: 10) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        ...RoleSkillRow
      }
    }
    libraries(first: 10) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        ...RoleLibraryRow
      }
    }
    similarRoles(first: 8) {
      edges {
        score
        sharedSkillCount
        sharedLibraryCount
        node {
          ...RoleName
        }
      }
    }
    related {
      tier
      role {
        ...RoleName
      }
    }
    collaborators {
      ...RoleName
    }
    matches {
      relation
      confidence
      role {
        ...RoleName
      }
    }
    labels {
      language
    }
  }
}`,
  { hash: 'sha256:ed8e7b9c907a608aa74ad7cc70932e5d292b9699532beaed90626c0971644f47' },
)

/**
 * Which descriptions of the same job are there?
 */
export const RoleMatchesDocument = /*#__PURE__*/ new TypedDocumentString<RoleMatchesQuery, RoleMatchesQueryVariables>(
  `fragment RoleName on Role {
  id
  slug
  title(language: $language)
  source {
    slug
    title
  }
}

query RoleMatches($slug: String!, $language: String) {
  role(slug: $slug) {
    slug
    source {
      dataset
    }
    matches {
      relation
      confidence
      role {
        ...RoleName
        source {
          dataset
        }
        matches {
          relation
          confidence
          role {
            slug
            source {
              dataset
            }
          }
        }
      }
    }
  }
}`,
  { hash: 'sha256:13caf14587dab14d591f0a6d81e50f8e90ef45db500302220bd77decb475f74f' },
)

/**
 * What does each description of a job say, and what has only
 * one of them?
 */
export const RoleReadingsDocument = /*#__PURE__*/ new TypedDocumentString<RoleReadingsQuery, RoleReadingsQueryVariables>(
  `fragment ShownSource on Source {
  slug
  title
  version
  license
}

fragment RoleName on Role {
  id
  slug
  title(language: $language)
  source {
    slug
    title
  }
}

fragment SkillName on Skill {
  id
  slug
  name(language: $language)
}

fragment LibraryName on Library {
  id
  slug
  name
}

fragment FeatureName on Feature {
  __typename
  id
  slug
  label(language: $language)
}

query RoleReadings($roles: [String!]!, $language: String) {
  rolesBySlug(slugs: $roles) {
    ...RoleName
    summary
    source {
      ...ShownSource
    }
    responsibilities(first: 5) {
      totalCount
      nodes {
        slug
        statement
      }
    }
    skills(first: 8) {
      totalCount
      nodes {
        ...SkillName
      }
    }
    libraries(first: 5) {
      totalCount
      nodes {
        ...LibraryName
      }
    }
  }
  overlap(roles: $roles) {
    sentence
    regions {
      featureCount
      roles {
        slug
      }
      features(first: 5) {
        feature {
          ...FeatureName
        }
      }
    }
  }
}`,
  { hash: 'sha256:e9115a640bf6f3d20339b8ee4fc7eae2c823352ff87e05b33e0921ad90731016' },
)

/**
 * Which skills follow in the list of a career?
 */
export const RoleSkillsAfterDocument = /*#__PURE__*/ new TypedDocumentString<RoleSkillsAfterQuery, RoleSkillsAfterQueryVariables>(
  `fragment ShownDemand on Demand {
  named
  of
  share
  period
  place
  role {
    slug
    title(language: $language)
  }
  source {
    slug
    title
  }
}

fragment RoleSkillRow on RoleSkillsConnectionEdge {
  weight
  level
  requirement
  reason
  demand {
    ...ShownDemand
  }
  responsibilities {
    slug
    statement
  }
  node {
    id
    slug
    name(language: $language)
    kind
  }
}

query RoleSkillsAfter($slug: String!, $after: String, $language: String) {
  role(slug: $slug) {
    skills(first: 100, after: $after) {
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        ...RoleSkillRow
      }
    }
  }
}`,
  { hash: 'sha256:d614bbf8d6876182943b02c1e5f5f125b60ba6feb419b1c73e8c8c9e9d9b21bb' },
)

/**
 * Which tools follow in the list of a career?
 */
export const RoleLibrariesAfterDocument = /*#__PURE__*/ new TypedDocumentString<RoleLibrariesAfterQuery, RoleLibrariesAfterQueryVariables>(
  `fragment ShownDemand on Demand {
  named
  of
  share
  period
  place
  role {
    slug
    title(language: $language)
  }
  source {
    slug
    title
  }
}

fragment RoleLibraryRow on RoleLibrariesConnectionEdge {
  weight
  hot
  inDemand
  reason
  demand {
    ...ShownDemand
  }
  node {
    id
    slug
    name
    category
  }
}

query RoleLibrariesAfter($slug: String!, $after: String, $language: String) {
  role(slug: $slug) {
    libraries(first: 100, after: $after) {
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        ...RoleLibraryRow
      }
    }
  }
}`,
  { hash: 'sha256:9b6ee5595e3b349d5fc8535a2ef398fb18084bc6438976e1c1e37252f64fe26d' },
)

/**
 * Which tasks follow in the list of a career?
 */
export const RoleTasksAfterDocument = /*#__PURE__*/ new TypedDocumentString<RoleTasksAfterQuery, RoleTasksAfterQueryVariables>(
  `fragment ResponsibilityRow on Responsibility {
  id
  slug
  statement
  skills {
    slug
    name(language: $language)
  }
  libraries {
    slug
    name
  }
}

query RoleTasksAfter($slug: String!, $after: String, $language: String) {
  role(slug: $slug) {
    responsibilities(first: 100, after: $after) {
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        ...ResponsibilityRow
      }
    }
  }
}`,
  { hash: 'sha256:7df59297814af0e19c0369260e7a8b68156080f45e6195e1338c842ec4685c1b' },
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
 * What is this skill, what comes before and after it, and who
 * needs it?
 */
export const SkillPageDocument = /*#__PURE__*/ new TypedDocumentString<SkillPageQuery, SkillPageQueryVariables>(
  `fragment ShownDemand on Demand {
  named
  of
  share
  period
  place
  role {
    slug
    title(language: $language)
  }
  source {
    slug
    title
  }
}

fragment ShownSource on Source {
  slug
  title
  version
  license
}

fragment RoleName on Role {
  id
  slug
  title(language: $language)
  source {
    slug
    title
  }
}

fragment SkillName on Skill {
  id
  slug
  name(language: $language)
}

fragment LibraryName on Library {
  id
  slug
  name
}

fragment FeatureName on Feature {
  __typename
  id
  slug
  label(language: $language)
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
}

query SkillPage($slug: String!, $language: String) {
  skill(slug: $slug) {
    ...SkillName
    kind
    description
    aliases
    code
    tags
    deprecated
    replacedBy {
      ...SkillName
    }
    source {
      ...ShownSource
    }
    prerequisites {
      ...SkillName
    }
    broader {
      ...SkillName
    }
    narrower {
      ...SkillName
    }
    related {
      ...SkillName
    }
    libraries {
      ...LibraryName
    }
    next: links(kinds: [PREREQUISITES], first: 100) {
      nodes {
        from {
          __typename
          slug
          label(language: $language)
          ... on Node {
            id
          }
        }
        to {
          slug
        }
      }
    }
    roles(first: 10) {
      totalCount
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        weight
        requirement
        node {
          ...RoleName
        }
      }
    }
    demand(first: 8) {
      ...ShownDemand
    }
    namedTogether(first: 10) {
      lift
      named
      feature {
        ...FeatureName
      }
    }
    matches {
      relation
      confidence
      evidence {
        ...ShownEvidence
      }
      feature {
        ...FeatureName
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
    labels {
      language
    }
  }
}`,
  { hash: 'sha256:c12706d798300016f9cb79935b0aa8e2ae24f99ece623313c19f6b54bc6f7e24' },
)

/**
 * Which careers follow in the list of a skill?
 */
export const SkillRolesAfterDocument = /*#__PURE__*/ new TypedDocumentString<SkillRolesAfterQuery, SkillRolesAfterQueryVariables>(
  `fragment RoleName on Role {
  id
  slug
  title(language: $language)
  source {
    slug
    title
  }
}

query SkillRolesAfter($slug: String!, $after: String, $language: String) {
  skill(slug: $slug) {
    roles(first: 100, after: $after) {
      pageInfo {
        endCursor
        hasNextPage
      }
      edges {
        weight
        requirement
        node {
          ...RoleName
        }
      }
    }
  }
}`,
  { hash: 'sha256:c243166828e4cdc733e1997426bc3910555b1960625352894cfc8d1d5eed10d8' },
)

/**
 * Where is everything from, under which licences, and how good
 * are the comparisons?
 */
export const SourcesViewDocument = /*#__PURE__*/ new TypedDocumentString<SourcesViewQuery, SourcesViewQueryVariables>(
  `query SourcesView {
  sources {
    slug
    title
    version
    publisher
    license
    attribution
    url
    dataset
  }
  stats {
    roles
    skills
    libraries
    responsibilities
  }
  quality(measure: BLENDED, subset: HELD_OUT) {
    defaultMeasure
    releases {
      dataset
      version
    }
    figures {
      dataset
      metric
      value
      low
      high
      occupations
    }
    checks {
      check
      dataset
      value
      low
      high
      answers
    }
  }
}`,
  { hash: 'sha256:9ca55023a3764883fd83375af9ce11d9fb778a89230bf713bfa8e3dca728c58e' },
)

/**
 * How many careers come from this source?
 */
export const SourceRolesDocument = /*#__PURE__*/ new TypedDocumentString<SourceRolesQuery, SourceRolesQueryVariables>(
  `query SourceRoles($source: String!) {
  roles(first: 0, filter: {source: $source}) {
    totalCount
  }
}`,
  { hash: 'sha256:7c149350799df2bf24d107a061bd2f76074667e2e7fe4c2e39e34d7acd642822' },
)

/**
 * What was read into the data lately?
 */
export const ImportRunsDocument = /*#__PURE__*/ new TypedDocumentString<ImportRunsQuery, ImportRunsQueryVariables>(
  `query ImportRuns($after: String) {
  importRuns(first: 10, after: $after) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      id
      at
      dataset
      version
      rejects
      revision
      counts {
        inserted
        updated
        deleted
        deprecated
      }
    }
  }
}`,
  { hash: 'sha256:18c3c7b938c7d098fc48e86da0405061164c84545c019f087c98c63097ee09ea' },
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
      priority
      levelNow
      levelNeeded
      nearest {
        label(language: $language)
      }
    }
  }
}`,
  { hash: 'sha256:f63c229516556503d5c6e9ef2dc282cabaf41f99b6247afb0dca701195e274bd' },
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
        attribution
      }
    }
    to {
      id
      slug
      title(language: $language)
      source {
        title
        attribution
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
          attribution
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
      priority
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
          attribution
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
  { hash: 'sha256:179146e7c3dd546ec0dfe736b8ca2504d47c8210800d5c3a5a3718a16d1056a5' },
)
