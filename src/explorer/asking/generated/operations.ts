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

/** Kind of a change. */
export type ChangeOperation =
  /** The row went. */
  | 'DELETE'
  /** The row came. */
  | 'INSERT'
  /** The row says something else. */
  | 'UPDATE';

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

/** Kind of software. */
export type LibraryKind =
  /** Code that calls the program's code. */
  | 'FRAMEWORK'
  /** A programming or query language. */
  | 'LANGUAGE'
  /** Code that a program calls. */
  | 'LIBRARY'
  /** A system that other software runs on. */
  | 'PLATFORM'
  /** A program that people use at work. */
  | 'TOOL';

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

/** What answers about readiness, effort and paths are checked for; more is better. */
export type QualityCheck =
  /** How often, of two related occupations that are at least one job zone apart, the way down is the one that somebody is readier for. */
  | 'DIRECTION'
  /** How often the near one of these also takes less effort, in years of usual preparation. */
  | 'EFFORT_TRIPLES'
  /** Share of the hops on the first career path between roles of different major groups that are between occupations of which one lists the other as related. Counted are hops on paths with a stop, between occupations that both have a list. */
  | 'EXPERT_HOPS_FAR'
  /** The same for roles that are two hops apart: the target is related to an occupation that is related to the start, but not to the start itself. */
  | 'EXPERT_HOPS_TWO_HOP'
  /** Share of the pairs of roles of different major groups for which a path with a stop is found. */
  | 'STOPS_FAR'
  /** Share of the pairs of roles that are two hops apart for which a path with a stop is found. */
  | 'STOPS_TWO_HOP'
  /** How often a role is readier for an occupation near to it than for one far away. Near: among the first five related occupations, and at most one job zone higher. Far: of another major group, not related, and two job zones higher where there are such. */
  | 'TRIPLES';

/** A metric of rankings of roles, in 0..1; more is better. */
export type QualityMetric =
  /** How often the first one is related. */
  | 'HIT_AT_1'
  /** Normalised discounted cumulative gain of the first twenty: 1 if all related ones come first, and less the later they come. */
  | 'NDCG_AT_20'
  /** Share of the first five that are related. */
  | 'PRECISION_AT_5'
  /** Share of the related occupations that are among the first ten. */
  | 'RECALL_AT_10';

/** How similar a related role is, by the tiers of O*NET's related occupations. */
export type RelatednessTier =
  /** Among the sixth to tenth most similar. */
  | 'PRIMARY_LONG'
  /** Among the five most similar. */
  | 'PRIMARY_SHORT'
  /** Similar, but not among the ten most similar. */
  | 'SUPPLEMENTAL';

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

/** Kind of a skill. */
export type SkillKind =
  /** A work activity that occurs in many roles. */
  | 'ACTIVITY'
  /** A group in the source's classification of skills; no role asks for it. */
  | 'GROUP'
  /** A body of knowledge. */
  | 'KNOWLEDGE'
  /** A natural language. */
  | 'LANGUAGE'
  /** An ability to do something. */
  | 'SKILL'
  /** Useful in every field of work, for example teamwork. */
  | 'TRANSVERSAL';

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


export type AroundQuery = { stats: { revision: number, labelLanguages: Array<string> }, sources: Array<{ dataset: string, attribution: string }> };

export type LinkEvidenceQueryVariables = Exact<{
  from: string | number;
  with: string | number;
  kinds?: Array<LinkKind> | LinkKind | null | undefined;
}>;


