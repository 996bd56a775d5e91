/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How strongly a role asks for a skill. */
export type Requirement =
  /** The role cannot be done without it. */
  | 'ESSENTIAL'
  /** Useful, depending on the employer or specialism. */
  | 'OPTIONAL';

/** How similarity is measured. Features are skills and libraries, x is the weight of a link, I the number of shared features, N the number of roles in the datasets of the roles compared, df how many of them have a feature; rarity is ln((1+N)/(1+df)) + 1. */
export type SimilarityMeasure =
  /** Sum of 1 / ln df over the shared features. At least 0, unbounded. */
  | 'ADAMIC_ADAR'
  /** The default: it finds the most related roles (see quality). Four kinds of features are compared separately and summed: rated skills by how far they exceed the average; other skills, the skills one step broader than these, and libraries by their rarity. The sum is lowered if job zones or classification codes differ. 0 means nothing in common; 1 is the average score of a role with itself. A shared broader skill contributes, too. */
  | 'BLENDED'
  /** Cosine of the angle between the weights of both: sum of x_a x_b over the norms. 0 to 1. */
  | 'COSINE'
  /** How much of the second role, by weight, somebody in the first already covers. 0 to 1, directed. */
  | 'COVERAGE'
  /** Shared features over all features of both: I / (|A| + |B| - I). 0 to 1. */
  | 'JACCARD'
  /** Shared features over those of the smaller role: I / min(|A|, |B|). 0 to 1; favours small roles. */
  | 'OVERLAP_COEFFICIENT'
  /** Sum of 1 / df over the shared features. At least 0, unbounded. */
  | 'RESOURCE_ALLOCATION'
  /** Cosine with every weight multiplied by the rarity of its feature. 0 to 1. */
  | 'TFIDF_COSINE'
  /** Jaccard with every feature counted by its rarity. 0 to 1. */
  | 'WEIGHTED_JACCARD';

export type HeatMapPictureQueryVariables = Exact<{
  roles: Array<string> | string;
  measure?: SimilarityMeasure | null | undefined;
  language?: string | null | undefined;
}>;


export type HeatMapPictureQuery = { overlap: { sentence: string, roles: Array<{ slug: string, title: string, source: { attribution: string } }>, matrix: Array<{ score: number, a: { slug: string }, b: { slug: string } }> } };

export type LibraryPictureQueryVariables = Exact<{
  slug: string;
  first: number;
}>;


export type LibraryPictureQuery = { library: { label: string, summary: string | null, roles: { totalCount: number, nodes: Array<{ slug: string, title: string }> } } | null };

export type NeighbourhoodPictureQueryVariables = Exact<{
  of: Array<string | number> | string | number;
  nodes: number;
  edges: number;
  language?: string | null | undefined;
}>;


export type NeighbourhoodPictureQuery = { neighbourhood: { nodes: Array<
      | { __typename: 'Library', id: string, slug: string, label: string, source: { attribution: string } }
      | { __typename: 'Responsibility', id: string, slug: string, label: string }
      | { __typename: 'Role', id: string, slug: string, label: string, source: { attribution: string } }
      | { __typename: 'Skill', id: string, slug: string, label: string, source: { attribution: string } }
    >, edges: Array<{ from: string, to: string, weight: number }> } };

export type OverlapPictureQueryVariables = Exact<{
  roles: Array<string> | string;
  language?: string | null | undefined;
  first: number;
}>;


export type OverlapPictureQuery = { overlap: { sentence: string, roles: Array<{ slug: string, title: string, source: { title: string, url: string | null, attribution: string } }>, regions: Array<{ featureCount: number, roles: Array<{ slug: string }>, features: Array<{ feature:
          | { label: string }
          | { label: string }
         }> }> } };

export type PathsPictureQueryVariables = Exact<{
  from: string;
  to: string;
  language?: string | null | undefined;
  first: number;
}>;


export type PathsPictureQuery = { careerPaths: Array<{ sentence: string, effort: number | null, hops: Array<{ readiness: number | null, effort: number | null, from: { slug: string, title: string, source: { attribution: string } } | null, to: { slug: string, title: string, source: { attribution: string } } }> }> };

export type RolePictureQueryVariables = Exact<{
  slug: string;
  language?: string | null | undefined;
  first: number;
}>;


export type RolePictureQuery = { role: { slug: string, title: string, summary: string | null, skills: { totalCount: number, edges: Array<{ weight: number, node: { label: string } }> }, libraries: { totalCount: number, edges: Array<{ weight: number, node: { label: string } }> }, source: { title: string, url: string | null, attribution: string } } | null };

export type SkillPictureQueryVariables = Exact<{
  slug: string;
  first: number;
}>;


export type SkillPictureQuery = { skill: { label: string, description: string | null, roles: { totalCount: number, nodes: Array<{ slug: string, title: string }> } } | null };

export type TransitionPictureQueryVariables = Exact<{
  from: string;
  to: string;
  language?: string | null | undefined;
  first: number;
}>;


export type TransitionPictureQuery = { transition: { sentence: string, reason: string | null, readiness: number | null, stepCount: number, from: { slug: string, title: string, source: { title: string, url: string | null, attribution: string } } | null, to: { slug: string, title: string, source: { title: string, url: string | null, attribution: string } }, steps: Array<{ importance: number, levelNow: number | null, levelNeeded: number | null, requirement: Requirement | null, feature:
        | { label: string }
        | { label: string }
      , nearest:
        | { label: string }
        | { label: string }
       | null }> } };
