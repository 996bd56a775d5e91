// Written by npm run generate.

import { TypedDocumentString } from '../typedDocumentString.ts'
import type {
  FirstLookQuery,
  FirstLookQueryVariables,
  ResponsibilitiesQuery,
  ResponsibilitiesQueryVariables,
  OverlapQuery,
  OverlapQueryVariables,
  ExplanationQuery,
  ExplanationQueryVariables,
  HeatMapQuery,
  HeatMapQueryVariables,
  SimilarRolesQuery,
  SimilarRolesQueryVariables,
  LibraryQuery,
  LibraryQueryVariables,
  SkillQuery,
  SkillQueryVariables,
  RoleSkillsQuery,
  RoleSkillsQueryVariables,
  FindQuery,
  FindQueryVariables,
  SourcesQuery,
  SourcesQueryVariables,
  DemandQuery,
  DemandQueryVariables,
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
  SearchQuery,
  SearchQueryVariables,
} from './operations.ts'

/**
 * What is in the graph? Its size, its careers and the five
 * features of Python.
 */
export const FirstLookDocument = /*#__PURE__*/ new TypedDocumentString<FirstLookQuery, FirstLookQueryVariables>(
  `query FirstLook {
  stats {
    __typename
    revision
    roles
    responsibilities
    skills
    libraries
    edges
  }
  roles {
    __typename
    nodes {
      __typename
      id
      slug
      title
      summary
    }
  }
  library(slug: "python") {
    __typename
    id
    features {
      __typename
      name
      summary
    }
  }
}`,
  { hash: 'sha256:244991b0e63c5b41992e5cc8795f263713074c3f1821f9ecb85fff4c299ada41' },
)

/**
 * What does a Data Scientist do? Each responsibility with
 * the skills it exercises, the libraries it is carried out
 * with, and the place in the source that says so.
 */