export type LinkEvidenceQuery = { node:
    | { links: { nodes: Array<{ kind: LinkKind, relation: string, weight: number, from:
            | { __typename: 'Library', slug: string, label: string }
            | { __typename: 'Responsibility', slug: string, label: string }
            | { __typename: 'Role', slug: string, label: string }
            | { __typename: 'Sample', slug: string, label: string }
            | { __typename: 'Sector', slug: string, label: string }
            | { __typename: 'Skill', slug: string, label: string }
          , to:
            | { __typename: 'Library', slug: string, label: string }
            | { __typename: 'Responsibility', slug: string, label: string }
            | { __typename: 'Role', slug: string, label: string }
            | { __typename: 'Sample', slug: string, label: string }
            | { __typename: 'Sector', slug: string, label: string }
            | { __typename: 'Skill', slug: string, label: string }
          , evidence: Array<{ confidence: number, locator: string, url: string | null, weight: number | null, source: { slug: string, title: string, version: string | null, license: string } }> }> } }
    | { links: { nodes: Array<{ kind: LinkKind, relation: string, weight: number, from:
            | { __typename: 'Library', slug: string, label: string }
            | { __typename: 'Responsibility', slug: string, label: string }
            | { __typename: 'Role', slug: string, label: string }
            | { __typename: 'Sample', slug: string, label: string }
            | { __typename: 'Sector', slug: string, label: string }
            | { __typename: 'Skill', slug: string, label: string }
          , to:
            | { __typename: 'Library', slug: string, label: string }
            | { __typename: 'Responsibility', slug: string, label: string }
            | { __typename: 'Role', slug: string, label: string }
            | { __typename: 'Sample', slug: string, label: string }
            | { __typename: 'Sector', slug: string, label: string }
            | { __typename: 'Skill', slug: string, label: string }
          , evidence: Array<{ confidence: number, locator: string, url: string | null, weight: number | null, source: { slug: string, title: string, version: string | null, license: string } }> }> } }
    | { links: { nodes: Array<{ kind: LinkKind, relation: string, weight: number, from:
            | { __typename: 'Library', slug: string, label: string }
            | { __typename: 'Responsibility', slug: string, label: string }
            | { __typename: 'Role', slug: string, label: string }
            | { __typename: 'Sample', slug: string, label: string }
            | { __typename: 'Sector', slug: string, label: string }
            | { __typename: 'Skill', slug: string, label: string }
          , to:
            | { __typename: 'Library', slug: string, label: string }
            | { __typename: 'Responsibility', slug: string, label: string }
            | { __typename: 'Role', slug: string, label: string }
            | { __typename: 'Sample', slug: string, label: string }
            | { __typename: 'Sector', slug: string, label: string }
            | { __typename: 'Skill', slug: string, label: string }
          , evidence: Array<{ confidence: number, locator: string, url: string | null, weight: number | null, source: { slug: string, title: string, version: string | null, license: string } }> }> } }
    | { links: { nodes: Array<{ kind: LinkKind, relation: string, weight: number, from:
            | { __typename: 'Library', slug: string, label: string }
            | { __typename: 'Responsibility', slug: string, label: string }
            | { __typename: 'Role', slug: string, label: string }
            | { __typename: 'Sample', slug: string, label: string }
            | { __typename: 'Sector', slug: string, label: string }
            | { __typename: 'Skill', slug: string, label: string }
          , to:
            | { __typename: 'Library', slug: string, label: string }
            | { __typename: 'Responsibility', slug: string, label: string }
            | { __typename: 'Role', slug: string, label: string }
            | { __typename: 'Sample', slug: string, label: string }
            | { __typename: 'Sector', slug: string, label: string }
            | { __typename: 'Skill', slug: string, label: string }
          , evidence: Array<{ confidence: number, locator: string, url: string | null, weight: number | null, source: { slug: string, title: string, version: string | null, license: string } }> }> } }
    | { links: { nodes: Array<{ kind: LinkKind, relation: string, weight: number, from:
            | { __typename: 'Library', slug: string, label: string }
            | { __typename: 'Responsibility', slug: string, label: string }
            | { __typename: 'Role', slug: string, label: string }
            | { __typename: 'Sample', slug: string, label: string }
            | { __typename: 'Sector', slug: string, label: string }
            | { __typename: 'Skill', slug: string, label: string }
          , to:
            | { __typename: 'Library', slug: string, label: string }
            | { __typename: 'Responsibility', slug: string, label: string }
            | { __typename: 'Role', slug: string, label: string }
            | { __typename: 'Sample', slug: string, label: string }
            | { __typename: 'Sector', slug: string, label: string }
            | { __typename: 'Skill', slug: string, label: string }
          , evidence: Array<{ confidence: number, locator: string, url: string | null, weight: number | null, source: { slug: string, title: string, version: string | null, license: string } }> }> } }
    | { links: { nodes: Array<{ kind: LinkKind, relation: string, weight: number, from:
            | { __typename: 'Library', slug: string, label: string }
            | { __typename: 'Responsibility', slug: string, label: string }
            | { __typename: 'Role', slug: string, label: string }
            | { __typename: 'Sample', slug: string, label: string }
            | { __typename: 'Sector', slug: string, label: string }
            | { __typename: 'Skill', slug: string, label: string }
          , to:
            | { __typename: 'Library', slug: string, label: string }
            | { __typename: 'Responsibility', slug: string, label: string }
            | { __typename: 'Role', slug: string, label: string }
            | { __typename: 'Sample', slug: string, label: string }
            | { __typename: 'Sector', slug: string, label: string }
            | { __typename: 'Skill', slug: string, label: string }
          , evidence: Array<{ confidence: number, locator: string, url: string | null, weight: number | null, source: { slug: string, title: string, version: string | null, license: string } }> }> } }
    | Record<PropertyKey, never>
   | null };

