// Written by npm run generate.

import { TypedDocumentString } from '../../client/typedDocumentString.ts'
import type {
  HeatMapPictureQuery,
  HeatMapPictureQueryVariables,
  LibraryPictureQuery,
  LibraryPictureQueryVariables,
  NeighbourhoodPictureQuery,
  NeighbourhoodPictureQueryVariables,
  OverlapPictureQuery,
  OverlapPictureQueryVariables,
  PathsPictureQuery,
  PathsPictureQueryVariables,
  RolePictureQuery,
  RolePictureQueryVariables,
  SkillPictureQuery,
  SkillPictureQueryVariables,
  TransitionPictureQuery,
  TransitionPictureQueryVariables,
} from './operations.ts'

/**
 * How near careers are to each other, for a picture.
 */
export const HeatMapPictureDocument = /*#__PURE__*/ new TypedDocumentString<HeatMapPictureQuery, HeatMapPictureQueryVariables>(
  `query HeatMapPicture($roles: [String!]!, $measure: SimilarityMeasure, $language: String) {
  overlap(roles: $roles) {
    sentence
    roles {
      slug
      title(language: $language)
      source {
        attribution
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
  { hash: 'sha256:6a0ecde77afec54a929e583905e373275bad913a715b7a0d9946aa63eb0e3232' },
)

/**
 * What a library is for, and which careers work with it
 * first.
 */
export const LibraryPictureDocument = /*#__PURE__*/ new TypedDocumentString<LibraryPictureQuery, LibraryPictureQueryVariables>(
  `query LibraryPicture($slug: String!, $first: Int!) {
  library(slug: $slug) {
    label
    summary
    roles(first: $first) {
      totalCount
      nodes {
        slug
        title
      }
    }
  }
}`,
  { hash: 'sha256:258f1b2cb8c9adc760b39d0a13b60647f1dbdc1750b4e8df23ce985728340d45' },
)

/**
 * What stands around roles, skills and libraries, for a
 * picture.
 */
export const NeighbourhoodPictureDocument = /*#__PURE__*/ new TypedDocumentString<NeighbourhoodPictureQuery, NeighbourhoodPictureQueryVariables>(
  `query NeighbourhoodPicture($of: [ID!]!, $nodes: Int!, $edges: Int!, $language: String) {
  neighbourhood(of: $of, nodes: $nodes, edges: $edges) {
    nodes {
      __typename
      id
      slug
      label(language: $language)
      ... on Role {
        source {
          attribution
        }
      }
      ... on Skill {
        source {
          attribution
        }
      }
      ... on Library {
        source {
          attribution
        }
      }
    }
    edges {
      from
      to
      weight
    }
  }
}`,
  { hash: 'sha256:0d12949b19ff5cb12cb0263a3b83e5dade8f3bc31a9c8c8f8e2c4bae2a611d9b' },
)

/**
 * What careers share and what each has alone, for a picture.
 */
export const OverlapPictureDocument = /*#__PURE__*/ new TypedDocumentString<OverlapPictureQuery, OverlapPictureQueryVariables>(
  `query OverlapPicture($roles: [String!]!, $language: String, $first: Int!) {
  overlap(roles: $roles) {
    sentence
    roles {
      slug
      title(language: $language)
      source {
        title
        url
        attribution
      }
    }
    regions {
      roles {
        slug
      }
      featureCount
      features(first: $first) {
        feature {
          label(language: $language)
        }
      }
    }
  }
}`,
  { hash: 'sha256:f35dedf3c37c211afe8e0631711ed09a8a05c4314ebe18b7aed82182359d6690' },
)

/**
 * Ways from one career to another by way of others, for a
 * picture.
 */
export const PathsPictureDocument = /*#__PURE__*/ new TypedDocumentString<PathsPictureQuery, PathsPictureQueryVariables>(
  `query PathsPicture($from: String!, $to: String!, $language: String, $first: Int!) {
  careerPaths(from: $from, to: $to, first: $first) {
    sentence
    effort
    hops {
      from {
        slug
        title(language: $language)
        source {
          attribution
        }
      }
      to {
        slug
        title(language: $language)
        source {
          attribution
        }
      }
      readiness
      effort
    }
  }
}`,
  { hash: 'sha256:253738dce75367789a9f2382ba44548204b58d176b68d1a4ad265e84ceb90932' },
)

/**
 * What a career is for and what it asks for first.
 */
export const RolePictureDocument = /*#__PURE__*/ new TypedDocumentString<RolePictureQuery, RolePictureQueryVariables>(
  `query RolePicture($slug: String!, $language: String, $first: Int!) {
  role(slug: $slug) {
    slug
    title(language: $language)
    summary
    skills(first: $first) {
      totalCount
      edges {
        weight
        node {
          label(language: $language)
        }
      }
    }
    libraries(first: $first) {
      totalCount
      edges {
        weight
        node {
          label(language: $language)
        }
      }
    }
    source {
      title
      url
      attribution
    }
  }
}`,
  { hash: 'sha256:75873403e6bc7504c9f9326219d81f61db05685fef58809d42cde78fba846a84' },
)

/**
 * What a skill is, and which careers ask for it first.
 */
export const SkillPictureDocument = /*#__PURE__*/ new TypedDocumentString<SkillPictureQuery, SkillPictureQueryVariables>(
  `query SkillPicture($slug: String!, $first: Int!) {
  skill(slug: $slug) {
    label
    description
    roles(first: $first) {
      totalCount
      nodes {
        slug
        title
      }
    }
  }
}`,
  { hash: 'sha256:2351e95cb385d69978bbdeeca08568f9e22a78ad41e37e0eaecb28e524bbefad' },
)

/**
 * The way from one career to another, for a picture.
 */
export const TransitionPictureDocument = /*#__PURE__*/ new TypedDocumentString<TransitionPictureQuery, TransitionPictureQueryVariables>(
  `query TransitionPicture($from: String!, $to: String!, $language: String, $first: Int!) {
  transition(from: $from, to: $to) {
    sentence
    reason
    readiness
    from {
      slug
      title(language: $language)
      source {
        title
        url
        attribution
      }
    }
    to {
      slug
      title(language: $language)
      source {
        title
        url
        attribution
      }
    }
    stepCount
    steps(first: $first) {
      feature {
        label(language: $language)
      }
      importance
      levelNow
      levelNeeded
      requirement
      nearest {
        label(language: $language)
      }
    }
  }
}`,
  { hash: 'sha256:33b4cd3cecdb911168b7e761dc1d6bfb5abe6e5e700c278975535a0a8352fe4d' },
)
