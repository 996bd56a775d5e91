/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The kinds of links, one for each that the graph has. */
export type LinkKind =
  /** Between two libraries: alternative to. Either library serves in place of the other; it holds both ways. */
  | 'ALTERNATIVES'
  /** From a skill to a skill: broader. */
  | 'BROADER'
  /** From a role to a role: broader. */
  | 'BROADER_ROLES'
  /** From a library to a library: builds on. The library extends or uses the other, which is learnt before it. */
  | 'BUILDS_ON'
  /** From a skill to a skill: learnt after. The other skill is learnt first. */
  | 'PREREQUISITES'
  /** Between two skills: related. */
  | 'RELATED'
  /** From a role to a role: near. The source calls the other role near; it need not hold the other way. */
  | 'RELATED_ROLES'
  /** From a responsibility to a library: carried out with. The responsibility is carried out with the library. */
  | 'RESPONSIBILITY_LIBRARIES'
  /** From a responsibility to a skill: exercises. The responsibility exercises the skill. */
  | 'RESPONSIBILITY_SKILLS'
  /** Between two roles: collaborates with. The two roles work closely together; it holds both ways. */
  | 'ROLE_COLLABORATORS'
  /** From a role to a library: works with. The role works with the library. */
  | 'ROLE_LIBRARIES'
  /** From a role to a role: matches. */
  | 'ROLE_MATCHES'
  /** From a role to a sector: found in. The role is found in the sector. */
  | 'ROLE_SECTORS'
  /** From a role to a skill: requires. */
  | 'ROLE_SKILLS'
  /** From a sample to a library: names. Part of the sample names it. */
  | 'SAMPLE_LIBRARIES'
  /** From a sample to a skill: names. Part of the sample names it. */
  | 'SAMPLE_SKILLS'
  /** From a skill to a library: served by. The library serves the skill. */
  | 'SKILL_LIBRARIES'
  /** From a skill to a library: matches. */
  | 'SKILL_LIBRARY_MATCHES'
  /** From a skill to a skill: matches. */
  | 'SKILL_MATCHES';

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

export type NetworkLinksQueryVariables = Exact<{
  id: string | number;
  with: string | number;
}>;


export type NetworkLinksQuery = { node:
    | { links: { nodes: Array<{ kind: LinkKind, relation: string, weight: number, from:
            | { slug: string }
            | { slug: string }
            | { slug: string }
            | { slug: string }
            | { slug: string }
            | { slug: string }
          , evidence: Array<{ confidence: number, locator: string, url: string | null, weight: number | null, source: { slug: string, title: string, version: string | null, license: string } }> }> } }
    | { links: { nodes: Array<{ kind: LinkKind, relation: string, weight: number, from:
            | { slug: string }
            | { slug: string }
            | { slug: string }
            | { slug: string }
            | { slug: string }
            | { slug: string }
          , evidence: Array<{ confidence: number, locator: string, url: string | null, weight: number | null, source: { slug: string, title: string, version: string | null, license: string } }> }> } }
    | { links: { nodes: Array<{ kind: LinkKind, relation: string, weight: number, from:
            | { slug: string }
            | { slug: string }
            | { slug: string }
            | { slug: string }
            | { slug: string }
            | { slug: string }
          , evidence: Array<{ confidence: number, locator: string, url: string | null, weight: number | null, source: { slug: string, title: string, version: string | null, license: string } }> }> } }
    | { links: { nodes: Array<{ kind: LinkKind, relation: string, weight: number, from:
            | { slug: string }
            | { slug: string }
            | { slug: string }
            | { slug: string }
            | { slug: string }
            | { slug: string }
          , evidence: Array<{ confidence: number, locator: string, url: string | null, weight: number | null, source: { slug: string, title: string, version: string | null, license: string } }> }> } }
    | { links: { nodes: Array<{ kind: LinkKind, relation: string, weight: number, from:
            | { slug: string }
            | { slug: string }
            | { slug: string }
            | { slug: string }
            | { slug: string }
            | { slug: string }
          , evidence: Array<{ confidence: number, locator: string, url: string | null, weight: number | null, source: { slug: string, title: string, version: string | null, license: string } }> }> } }
    | { links: { nodes: Array<{ kind: LinkKind, relation: string, weight: number, from:
            | { slug: string }
            | { slug: string }
            | { slug: string }
            | { slug: string }
            | { slug: string }
            | { slug: string }
          , evidence: Array<{ confidence: number, locator: string, url: string | null, weight: number | null, source: { slug: string, title: string, version: string | null, license: string } }> }> } }
    | Record<PropertyKey, never>
   | null };

export type NetworkStartsQueryVariables = Exact<{
  roles: Array<string> | string;
  skills: Array<string> | string;
  libraries: Array<string> | string;
}>;


export type NetworkStartsQuery = { rolesBySlug: Array<{ id: string, slug: string } | null>, skillsBySlug: Array<{ id: string, slug: string } | null>, librariesBySlug: Array<{ id: string, slug: string } | null> };

export type NetworkThingQueryVariables = Exact<{
  id: string | number;
  language?: string | null | undefined;
}>;


export type NetworkThingQuery = { node:
    | { __typename: 'Language' }
    | { __typename: 'Library', about: string | null }
    | { __typename: 'Overlap' }
    | { __typename: 'Responsibility', role: { slug: string, title: string } }
    | { __typename: 'Role', summary: string | null, source: { title: string } }
    | { __typename: 'RoleGroup' }
    | { __typename: 'Sample' }
    | { __typename: 'Sector' }
    | { __typename: 'Skill', description: string | null }
    | { __typename: 'Source' }
   | null };

export type NetworkViewQueryVariables = Exact<{
  of: Array<string | number> | string | number;
  nodes: number;
  edges: number;
  language?: string | null | undefined;
}>;


export type NetworkViewQuery = { neighbourhood: { cut: boolean, nodes: Array<
      | { __typename: 'Library', id: string, slug: string, label: string }
      | { __typename: 'Responsibility', id: string, slug: string, label: string }
      | { __typename: 'Role', id: string, slug: string, label: string }
      | { __typename: 'Skill', id: string, slug: string, label: string }
    >, edges: Array<{ from: string, to: string, kind: string, weight: number }> } };

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