export type NodeEvidenceQueryVariables = Exact<{
  id: string | number;
}>;


export type NodeEvidenceQuery = { node:
    | { evidence: Array<{ confidence: number, locator: string, url: string | null, weight: number | null, source: { slug: string, title: string, version: string | null, license: string } }> }
    | { evidence: Array<{ confidence: number, locator: string, url: string | null, weight: number | null, source: { slug: string, title: string, version: string | null, license: string } }> }
    | { evidence: Array<{ confidence: number, locator: string, url: string | null, weight: number | null, source: { slug: string, title: string, version: string | null, license: string } }> }
    | { evidence: Array<{ confidence: number, locator: string, url: string | null, weight: number | null, source: { slug: string, title: string, version: string | null, license: string } }> }
    | Record<PropertyKey, never>
   | null };

export type NodeLabelsQueryVariables = Exact<{
  id: string | number;
}>;


export type NodeLabelsQuery = { node:
    | { labels: Array<{ language: string, preferred: string, others: Array<string>, source: { title: string } }> }
    | { labels: Array<{ language: string, preferred: string, others: Array<string>, source: { title: string } }> }
    | Record<PropertyKey, never>
   | null };

export type NodeHistoryQueryVariables = Exact<{
  id: string | number;
}>;


export type NodeHistoryQuery = { changes: { totalCount: number, nodes: Array<{ id: string, at: string, revision: number, operation: ChangeOperation, type: string, list: string | null, other:
        | { __typename: 'Language' }
        | { __typename: 'Library', slug: string, label: string }
        | { __typename: 'Overlap' }
        | { __typename: 'Responsibility', slug: string, label: string }
        | { __typename: 'Role', slug: string, label: string }
        | { __typename: 'RoleGroup' }
        | { __typename: 'Sample', slug: string, label: string }
        | { __typename: 'Sector', slug: string, label: string }
        | { __typename: 'Skill', slug: string, label: string }
        | { __typename: 'Source', title: string }
       | null, fields: Array<{ field: string, before: string | null, after: string | null }> }> } };

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

export type LibraryPageQueryVariables = Exact<{
  slug: string;
  language?: string | null | undefined;
}>;


