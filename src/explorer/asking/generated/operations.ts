/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** A kind of fact that roles are compared on. */
export type Basis =
  /** Work activities. Another activity of the same kind covers 0.4 of one. */
  | 'ACTIVITIES'
  /** Software. Where a source names products as examples of a category, the category is what is needed; one library covers most of another that serves in its place. */
  | 'LIBRARIES'
  /** Skills and knowledge that a source rates by importance and level. The level that everybody at work has is taken off first. A role without ratings borrows those of the roles that it matches. */
  | 'RATINGS'
  /** Skills that a source lists for a role, with weights or as essential and optional. */
  | 'SKILLS';

/** What somebody already has: slugs, names or aliases of skills, libraries and roles, in any language, in small or capital letters, at most 500 together; or a text that names them. It is not stored. */
export type HaveInput = {
  /** For example "pandas", or a name from a package registry: "opencv-python-headless". */
  libraries?: Array<string> | null | undefined;
  /** Roles worked in, by slug, title or alias, for example "Registered Nurses". */
  roles?: Array<string> | null | undefined;
  /** For example "machine-learning" or "OOP". */
  skills?: Array<string> | null | undefined;
  /** Anything that names skills and libraries, at most 20000 characters: a requirements.txt, pyproject.toml, Pipfile, setup.cfg, environment.yml or package.json; a list; a paragraph of a CV in English. Words that are also ordinary ones, such as Go or click, count only in a list, beside software, or where a tool is introduced ("in Go"). What it denies ("no experience with Java", "want to learn Rust") does not count. It is private: send it by POST; the answer is not cached, and the text is neither stored nor logged. */
  text?: string | null | undefined;
};

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

/** How strongly a role asks for a skill. */
export type Requirement =
  /** The role cannot be done without it. */
  | 'ESSENTIAL'
  /** Useful, depending on the employer or specialism. */
  | 'OPTIONAL';

/** Types of nodes to search, in the order of nodes with equal scores. */
export type SearchType =
  /** Libraries, by name, package name and alias. */
  | 'LIBRARY'
  /** Responsibilities, by statement. */
  | 'RESPONSIBILITY'
  /** Roles, by title and alias. */
  | 'ROLE'
  /** Skills, by name and alias. */
  | 'SKILL';

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

export type AllCareersQueryVariables = Exact<{
  in?: Array<string> | string | null | undefined;
  language?: string | null | undefined;
}>;


export type AllCareersQuery = { roles: { totalCount: number, nodes: Array<{ id: string, slug: string, title: string }> } };

export type AnyFinderQueryVariables = Exact<{
  query: string;
  types?: Array<SearchType> | SearchType | null | undefined;
  language?: string | null | undefined;
}>;


export type AnyFinderQuery = { search: { nodes: Array<
      | { __typename: 'Library', id: string, slug: string, label: string, source: { title: string } }
      | { __typename: 'Responsibility', id: string, slug: string, label: string }
      | { __typename: 'Role', id: string, slug: string, label: string, source: { title: string } }
      | { __typename: 'Skill', id: string, slug: string, label: string, source: { title: string } }
    > } };

export type AroundQueryVariables = Exact<{ [key: string]: never; }>;


export type AroundQuery = { stats: { revision: number, labelLanguages: Array<string> } };

export type FeatureInRolesQueryVariables = Exact<{
  roles: Array<string> | string;
  feature: string | number;
  language?: string | null | undefined;
}>;