export const ResponsibilitiesDocument = /*#__PURE__*/ new TypedDocumentString<ResponsibilitiesQuery, ResponsibilitiesQueryVariables>(
  `query Responsibilities {
  role(slug: "data-scientist") {
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
  { hash: 'sha256:9c2550fcdbfe835273e10cf5b8a8f5e93b3607fe854a06bb527c245fea77dba3' },
)

/**
 * What do two careers share, and what does only one of
 * them ask for?
 */
export const OverlapDocument = /*#__PURE__*/ new TypedDocumentString<OverlapQuery, OverlapQueryVariables>(
  `query Overlap {
  overlap(roles: ["data-scientist", "machine-learning-engineer"]) {
    __typename
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
  { hash: 'sha256:cf002a932fede2e3f5b797a7117f58be9b761bf3c78cc5be3326c5654a7ee41a' },
)

/**
 * Why is a score what it is? Each shared feature's part of
 * it; the parts sum to the score.
 */
export const ExplanationDocument = /*#__PURE__*/ new TypedDocumentString<ExplanationQuery, ExplanationQueryVariables>(
  `query Explanation {
  overlap(roles: ["python-developer", "web-developer"]) {
    __typename
    score(measure: WEIGHTED_JACCARD)
    explanation(measure: WEIGHTED_JACCARD) {
      __typename
      feature {
        __typename
        ... on Skill {
          __typename
          id
          skill: name
        }
        ... on Library {
          __typename
          id
          library: name
        }
      }
      contribution
      rarity
    }
  }
}`,
  { hash: 'sha256:eadcf9a6c2291bd1f63d715667052f02e00687d265d785e3d6e51a0c4622d5b5' },
)

/**
 * How near are all five careers to each other? Every pair
 * once, for a heat map.
 */
export const HeatMapDocument = /*#__PURE__*/ new TypedDocumentString<HeatMapQuery, HeatMapQueryVariables>(
  `query HeatMap {
  overlap(
    roles: ["python-developer", "data-scientist", "machine-learning-engineer", "web-developer", "automation-engineer"]
  ) {
    __typename
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
  { hash: 'sha256:ac4f4db730d99c86e58ed5ce729ec7fba0fb1a8212afbe42cffb22312cbe694d' },
)

/**
 * Which careers are nearest to a Web Developer? The
 * measure is yours to choose.
 */
export const SimilarRolesDocument = /*#__PURE__*/ new TypedDocumentString<SimilarRolesQuery, SimilarRolesQueryVariables>(
  `query SimilarRoles {
  role(slug: "web-developer") {
    __typename
    id
    similarRoles(first: 3, measure: TFIDF_COSINE) {
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
  { hash: 'sha256:25510e78919e9b531e073143320dd16663e5bbf835393535d5416f92b66de165' },
)

/**
 * Who works with pandas, how important is it to them, and
 * what is it good for?
 */
export const LibraryDocument = /*#__PURE__*/ new TypedDocumentString<LibraryQuery, LibraryQueryVariables>(
  `query Library {
  library(slug: "pandas") {
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
    roles {
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
  { hash: 'sha256:aced9bebfc5925bfbe6cc2d5982e445f0f415656a41eefd25951145fdede20af' },
)

/**
 * What must one know before machine learning, what comes
 * next to it, and which libraries serve it?
 */
export const SkillDocument = /*#__PURE__*/ new TypedDocumentString<SkillQuery, SkillQueryVariables>(
  `query Skill {
  skill(slug: "machine-learning") {
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
  { hash: 'sha256:279805933b57e5f84a29b87be9fb110d1688c14ea89ea3a1e661d7fb0f5c8393' },
)

/**
 * Which essential skills of a Web Developer does a Python
 * Developer need too, rarest first, and through which of
 * her responsibilities?
 */
export const RoleSkillsDocument = /*#__PURE__*/ new TypedDocumentString<RoleSkillsQuery, RoleSkillsQueryVariables>(
  `query RoleSkills {
  role(slug: "web-developer") {
    __typename
    id
    skills(
      first: 5
      filter: {requirement: ESSENTIAL, sharedWith: "python-developer"}
      orderBy: RARITY
    ) {
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
  { hash: 'sha256:af1a1b868ee04981f64a5ee61c83415bd7b4a5d690b0b5602213dc51ae8fd4d3' },
)

/**
 * Which roles ask for both SQL and version control, and
 * which frameworks are there for Python?
 */
export const FindDocument = /*#__PURE__*/ new TypedDocumentString<FindQuery, FindQueryVariables>(
  `query Find {
  roles(filter: {hasSkill: ["sql", "version-control"]}) {
    __typename
    nodes {
      __typename
      id
      title
    }
  }
  libraries(first: 10, filter: {kind: FRAMEWORK, language: "python"}) {
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
  { hash: 'sha256:c968a0ceb751151b6d45396e02e58d81f185ce57f189f34b3c71981ef008ba98' },
)

/**
 * Where does the graph have its facts from, and under
 * which licences?
 */
export const SourcesDocument = /*#__PURE__*/ new TypedDocumentString<SourcesQuery, SourcesQueryVariables>(
  `query Sources {
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
}`,
  { hash: 'sha256:71f05f68f8c957468dd3dae3d6ad93bb017ebc5ccb1a3dace5438bef3fb2ee64' },
)

/**
 * What do adverts for data engineers name most, beside how
 * important it is, and what do they name together with Airflow?
 */
export const DemandDocument = /*#__PURE__*/ new TypedDocumentString<DemandQuery, DemandQueryVariables>(
  `query Demand {
  role(slug: "data-engineer") {
    __typename
    id
    libraries(orderBy: DEMAND, first: 5) {
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
  library(slug: "airflow") {
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
    namedTogether(first: 5) {
      __typename
      named
      lift
      feature {
        __typename
        ... on Skill {
          __typename
          id
          skill: name
        }
        ... on Library {
          __typename
          id
          library: name
        }
      }
    }
  }
}`,
  { hash: 'sha256:7d8266c3beb5ad5df6f8df79705a6cbceef048c4df599b84d684191736686ef9' },
)

/**
 * A Data Scientist wants to become a Machine Learning
 * Engineer: how much is covered, by what, what comes first?
 */
export const TransitionDocument = /*#__PURE__*/ new TypedDocumentString<TransitionQuery, TransitionQueryVariables>(
  `query Transition {
  transition(from: "data-scientist", to: "machine-learning-engineer") {
    __typename
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
    steps(first: 5) {
      __typename
      feature {
        __typename
        ... on Skill {
          __typename
          id
          skill: name
        }
        ... on Library {
          __typename
          id
          library: name
        }
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
      ... on Skill {
        __typename
        id
        skill: name
      }
      ... on Library {
        __typename
        id
        library: name
      }
    }
  }
}`,
  { hash: 'sha256:343c4170bdec4daa5279822870dc7288ed503a91f318ca1baea34895cbb1d487' },
)

/**
 * A learning plan from what you have, with or without a
 * role: something known that helps, what would do as well,
 * and the libraries to practise each skill with.
 */
export const LearningPlanDocument = /*#__PURE__*/ new TypedDocumentString<LearningPlanQuery, LearningPlanQueryVariables>(
  `query LearningPlan {
  transition(
    have: {libraries: ["Django", "PostgreSQL"], skills: ["SQL"]}
    to: "web-developer"
  ) {
    __typename
    sentence
    readiness
    steps(first: 10) {
      __typename
      feature {
        __typename
        ... on Skill {
          __typename
          id
          skill: name
          prerequisites {
            __typename
            id
            name
          }
        }
        ... on Library {
          __typename
          id
          library: name
          documentation
        }
      }
      nearest {
        __typename
        ... on Skill {
          __typename
          id
          skill: name
        }
        ... on Library {
          __typename
          id
          library: name
        }
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
  { hash: 'sha256:040994de8293ff7ef55971da715c2e23f1d767f00f70fdce30f93ce4f368f4bd' },
)

/**
 * Which chains of plausible moves lead from data analysis
 * to machine learning? Where no stop helps, only the direct way.
 */
export const CareerPathsDocument = /*#__PURE__*/ new TypedDocumentString<CareerPathsQuery, CareerPathsQueryVariables>(
  `query CareerPaths {
  careerPaths(
    from: "data-analyst"
    to: "machine-learning-engineer"
    maxHops: 3
    first: 3
  ) {
    __typename
    sentence
    effort
    hops {
      __typename
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
  { hash: 'sha256:0ab6cf239da585aaf5ad417f389f51069d23e652e04d2439aff2516ef000784e' },
)

/**
 * Which careers fit somebody who has this? Names, slugs and
 * aliases will do; nothing is stored. Fit ranks the careers,
 * readiness says how far the way is.
 */
export const RolesForDocument = /*#__PURE__*/ new TypedDocumentString<RolesForQuery, RolesForQueryVariables>(
  `query RolesFor {
  rolesFor(
    have: {skills: ["Python programming", "SQL", "statistics"], libraries: ["Python", "pandas", "Git"]}
    in: ["python-careers"]
    first: 3
  ) {
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
      ... on Skill {
        __typename
        id
        skill: name
      }
      ... on Library {
        __typename
        id
        library: name
      }
    }
    missing {
      __typename
      ... on Skill {
        __typename
        id
        skill: name
      }
      ... on Library {
        __typename
        id
        library: name
      }
    }
  }
}`,
  { hash: 'sha256:6fbe071c036f87751598c730107b34034941043ddb9550ff11975fe29c6c831a' },
)

/**
 * What to learn next: what brings the nearest careers closer,
 * and what these two?
 */
export const NextToLearnDocument = /*#__PURE__*/ new TypedDocumentString<NextToLearnQuery, NextToLearnQueryVariables>(
  `query NextToLearn {
  nearestCareers: nextToLearn(
    have: {skills: ["python-programming"], libraries: ["python", "git"]}
    first: 3
  ) {
    __typename
    ...Gain
  }
  dataCareers: nextToLearn(
    have: {skills: ["python-programming"], libraries: ["python", "git"]}
    targets: ["data-scientist", "machine-learning-engineer"]
    first: 3
  ) {
    __typename
    ...Gain
  }
}

fragment Gain on FeatureGain {
  __typename
  feature {
    __typename
    ... on Skill {
      __typename
      id
      skill: name
    }
    ... on Library {
      __typename
      id
      library: name
    }
  }
  gain
  roles(first: 3) {
    __typename
    id
    title
  }
}`,
  { hash: 'sha256:e961053601951db02a46470531f5bd80c066392baada31a950841f8055cf7fd7' },
)

/**
 * Paste a requirements.txt, or a paragraph of a CV: what was
 * understood, what follows from it, and which careers fit?
 * A text is private: it is neither stored, cached nor logged.
 */
export const ProfileDocument = /*#__PURE__*/ new TypedDocumentString<ProfileQuery, ProfileQueryVariables>(
  `query Profile {
  profile(have: {text: "Django==5.2\\npsycopg[binary]\\ncelery>=5\\npytest\\nnumpi"}) {
    __typename
    understood {
      __typename
      feature {
        __typename
        ... on Skill {
          __typename
          id
          skill: name
        }
        ... on Library {
          __typename
          id
          library: name
        }
      }
      implied
      by {
        __typename
        ... on Skill {
          __typename
          id
          skill: name
        }
        ... on Library {
          __typename
          id
          library: name
        }
      }
    }
    unrecognized {
      __typename
      name
      closest {
        __typename
        ... on Library {
          __typename
          id
          library: name
        }
      }
    }
    rolesFor(in: ["python-careers"], first: 3) {
      __typename
      role {
        __typename
        id
        title
      }
      readiness
    }
    nextToLearn(in: ["python-careers"], first: 3) {
      __typename
      feature {
        __typename
        ... on Skill {
          __typename
          id
          skill: name
        }
        ... on Library {
          __typename
          id
          library: name
        }
      }
      gain
    }
  }
}`,
  { hash: 'sha256:1aec271f14869727f4ee9a6bcb98545ccb89e4015703429046985106b2e7dc91' },
)

/**
 * What is called so? Words may come in any order,
 * be unfinished, or be misspelt; the best comes first.
 */
export const SearchDocument = /*#__PURE__*/ new TypedDocumentString<SearchQuery, SearchQueryVariables>(
  `query Search {
  search(query: "machne lerning", first: 5) {
    __typename
    totalCount
    edges {
      __typename
      score
      node {
        __typename
        ... on Role {
          __typename
          id
          slug
          title
        }
        ... on Skill {
          __typename
          id
          slug
          name
        }
        ... on Library {
          __typename
          id
          slug
          name
        }
        ... on Responsibility {
          __typename
          id
          statement
        }
      }
    }
  }
}`,
  { hash: 'sha256:28891182b16751884fdc11cee72ab0f9c85d1509fc28a5e8635ec12a3f45e137' },
)