export type LibraryPageQuery = { library: { summary: string | null, kind: LibraryKind, category: string | null, generic: boolean, aliases: Array<string>, documentation: string | null, homepage: string | null, packageName: string | null, id: string, slug: string, name: string, source: { slug: string, title: string, version: string | null, license: string }, writtenFor: { id: string, slug: string, name: string } | null, features: Array<{ name: string, summary: string, evidence: Array<{ confidence: number, locator: string, url: string | null, weight: number | null, source: { slug: string, title: string, version: string | null, license: string } }> }>, buildsOn: Array<{ id: string, slug: string, name: string }>, builtOnBy: Array<{ id: string, slug: string, name: string }>, alternatives: Array<{ id: string, slug: string, name: string }>, skills: Array<{ id: string, slug: string, name: string }>, libraries: { totalCount: number, nodes: Array<{ id: string, slug: string, name: string }> }, roles: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, edges: Array<{ weight: number, node: { id: string, slug: string, title: string, source: { slug: string, title: string } } }> }, demand: Array<{ named: number, of: number, share: number | null, period: string, place: string | null, role: { slug: string, title: string } | null, source: { slug: string, title: string } }>, namedTogether: Array<{ lift: number, named: number, feature:
        | { __typename: 'Library', id: string, slug: string, label: string }
        | { __typename: 'Skill', id: string, slug: string, label: string }
       }>, matches: Array<{ relation: MatchRelation, confidence: number, evidence: Array<{ confidence: number, locator: string, url: string | null, weight: number | null, source: { slug: string, title: string, version: string | null, license: string } }>, feature:
        | { __typename: 'Library', id: string, slug: string, label: string, source: { title: string } }
        | { __typename: 'Skill', id: string, slug: string, label: string, source: { title: string } }
       }> } | null };

export type LibraryRolesAfterQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
  language?: string | null | undefined;
}>;


export type LibraryRolesAfterQuery = { library: { roles: { pageInfo: { endCursor: string | null, hasNextPage: boolean }, edges: Array<{ weight: number, node: { id: string, slug: string, title: string, source: { slug: string, title: string } } }> } } | null };

export type NeededByBothQueryVariables = Exact<{
  roles: Array<string> | string;
  language?: string | null | undefined;
}>;


export type NeededByBothQuery = { overlap: { datasets: Array<string>, roles: Array<{ id: string, title: string }>, shared: Array<{ weights: Array<number>, feature:
        | { id: string }
        | { id: string }
       }> } };

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


export type OverlapViewQuery = { overlap: { sentence: string, datasets: Array<string>, roles: Array<{ id: string, slug: string, title: string, source: { title: string, attribution: string } }>, regions: Array<{ featureCount: number, skillCount: number, libraryCount: number, roles: Array<{ slug: string }>, features: Array<{ feature:
          | { id: string, label: string }
          | { id: string, label: string }
         }> }> } };

export type ShownDemandFragment = { named: number, of: number, share: number | null, period: string, place: string | null, role: { slug: string, title: string } | null, source: { slug: string, title: string } };

export type RoleSkillRowFragment = { weight: number, level: number | null, requirement: Requirement, reason: string | null, demand: Array<{ named: number, of: number, share: number | null, period: string, place: string | null, role: { slug: string, title: string } | null, source: { slug: string, title: string } }>, responsibilities: Array<{ slug: string, statement: string }>, node: { id: string, slug: string, name: string, kind: SkillKind } };

export type RoleLibraryRowFragment = { weight: number, hot: boolean, inDemand: boolean, reason: string | null, demand: Array<{ named: number, of: number, share: number | null, period: string, place: string | null, role: { slug: string, title: string } | null, source: { slug: string, title: string } }>, node: { id: string, slug: string, name: string, category: string | null } };

export type ResponsibilityRowFragment = { id: string, slug: string, statement: string, skills: Array<{ slug: string, name: string }>, libraries: Array<{ slug: string, name: string }> };

export type ShownSourceFragment = { slug: string, title: string, version: string | null, license: string };

export type RoleNameFragment = { id: string, slug: string, title: string, source: { slug: string, title: string } };

export type SkillNameFragment = { id: string, slug: string, name: string };

export type LibraryNameFragment = { id: string, slug: string, name: string };

type FeatureName_Library_Fragment = { __typename: 'Library', id: string, slug: string, label: string };

type FeatureName_Skill_Fragment = { __typename: 'Skill', id: string, slug: string, label: string };

export type FeatureNameFragment =
  | FeatureName_Library_Fragment
  | FeatureName_Skill_Fragment
;

export type ShownLabelFragment = { language: string, preferred: string, others: Array<string>, source: { title: string } };

