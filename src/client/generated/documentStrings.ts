// Written by npm run generate.

import { TypedDocumentString } from '../typedDocumentString.ts'
import type {
  FirstLookQuery,
  FirstLookQueryVariables,
  SearchQuery,
  SearchQueryVariables,
  ResponsibilitiesQuery,
  ResponsibilitiesQueryVariables,
  OverlapQuery,
  OverlapQueryVariables,
  SimilarRolesQuery,
  SimilarRolesQueryVariables,
  TransitionQuery,
  TransitionQueryVariables,
  LearningPlanQuery,
  LearningPlanQueryVariables,
  CareerPathsQuery,
  CareerPathsQueryVariables,
  RolesForQuery,
  RolesForQueryVariables,
  NextToLearnQuery,
  NextToLearnQueryVariables,
  ProfileQuery,
  ProfileQueryVariables,
  SkillQuery,
  SkillQueryVariables,
  LibraryQuery,
  LibraryQueryVariables,
  DemandQuery,
  DemandQueryVariables,
  RoleSkillsQuery,
  RoleSkillsQueryVariables,
  FindQuery,
  FindQueryVariables,
  BySlugQuery,
  BySlugQueryVariables,
  NeighbourhoodQuery,
  NeighbourhoodQueryVariables,
  ExplanationQuery,
  ExplanationQueryVariables,
  HeatMapQuery,
  HeatMapQueryVariables,
  SourcesQuery,
  SourcesQueryVariables,
  GraphChangedSubscription,
  GraphChangedSubscriptionVariables,
} from './operations.ts'

/**
 * What is in the graph? Its size, its careers, and the
 * features of a library or language.
 */
export const FirstLookDocument = /*#__PURE__*/ new TypedDocumentString<FirstLookQuery, FirstLookQueryVariables>(
  `query FirstLook($library: String!, $first: Int = 20) {
  stats {
    __typename
    revision
    roles
    responsibilities
    skills
    libraries
    edges
  }
  roles(first: $first) {
    __typename
    nodes {
      __typename
      id
      slug
      title
      summary
    }
  }
  library(slug: $library) {
    __typename
    id
    features {
      __typename
      name
      summary
    }
  }
}`,
  { hash: 'sha256:52a2e8f523685d7df4bcc44b1a5b972817d1df377cce5c01c20b2b8d32122581' },
)

/**
 * What in the graph is called like this? Words may come in
 * any order, be unfinished, or be misspelt; the best comes
 * first.
 */
export const SearchDocument = /*#__PURE__*/ new TypedDocumentString<SearchQuery, SearchQueryVariables>(
  `query Search($query: String!, $first: Int = 5) {
  search(query: $query, first: $first) {
    __typename
    totalCount
    edges {
      __typename
      score
      node {
        id
        __typename
        slug
        label
      }
    }
  }
}`,
  { hash: 'sha256:3a6adfb9e1b43485581501061df74bd893576c20d1a0bdcb2bf61ce6ddb16478' },
)

/**
 * What does somebody in a role do? Each responsibility with
 * the skills it exercises, the libraries it is carried out
 * with, and the place in the source that says so.
 */
export const ResponsibilitiesDocument = /*#__PURE__*/ new TypedDocumentString<ResponsibilitiesQuery, ResponsibilitiesQueryVariables>(
  `query Responsibilities($role: String!) {
  role(slug: $role) {
    __typename
    id
    title
    summary
    responsibilities {
      __typename
      nodes {
        __typename
        id
        statement
        skills {
          __typename
          id
          name
        }
        libraries {
          __typename
          id
          name
        }
        evidence {
          __typename
          source {
            __typename
            id
            title
          }
          locator
          confidence
        }
      }
    }
  }
}`,
  { hash: 'sha256:e756f67a254852cd4ec0748cd57d9b50137f80bd9f24f7775c98bb3fbba36ab4' },
)

/**
 * What do two or more careers share, and what does only one
 * of them ask for?
 */
