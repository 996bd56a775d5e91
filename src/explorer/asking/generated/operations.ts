/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How a node of one dataset matches a node of another, in the direction from the first to the second. */
export type MatchRelation =
  /** The matched one is broader. */
  | 'BROAD'
  /** Similar enough to be interchangeable in most uses. */
  | 'CLOSE'
  /** Equivalent. */
  | 'EXACT'
  /** The matched one is narrower. */
  | 'NARROW'
  /** Associated, but neither broader nor narrower. */
  | 'RELATED';

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

export type AroundQueryVariables = Exact<{ [key: string]: never; }>;


export type AroundQuery = { stats: { revision: number, labelLanguages: Array<string> } };

export type FeatureInRolesQueryVariables = Exact<{
  roles: Array<string> | string;
  feature: string | number;
  language?: string | null | undefined;
}>;


export type FeatureInRolesQuery = { rolesBySlug: Array<{ slug: string, title: string, links: { nodes: Array<{ weight: number, evidence: Array<{ locator: string, url: string | null, confidence: number, weight: number | null, source: { title: string, license: string } }> }> }, responsibilities: { nodes: Array<{ id: string, statement: string, skills: Array<{ id: string }>, libraries: Array<{ id: string }> }> } } | null>, node:
    | { matches: Array<{ relation: MatchRelation, feature:
          | { __typename: 'Library', slug: string, label: string }
          | { __typename: 'Skill', slug: string, label: string }
         }> }
    | { matches: Array<{ relation: MatchRelation, feature:
          | { __typename: 'Library', slug: string, label: string }
          | { __typename: 'Skill', slug: string, label: string }
         }> }
    | Record<PropertyKey, never>
   | null };

export type OverlapFeaturesQueryVariables = Exact<{
  roles: Array<string> | string;
  language?: string | null | undefined;
}>;


export type OverlapFeaturesQuery = { overlap: { regions: Array<{ roles: Array<{ slug: string }>, features: Array<{ weights: Array<number>, demand: Array<{ named: number, of: number, share: number | null, period: string, role: { slug: string } | null }>, feature:
          | { __typename: 'Library', id: string, slug: string, label: string }
          | { __typename: 'Skill', id: string, slug: string, label: string }
         }> }> } };

export type OverlapScoreQueryVariables = Exact<{
  roles: Array<string> | string;
  measure: SimilarityMeasure;
  language?: string | null | undefined;
}>;


export type OverlapScoreQuery = { overlap: { score: number, matrix: Array<{ score: number, a: { slug: string }, b: { slug: string } }>, explanation: Array<{ contribution: number, feature:
        | { __typename: 'Library', id: string, slug: string, label: string }
        | { __typename: 'Skill', id: string, slug: string, label: string }
       }> }, quality: { figures: Array<{ dataset: string, value: number, low: number, high: number, occupations: number }> } };

export type OverlapViewQueryVariables = Exact<{
  roles: Array<string> | string;
  language?: string | null | undefined;
}>;


export type OverlapViewQuery = { overlap: { sentence: string, datasets: Array<string>, roles: Array<{ id: string, slug: string, title: string, source: { title: string } }>, regions: Array<{ featureCount: number, skillCount: number, libraryCount: number, roles: Array<{ slug: string }>, features: Array<{ feature:
          | { id: string, label: string }
          | { id: string, label: string }
         }> }> } };

export type RoleFinderQueryVariables = Exact<{
  query: string;
  language?: string | null | undefined;
}>;


export type RoleFinderQuery = { search: { nodes: Array<
      | { id: string, slug: string, label: string }
      | { id: string, slug: string, label: string }
      | { id: string, slug: string, label: string, source: { title: string } }
      | { id: string, slug: string, label: string }
    > } };

export type RolesNamedQueryVariables = Exact<{
  slugs: Array<string> | string;
  language?: string | null | undefined;
}>;


export type RolesNamedQuery = { rolesBySlug: Array<{ id: string, slug: string, title: string, source: { title: string } } | null> };

export type ShownEvidenceFragment = { confidence: number, locator: string, url: string | null, weight: number | null, source: { slug: string, title: string, version: string | null, license: string } };