export type PathsViewQueryVariables = Exact<{
  from: string;
  to: string;
  language?: string | null | undefined;
}>;


export type PathsViewQuery = { careerPaths: Array<{ sentence: string, effort: number | null, hops: Array<{ sentence: string, readiness: number | null, effort: number | null, from: { id: string, slug: string, title: string, source: { title: string, attribution: string, dataset: string } } | null, to: { id: string, slug: string, title: string, source: { title: string, attribution: string, dataset: string } } }> }>, direct: Array<{ sentence: string, effort: number | null, hops: Array<{ sentence: string, readiness: number | null, effort: number | null, from: { id: string, slug: string, title: string, source: { title: string, attribution: string, dataset: string } } | null, to: { id: string, slug: string, title: string, source: { title: string, attribution: string, dataset: string } } }> }> };

export type ShownPathFragment = { sentence: string, effort: number | null, hops: Array<{ sentence: string, readiness: number | null, effort: number | null, from: { id: string, slug: string, title: string, source: { title: string, attribution: string, dataset: string } } | null, to: { id: string, slug: string, title: string, source: { title: string, attribution: string, dataset: string } } }> };

export type RolePageQueryVariables = Exact<{
  slug: string;
  language?: string | null | undefined;
}>;


export type RolePageQuery = { role: { summary: string | null, aliases: Array<string>, code: string | null, jobZone: number | null, deprecated: boolean, formerSlugs: Array<string>, id: string, slug: string, title: string, source: { slug: string, title: string, version: string | null, license: string }, replacedBy: { id: string, slug: string, title: string, source: { slug: string, title: string } } | null, group: { label: string, code: string | null, broader: { label: string } | null } | null, sectors: Array<{ slug: string, name: string }>, broader: Array<{ id: string, slug: string, title: string, source: { slug: string, title: string } }>, narrower: Array<{ id: string, slug: string, title: string, source: { slug: string, title: string } }>, responsibilities: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, slug: string, statement: string, skills: Array<{ slug: string, name: string }>, libraries: Array<{ slug: string, name: string }> }> }, skills: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, edges: Array<{ weight: number, level: number | null, requirement: Requirement, reason: string | null, demand: Array<{ named: number, of: number, share: number | null, period: string, place: string | null, role: { slug: string, title: string } | null, source: { slug: string, title: string } }>, responsibilities: Array<{ slug: string, statement: string }>, node: { id: string, slug: string, name: string, kind: SkillKind } }> }, libraries: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, edges: Array<{ weight: number, hot: boolean, inDemand: boolean, reason: string | null, demand: Array<{ named: number, of: number, share: number | null, period: string, place: string | null, role: { slug: string, title: string } | null, source: { slug: string, title: string } }>, node: { id: string, slug: string, name: string, category: string | null } }> }, similarRoles: { edges: Array<{ score: number, sharedSkillCount: number, sharedLibraryCount: number, node: { id: string, slug: string, title: string, source: { slug: string, title: string } } }> }, related: Array<{ tier: RelatednessTier | null, role: { id: string, slug: string, title: string, source: { slug: string, title: string } } }>, collaborators: Array<{ id: string, slug: string, title: string, source: { slug: string, title: string } }>, matches: Array<{ relation: MatchRelation, confidence: number, role: { id: string, slug: string, title: string, source: { slug: string, title: string } } }>, labels: Array<{ language: string }> } | null };

export type RoleMatchesQueryVariables = Exact<{
  slug: string;
  language?: string | null | undefined;
}>;


export type RoleMatchesQuery = { role: { slug: string, source: { dataset: string }, matches: Array<{ relation: MatchRelation, confidence: number, role: { id: string, slug: string, title: string, source: { dataset: string, slug: string, title: string }, matches: Array<{ relation: MatchRelation, confidence: number, role: { slug: string, source: { dataset: string } } }> } }> } | null };

export type RoleReadingsQueryVariables = Exact<{
  roles: Array<string> | string;
  language?: string | null | undefined;
}>;