export const OverlapDocument = /*#__PURE__*/ new TypedDocumentString<OverlapQuery, OverlapQueryVariables>(
  `query Overlap($roles: [String!]!) {
  overlap(roles: $roles) {
    __typename
    id
    sentence
    score
    sharedSkills {
      __typename
      id
      name
    }
    sharedLibraries {
      __typename
      id
      name
    }
    exclusive {
      __typename
      role {
        __typename
        id
        title
      }
      skills {
        __typename
        id
        name
      }
      libraries {
        __typename
        id
        name
      }
    }
  }
}`,
  { hash: 'sha256:46684f7308a608d3cd1764d736fd6b66a50f6a42f34e0717af98bdf1f8b1d149' },
)

/**
 * Which careers are nearest to a role? The measure is yours
 * to choose.
 */
export const SimilarRolesDocument = /*#__PURE__*/ new TypedDocumentString<SimilarRolesQuery, SimilarRolesQueryVariables>(
  `query SimilarRoles($role: String!, $measure: SimilarityMeasure = TFIDF_COSINE, $first: Int = 3) {
  role(slug: $role) {
    __typename
    id
    similarRoles(first: $first, measure: $measure) {
      __typename
      totalCount
      edges {
        __typename
        score
        sharedSkillCount
        sharedLibraryCount
        node {
          __typename
          id
          title
        }
      }
    }
  }
}`,
  { hash: 'sha256:761588ebf8d72db0a479f6b11e3c227ffc5ea4b74809fb2ee6db6f8cd5efbf51' },
)

/**
 * How does one get from one career to another: how much is
 * covered, by what, and what comes first?
 */
export const TransitionDocument = /*#__PURE__*/ new TypedDocumentString<TransitionQuery, TransitionQueryVariables>(
  `query Transition($from: String!, $to: String!, $first: Int = 5) {
  transition(from: $from, to: $to) {
    __typename
    id
    sentence
    readiness
    parts {
      __typename
      basis
      share
      readiness
    }
    effort
    stepCount
    steps(first: $first) {
      __typename
      feature {
        __typename
        id
        label
      }
      basis
      requirement
      importance
      priority
      effort
      evidence {
        __typename
        source {
          __typename
          id
          title
        }
        url
      }
    }
    retained {
      __typename
      id
      label
    }
  }
}`,
  { hash: 'sha256:cb6e56d4ef7f21780113362938d6e7b15b5d7258bd5838f84a0eacd0edf6041a' },
)

/**
 * What should somebody learn for a role, from what they
 * have, perhaps a role too? Each step with something known
 * that helps, what would do as well, and the libraries to
 * practise it with.
 */
export const LearningPlanDocument = /*#__PURE__*/ new TypedDocumentString<LearningPlanQuery, LearningPlanQueryVariables>(
  `query LearningPlan($have: HaveInput!, $to: String!, $first: Int = 10) {
  transition(have: $have, to: $to) {
    __typename
    id
    sentence
    readiness
    steps(first: $first) {
      __typename
      feature {
        __typename
        id
        label
        ... on Skill {
          __typename
          id
          prerequisites {
            __typename
            id
            name
          }
        }
        ... on Library {
          __typename
          id
          documentation
        }
      }
      nearest {
        __typename
        id
        label
      }
      alternatives {
        __typename
        id
        name
      }
      libraries {
        __typename
        id
        name
        documentation
      }
    }
  }
}`,
  { hash: 'sha256:a85545fe6e6d0cbfe8aa8091cfeb8d47013a69e02a37f2e545547be7934b8910' },
)

/**
 * Which chains of plausible moves lead from one career to
 * another? Where no stop helps, only the direct way.
 */
export const CareerPathsDocument = /*#__PURE__*/ new TypedDocumentString<CareerPathsQuery, CareerPathsQueryVariables>(
  `query CareerPaths($from: String!, $to: String!, $maxHops: Int = 3, $first: Int = 3) {
  careerPaths(from: $from, to: $to, maxHops: $maxHops, first: $first) {
    __typename
    sentence
    effort
    hops {
      __typename
      id
      to {
        __typename
        id
        title
      }
      readiness
      effort
      sentence
    }
  }
}`,
  { hash: 'sha256:dd6b0e17d974fe19ff7438afb89e521ef6226d869b164e2c741e708ef01c783a' },
)