export type FeatureInRolesQuery = { rolesBySlug: Array<{ slug: string, title: string, links: { nodes: Array<{ weight: number, evidence: Array<{ confidence: number, locator: string, url: string | null, weight: number | null, source: { slug: string, title: string, version: string | null, license: string } }> }> }, responsibilities: { nodes: Array<{ id: string, statement: string, skills: Array<{ id: string }>, libraries: Array<{ id: string }> }> } } | null>, node:
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

export type FittingCareersQueryVariables = Exact<{
  have: HaveInput;
  language?: string | null | undefined;
}>;


export type FittingCareersQuery = { profile: { understood: Array<{ implied: boolean, feature:
        | { __typename: 'Library', id: string, slug: string, label: string }
        | { __typename: 'Skill', id: string, slug: string, label: string }
      , by:
        | { label: string }
        | { label: string }
       | null }>, roles: Array<{ slug: string, title: string }>, unrecognized: Array<{ name: string, closest: Array<
        | { __typename: 'Library', id: string, slug: string, label: string }
        | { __typename: 'Skill', id: string, slug: string, label: string }
      >, closestRoles: Array<{ slug: string, title: string }> }>, rolesFor: Array<{ readiness: number | null, reason: string | null, role: { id: string, slug: string, title: string, source: { title: string } }, parts: Array<{ basis: Basis }>, matched: Array<
        | { id: string, label: string }
        | { id: string, label: string }
      >, missing: Array<
        | { id: string, label: string }
        | { id: string, label: string }
      > }>, nextToLearn: Array<{ feature:
        | { __typename: 'Library', id: string, slug: string, label: string }
        | { __typename: 'Skill', id: string, slug: string, label: string }
      , roles: Array<{ slug: string, title: string }> }> } };

export type KnownListQueryVariables = Exact<{
  have: HaveInput;
  language?: string | null | undefined;
}>;


export type KnownListQuery = { profile: { understood: Array<{ implied: boolean, feature:
        | { __typename: 'Library', id: string, slug: string, label: string }
        | { __typename: 'Skill', id: string, slug: string, label: string }
       }>, unrecognized: Array<{ name: string }> } };

export type LearningEffectQueryVariables = Exact<{
  from?: string | null | undefined;
  have?: HaveInput | null | undefined;
  first: HaveInput;
  second: HaveInput;
  third: HaveInput;
  to: string;
}>;


export type LearningEffectQuery = { now: { readiness: number | null }, first: { readiness: number | null }, second: { readiness: number | null }, third: { readiness: number | null } };

export type LearningGainsQueryVariables = Exact<{
  have: HaveInput;
  targets: Array<string> | string;
}>;


export type LearningGainsQuery = { nextToLearn: Array<{ gain: number, feature:
      | { __typename: 'Library', slug: string }
      | { __typename: 'Skill', slug: string }
     }> };

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

export type PathsViewQueryVariables = Exact<{
  from: string;
  to: string;
  language?: string | null | undefined;
}>;


export type PathsViewQuery = { careerPaths: Array<{ sentence: string, effort: number | null, hops: Array<{ sentence: string, readiness: number | null, effort: number | null, from: { id: string, slug: string, title: string, source: { title: string } } | null, to: { id: string, slug: string, title: string, source: { title: string } } }> }> };

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

export type StartViewQueryVariables = Exact<{
  slugs: Array<string> | string;
  language?: string | null | undefined;
}>;


export type StartViewQuery = { rolesBySlug: Array<{ id: string, slug: string, title: string, summary: string | null } | null> };

export type TransitionStepsQueryVariables = Exact<{
  from?: string | null | undefined;
  have?: HaveInput | null | undefined;
  to: string;
  language?: string | null | undefined;
}>;


export type TransitionStepsQuery = { transition: { steps: Array<{ basis: Basis, requirement: Requirement | null, importance: number, levelNow: number | null, levelNeeded: number | null, feature:
        | { __typename: 'Library', id: string, slug: string, label: string }
        | { __typename: 'Skill', id: string, slug: string, label: string }
      , nearest:
        | { label: string }
        | { label: string }
       | null }> } };

export type TransitionViewQueryVariables = Exact<{
  from?: string | null | undefined;
  have?: HaveInput | null | undefined;
  to: string;
  language?: string | null | undefined;
}>;


export type TransitionViewQuery = { transition: { sentence: string, readiness: number | null, reason: string | null, effort: number | null, datasets: Array<string>, stepCount: number, from: { id: string, slug: string, title: string, source: { title: string } } | null, to: { id: string, slug: string, title: string, source: { title: string } }, parts: Array<{ basis: Basis, share: number, readiness: number, through: Array<{ id: string, slug: string, title: string, source: { title: string } }> }>, steps: Array<{ basis: Basis, requirement: Requirement | null, importance: number, levelNow: number | null, levelNeeded: number | null, proximity: number, feature:
        | { __typename: 'Library', summary: string | null, documentation: string | null, id: string, slug: string, label: string }
        | { __typename: 'Skill', description: string | null, id: string, slug: string, label: string, prerequisites: Array<{ name: string }> }
      , nearest:
        | { label: string }
        | { label: string }
       | null, alternatives: Array<{ id: string, slug: string, name: string }>, libraries: Array<{ id: string, slug: string, name: string, documentation: string | null }>, demand: Array<{ named: number, of: number, share: number | null, period: string, place: string | null, source: { title: string, url: string | null } }>, evidence: Array<{ confidence: number, locator: string, url: string | null, weight: number | null, source: { slug: string, title: string, version: string | null, license: string } }> }>, retained: Array<
      | { __typename: 'Library', id: string, slug: string, label: string }
      | { __typename: 'Skill', id: string, slug: string, label: string }
    > } };