export type RoleReadingsQuery = { rolesBySlug: Array<{ summary: string | null, id: string, slug: string, title: string, source: { slug: string, title: string, version: string | null, license: string }, responsibilities: { totalCount: number, nodes: Array<{ slug: string, statement: string }> }, skills: { totalCount: number, nodes: Array<{ id: string, slug: string, name: string }> }, libraries: { totalCount: number, nodes: Array<{ id: string, slug: string, name: string }> } } | null>, overlap: { sentence: string, regions: Array<{ featureCount: number, roles: Array<{ slug: string }>, features: Array<{ feature:
          | { __typename: 'Library', id: string, slug: string, label: string }
          | { __typename: 'Skill', id: string, slug: string, label: string }
         }> }> } };

export type RoleSkillsAfterQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
  language?: string | null | undefined;
}>;


export type RoleSkillsAfterQuery = { role: { skills: { pageInfo: { endCursor: string | null, hasNextPage: boolean }, edges: Array<{ weight: number, level: number | null, requirement: Requirement, reason: string | null, demand: Array<{ named: number, of: number, share: number | null, period: string, place: string | null, role: { slug: string, title: string } | null, source: { slug: string, title: string } }>, responsibilities: Array<{ slug: string, statement: string }>, node: { id: string, slug: string, name: string, kind: SkillKind } }> } } | null };

export type RoleLibrariesAfterQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
  language?: string | null | undefined;
}>;


export type RoleLibrariesAfterQuery = { role: { libraries: { pageInfo: { endCursor: string | null, hasNextPage: boolean }, edges: Array<{ weight: number, hot: boolean, inDemand: boolean, reason: string | null, demand: Array<{ named: number, of: number, share: number | null, period: string, place: string | null, role: { slug: string, title: string } | null, source: { slug: string, title: string } }>, node: { id: string, slug: string, name: string, category: string | null } }> } } | null };

export type RoleTasksAfterQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
  language?: string | null | undefined;
}>;


export type RoleTasksAfterQuery = { role: { responsibilities: { pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, slug: string, statement: string, skills: Array<{ slug: string, name: string }>, libraries: Array<{ slug: string, name: string }> }> } } | null };

export type RolesNamedQueryVariables = Exact<{
  slugs: Array<string> | string;
  language?: string | null | undefined;
}>;


export type RolesNamedQuery = { rolesBySlug: Array<{ id: string, slug: string, title: string, source: { title: string } } | null> };

export type ShownEvidenceFragment = { confidence: number, locator: string, url: string | null, weight: number | null, source: { slug: string, title: string, version: string | null, license: string } };

export type SkillPageQueryVariables = Exact<{
  slug: string;
  language?: string | null | undefined;
}>;


export type SkillPageQuery = { skill: { kind: SkillKind, description: string | null, aliases: Array<string>, code: string | null, tags: Array<string>, deprecated: boolean, id: string, slug: string, name: string, replacedBy: { id: string, slug: string, name: string } | null, source: { slug: string, title: string, version: string | null, license: string }, prerequisites: Array<{ id: string, slug: string, name: string }>, broader: Array<{ id: string, slug: string, name: string }>, narrower: Array<{ id: string, slug: string, name: string }>, related: Array<{ id: string, slug: string, name: string }>, libraries: Array<{ id: string, slug: string, name: string }>, next: { nodes: Array<{ from:
          | { __typename: 'Library', id: string, slug: string, label: string }
          | { __typename: 'Responsibility', id: string, slug: string, label: string }
          | { __typename: 'Role', id: string, slug: string, label: string }
          | { __typename: 'Sample', id: string, slug: string, label: string }
          | { __typename: 'Sector', id: string, slug: string, label: string }
          | { __typename: 'Skill', id: string, slug: string, label: string }
        , to:
          | { slug: string }
          | { slug: string }
          | { slug: string }
          | { slug: string }
          | { slug: string }
          | { slug: string }
         }> }, roles: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, edges: Array<{ weight: number, requirement: Requirement, node: { id: string, slug: string, title: string, source: { slug: string, title: string } } }> }, demand: Array<{ named: number, of: number, share: number | null, period: string, place: string | null, role: { slug: string, title: string } | null, source: { slug: string, title: string } }>, namedTogether: Array<{ lift: number, named: number, feature:
        | { __typename: 'Library', id: string, slug: string, label: string }
        | { __typename: 'Skill', id: string, slug: string, label: string }
       }>, matches: Array<{ relation: MatchRelation, confidence: number, evidence: Array<{ confidence: number, locator: string, url: string | null, weight: number | null, source: { slug: string, title: string, version: string | null, license: string } }>, feature:
        | { __typename: 'Library', id: string, slug: string, label: string, source: { title: string } }
        | { __typename: 'Skill', id: string, slug: string, label: string, source: { title: string } }
       }>, labels: Array<{ language: string }> } | null };