/**
 * Which careers fit somebody by the skills and libraries
 * they have? Names, slugs and aliases will do; nothing is
 * stored. Fit ranks the careers, readiness says how far the
 * way is.
 */
export const RolesForDocument = /*#__PURE__*/ new TypedDocumentString<RolesForQuery, RolesForQueryVariables>(
  `query RolesFor($have: HaveInput!, $in: [String!] = ["python-careers"], $first: Int = 3) {
  rolesFor(have: $have, in: $in, first: $first) {
    __typename
    role {
      __typename
      id
      title
    }
    fit
    readiness
    matched {
      __typename
      id
      label
    }
    missing {
      __typename
      id
      label
    }
  }
}`,
  { hash: 'sha256:dd180ea815ae6b40b5bb37ddd7770f5717341c3fa3249f12fa368ce76d84781b' },
)

/**
 * What should somebody learn next, from what they have?
 * What brings the nearest careers closer, and what brings
 * chosen ones closer.
 */
export const NextToLearnDocument = /*#__PURE__*/ new TypedDocumentString<NextToLearnQuery, NextToLearnQueryVariables>(
  `query NextToLearn($have: HaveInput!, $targets: [String!] = ["data-scientist", "machine-learning-engineer"], $first: Int = 3) {
  nearestCareers: nextToLearn(have: $have, first: $first) {
    __typename
    ...Gain
  }
  dataCareers: nextToLearn(have: $have, targets: $targets, first: $first) {
    __typename
    ...Gain
  }
}

fragment Gain on FeatureGain {
  __typename
  feature {
    __typename
    id
    label
  }
  gain
  roles(first: 3) {
    __typename
    id
    title
  }
}`,
  { hash: 'sha256:16bb2d8f44c6e307df9ce82a2b3f43a86996e22a9cd0de08794da94a5938ae87' },
)

/**
 * What does a text say of somebody, such as a
 * requirements.txt or a paragraph of a CV? What was
 * understood, what follows from it, and which careers fit.
 * A text is private: it is neither stored, cached nor logged,
 * and stands among the variables, not in the query.
 */
export const ProfileDocument = /*#__PURE__*/ new TypedDocumentString<ProfileQuery, ProfileQueryVariables>(
  `query Profile($have: HaveInput!, $in: [String!] = ["python-careers"], $first: Int = 3) {
  profile(have: $have) {
    __typename
    understood {
      __typename
      feature {
        __typename
        id
        label
      }
      implied
      by {
        __typename
        id
        label
      }
    }
    unrecognized {
      __typename
      name
      closest {
        __typename
        id
        label
      }
    }
    rolesFor(in: $in, first: $first) {
      __typename
      role {
        __typename
        id
        title
      }
      readiness
    }
    nextToLearn(in: $in, first: $first) {
      __typename
      feature {
        __typename
        id
        label
      }
      gain
    }
  }
}`,
  { hash: 'sha256:9166b4344a267d282349107462e3978e5a10df776f3901c05644fde6059759c0' },
)

/**
 * What must one know before a skill, what comes next to it,
 * and which libraries serve it?
 */
export const SkillDocument = /*#__PURE__*/ new TypedDocumentString<SkillQuery, SkillQueryVariables>(
  `query Skill($skill: String!) {
  skill(slug: $skill) {
    __typename
    id
    name
    description
    rarity
    prerequisites {
      __typename
      id
      name
      prerequisites {
        __typename
        id
        name
      }
    }
    broader {
      __typename
      id
      name
    }
    narrower {
      __typename
      id
      name
    }
    related {
      __typename
      id
      name
    }
    libraries {
      __typename
      id
      name
    }
  }
}`,
  { hash: 'sha256:3607311174885c6b42c1307cfcbdb09c6a6b7a4b75cfe66f4c27de959b5a8457' },
)

/**
 * Who works with a library, how important is it to them,
 * and what is it good for?
 */
export const LibraryDocument = /*#__PURE__*/ new TypedDocumentString<LibraryQuery, LibraryQueryVariables>(
  `query Library($library: String!, $first: Int = 20) {
  library(slug: $library) {
    __typename
    id
    name
    summary
    packageName
    homepage
    writtenFor {
      __typename
      id
      name
    }
    skills {
      __typename
      id
      name
    }
    roles(first: $first) {
      __typename
      edges {
        __typename
        weight
        node {
          __typename
          id
          title
        }
        evidence {
          __typename
          source {
            __typename
            id
            slug
          }
          locator
        }
      }
    }
  }
}`,
  { hash: 'sha256:83a4710a9786ec9ce8655884cb96741da7d156ac00a414e62b27cfbd00c975cc' },
)

/**
 * What do adverts for a role name most, beside how important
 * it is, and what do they name together with a library?
 */
export const DemandDocument = /*#__PURE__*/ new TypedDocumentString<DemandQuery, DemandQueryVariables>(
  `query Demand($role: String!, $library: String!, $first: Int = 5) {
  role(slug: $role) {
    __typename
    id
    libraries(orderBy: DEMAND, first: $first) {
      __typename
      edges {
        __typename
        weight
        demand {
          __typename
          named
          of
          share
          low
          high
          lift
          source {
            __typename
            id
            title
          }
        }
        node {
          __typename
          id
          name
        }
      }
    }
  }
  library(slug: $library) {
    __typename
    id
    demand(first: 3) {
      __typename
      role {
        __typename
        id
        title
      }
      share
      named
      of
    }
    namedTogether(first: $first) {
      __typename
      named
      lift
      feature {
        __typename
        id
        label
      }
    }
  }
}`,
  { hash: 'sha256:1ca5204d22106aaa2a056268d7ac11a578cca6dbb725f779f2404501d2605579' },
)

/**
 * Which skills does a role need, and through which of its
 * responsibilities? All of them, or only those that are
 * essential, that another role needs too, or the like.
 */
export const RoleSkillsDocument = /*#__PURE__*/ new TypedDocumentString<RoleSkillsQuery, RoleSkillsQueryVariables>(
  `query RoleSkills($role: String!, $filter: RoleSkillFilter = {requirement: ESSENTIAL, sharedWith: "python-developer"}, $orderBy: RoleSkillOrder = RARITY, $first: Int = 5, $after: String) {
  role(slug: $role) {
    __typename
    id
    skills(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      __typename
      totalCount
      pageInfo {
        __typename
        hasNextPage
        endCursor
      }
      edges {
        __typename
        weight
        requirement
        node {
          __typename
          id
          name
          rarity
        }
        responsibilities {
          __typename
          id
          statement
        }
        evidence {
          __typename
          source {
            __typename
            id
            title
          }
          locator
        }
      }
    }
  }
}`,
  { hash: 'sha256:31d4468d349ed1285d0caeea5074588e516495ea6f0498da7eb1531186ee46ab' },
)

/**
 * Which roles ask for all of some skills, or are otherwise
 * as wanted, and which libraries are there of a kind, or for
 * a programming language?
 */
export const FindDocument = /*#__PURE__*/ new TypedDocumentString<FindQuery, FindQueryVariables>(
  `query Find($roles: RoleFilter = {hasSkill: ["sql", "version-control"], programmingLanguage: "python"}, $orderBy: RoleOrder = POPULARITY, $libraries: LibraryFilter = {kind: FRAMEWORK, language: "python"}, $first: Int = 10) {
  roles(filter: $roles, orderBy: $orderBy, first: $first) {
    __typename
    nodes {
      __typename
      id
      title
    }
  }
  libraries(first: $first, filter: $libraries) {
    __typename
    totalCount
    nodes {
      __typename
      id
      name
      summary
    }
  }
}`,
  { hash: 'sha256:35d4593fa4e082a2e2ad23d31a499f4428195682fca6bfc70eaa05edce85cbd2' },
)

/**
 * What are several roles, skills and libraries, by their
 * slugs? In the order asked, null where there is none: what
 * a page needs that has stored slugs.
 */