export type SkillRolesAfterQueryVariables = Exact<{
  slug: string;
  after?: string | null | undefined;
  language?: string | null | undefined;
}>;


export type SkillRolesAfterQuery = { skill: { roles: { pageInfo: { endCursor: string | null, hasNextPage: boolean }, edges: Array<{ weight: number, requirement: Requirement, node: { id: string, slug: string, title: string, source: { slug: string, title: string } } }> } } | null };

export type SourcesViewQueryVariables = Exact<{ [key: string]: never; }>;


export type SourcesViewQuery = { sources: Array<{ slug: string, title: string, version: string | null, publisher: string | null, license: string, attribution: string, url: string | null, dataset: string }>, stats: { roles: number, skills: number, libraries: number, responsibilities: number }, quality: { defaultMeasure: SimilarityMeasure, releases: Array<{ dataset: string, version: string | null }>, figures: Array<{ dataset: string, metric: QualityMetric, value: number, low: number, high: number, occupations: number }>, checks: Array<{ check: QualityCheck, dataset: string, value: number, low: number, high: number, answers: number }> } };

export type SourceRolesQueryVariables = Exact<{
  source: string;
}>;


export type SourceRolesQuery = { roles: { totalCount: number } };

export type ImportRunsQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type ImportRunsQuery = { importRuns: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, at: string, dataset: string, version: string | null, rejects: number, revision: number, counts: Array<{ inserted: number, updated: number, deleted: number, deprecated: number }> }> } };

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


export type TransitionStepsQuery = { transition: { steps: Array<{ basis: Basis, requirement: Requirement | null, importance: number, priority: number, levelNow: number | null, levelNeeded: number | null, feature:
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


export type TransitionViewQuery = { transition: { sentence: string, readiness: number | null, reason: string | null, effort: number | null, datasets: Array<string>, stepCount: number, from: { id: string, slug: string, title: string, source: { title: string, attribution: string } } | null, to: { id: string, slug: string, title: string, source: { title: string, attribution: string } }, parts: Array<{ basis: Basis, share: number, readiness: number, through: Array<{ id: string, slug: string, title: string, source: { title: string, attribution: string } }> }>, steps: Array<{ basis: Basis, requirement: Requirement | null, importance: number, priority: number, levelNow: number | null, levelNeeded: number | null, proximity: number, feature:
        | { __typename: 'Library', summary: string | null, documentation: string | null, id: string, slug: string, label: string }
        | { __typename: 'Skill', description: string | null, id: string, slug: string, label: string, prerequisites: Array<{ name: string }> }
      , nearest:
        | { label: string }
        | { label: string }
       | null, alternatives: Array<{ id: string, slug: string, name: string }>, libraries: Array<{ id: string, slug: string, name: string, documentation: string | null }>, demand: Array<{ named: number, of: number, share: number | null, period: string, place: string | null, source: { title: string, attribution: string, url: string | null } }>, evidence: Array<{ confidence: number, locator: string, url: string | null, weight: number | null, source: { slug: string, title: string, version: string | null, license: string } }> }>, retained: Array<
      | { __typename: 'Library', id: string, slug: string, label: string }
      | { __typename: 'Skill', id: string, slug: string, label: string }
    > } };