export const BySlugDocument = /*#__PURE__*/ new TypedDocumentString<BySlugQuery, BySlugQueryVariables>(
  `query BySlug($roles: [String!]!, $skills: [String!]!, $libraries: [String!]!) {
  rolesBySlug(slugs: $roles) {
    __typename
    id
    slug
    title
    jobZone
  }
  skillsBySlug(slugs: $skills) {
    __typename
    id
    slug
    name
  }
  librariesBySlug(slugs: $libraries) {
    __typename
    id
    slug
    name
  }
}`,
  { hash: 'sha256:ef0f9f26a4c45d033ba802a4bc504b48c73d9ddc2f39bd023fdcbc11c8d460dd' },
)

/**
 * What stands around some roles, skills or libraries, for a
 * drawing? The nodes nearest to them, and the links between.
 */
export const NeighbourhoodDocument = /*#__PURE__*/ new TypedDocumentString<NeighbourhoodQuery, NeighbourhoodQueryVariables>(
  `query Neighbourhood($of: [ID!]!, $depth: Int = 1, $nodes: Int = 20, $edges: Int = 40) {
  neighbourhood(of: $of, depth: $depth, nodes: $nodes, edges: $edges) {
    __typename
    nodes {
      __typename
      id
      label
    }
    edges {
      __typename
      from
      to
      kind
      weight
    }
    cut
  }
}`,
  { hash: 'sha256:30a722b7e92d0c94cdebbd870e7d015835675daf2f9c4f7ccf03bc26282c7968' },
)

/**
 * Why is the similarity of careers what it is? Each shared
 * feature's part of it; the parts sum to the score.
 */
export const ExplanationDocument = /*#__PURE__*/ new TypedDocumentString<ExplanationQuery, ExplanationQueryVariables>(
  `query Explanation($roles: [String!]!, $measure: SimilarityMeasure = WEIGHTED_JACCARD) {
  overlap(roles: $roles) {
    __typename
    id
    score(measure: $measure)
    explanation(measure: $measure) {
      __typename
      feature {
        __typename
        id
        label
      }
      contribution
      rarity
    }
  }
}`,
  { hash: 'sha256:ec3f94a0a7bd2775f86fce8b60f7721cb89ff695406e1c2812d34d308584ccdf' },
)

/**
 * How near are some careers to each other? Every pair once,
 * for a heat map.
 */
export const HeatMapDocument = /*#__PURE__*/ new TypedDocumentString<HeatMapQuery, HeatMapQueryVariables>(
  `query HeatMap($roles: [String!]!) {
  overlap(roles: $roles) {
    __typename
    id
    sharedSkills {
      __typename
      id
      name
    }
    matrix {
      __typename
      a {
        __typename
        id
        slug
      }
      b {
        __typename
        id
        slug
      }
      score
    }
  }
}`,
  { hash: 'sha256:a4d6458579a88f1a3c40a463c073b0a1337bab5485f69d4aab583951f121194b' },
)

/**
 * Where does the graph have its facts from, under which
 * licences, and which source is behind a role?
 */
export const SourcesDocument = /*#__PURE__*/ new TypedDocumentString<SourcesQuery, SourcesQueryVariables>(
  `query Sources($role: String!) {
  sources {
    __typename
    id
    slug
    dataset
    title
    publisher
    version
    license
    attribution
  }
  role(slug: $role) {
    __typename
    id
    title
    evidence {
      __typename
      source {
        __typename
        id
        slug
      }
      locator
      url
    }
  }
}`,
  { hash: 'sha256:a73dee2d5bf7455afb3a50d10c5d9ec0d69f1939471e6720100084d31b48efab' },
)

/**
 * Which changes does the graph go through, from a revision on?
 */
export const GraphChangedDocument = /*#__PURE__*/ new TypedDocumentString<GraphChangedSubscription, GraphChangedSubscriptionVariables>(
  `subscription GraphChanged($since: Int) {
  graphChanged(since: $since) {
    __typename
    revision
    at
    datasets
  }
}`,
  { hash: 'sha256:1f0ff9d4852e46ea2873e98e0eb1f6925f06d8958223c1af745e7fbfffda83a8' },
)
