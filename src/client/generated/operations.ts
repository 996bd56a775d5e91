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

/** How strongly a role asks for a skill. */
export type Requirement =
  /** The role cannot be done without it. */
  | 'ESSENTIAL'
  /** Useful, depending on the employer or specialism. */
  | 'OPTIONAL';

export type FirstLookQueryVariables = Exact<{ [key: string]: never; }>;


export type FirstLookQuery = { stats: { __typename: 'GraphStats', revision: number, roles: number, responsibilities: number, skills: number, libraries: number, edges: number }, roles: { __typename: 'QueryRolesConnection', nodes: Array<{ __typename: 'Role', id: string, slug: string, title: string, summary: string | null }> }, library: { __typename: 'Library', id: string, features: Array<{ __typename: 'LibraryFeature', name: string, summary: string }> } | null };

export type ResponsibilitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type ResponsibilitiesQuery = { role: { __typename: 'Role', id: string, title: string, summary: string | null, responsibilities: { __typename: 'RoleResponsibilitiesConnection', nodes: Array<{ __typename: 'Responsibility', id: string, statement: string, skills: Array<{ __typename: 'Skill', id: string, name: string }>, libraries: Array<{ __typename: 'Library', id: string, name: string }>, evidence: Array<{ __typename: 'Evidence', locator: string, confidence: number, source: { __typename: 'Source', id: string, title: string } }> }> } } | null };

export type OverlapQueryVariables = Exact<{ [key: string]: never; }>;


export type OverlapQuery = { overlap: { __typename: 'Overlap', sentence: string, score: number, sharedSkills: Array<{ __typename: 'Skill', id: string, name: string }>, sharedLibraries: Array<{ __typename: 'Library', id: string, name: string }>, exclusive: Array<{ __typename: 'ExclusiveFeatures', role: { __typename: 'Role', id: string, title: string }, skills: Array<{ __typename: 'Skill', id: string, name: string }>, libraries: Array<{ __typename: 'Library', id: string, name: string }> }> } };

export type ExplanationQueryVariables = Exact<{ [key: string]: never; }>;


export type ExplanationQuery = { overlap: { __typename: 'Overlap', score: number, explanation: Array<{ __typename: 'Contribution', contribution: number, rarity: number, feature:
        | { __typename: 'Library', id: string, library: string }
        | { __typename: 'Skill', id: string, skill: string }
       }> } };

export type HeatMapQueryVariables = Exact<{ [key: string]: never; }>;


export type HeatMapQuery = { overlap: { __typename: 'Overlap', sharedSkills: Array<{ __typename: 'Skill', id: string, name: string }>, matrix: Array<{ __typename: 'PairScore', score: number, a: { __typename: 'Role', id: string, slug: string }, b: { __typename: 'Role', id: string, slug: string } }> } };

export type SimilarRolesQueryVariables = Exact<{ [key: string]: never; }>;


export type SimilarRolesQuery = { role: { __typename: 'Role', id: string, similarRoles: { __typename: 'RoleSimilarRolesConnection', totalCount: number, edges: Array<{ __typename: 'RoleSimilarRolesConnectionEdge', score: number, sharedSkillCount: number, sharedLibraryCount: number, node: { __typename: 'Role', id: string, title: string } }> } } | null };

export type LibraryQueryVariables = Exact<{ [key: string]: never; }>;


export type LibraryQuery = { library: { __typename: 'Library', id: string, name: string, summary: string | null, packageName: string | null, homepage: string | null, writtenFor: { __typename: 'Library', id: string, name: string } | null, skills: Array<{ __typename: 'Skill', id: string, name: string }>, roles: { __typename: 'LibraryRolesConnection', edges: Array<{ __typename: 'LibraryRolesConnectionEdge', weight: number, node: { __typename: 'Role', id: string, title: string }, evidence: Array<{ __typename: 'Evidence', locator: string, source: { __typename: 'Source', id: string, slug: string } }> }> } } | null };

export type SkillQueryVariables = Exact<{ [key: string]: never; }>;


export type SkillQuery = { skill: { __typename: 'Skill', id: string, name: string, description: string | null, rarity: number, prerequisites: Array<{ __typename: 'Skill', id: string, name: string, prerequisites: Array<{ __typename: 'Skill', id: string, name: string }> }>, broader: Array<{ __typename: 'Skill', id: string, name: string }>, narrower: Array<{ __typename: 'Skill', id: string, name: string }>, related: Array<{ __typename: 'Skill', id: string, name: string }>, libraries: Array<{ __typename: 'Library', id: string, name: string }> } | null };

export type RoleSkillsQueryVariables = Exact<{ [key: string]: never; }>;


export type RoleSkillsQuery = { role: { __typename: 'Role', id: string, skills: { __typename: 'RoleSkillsConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, edges: Array<{ __typename: 'RoleSkillsConnectionEdge', weight: number, requirement: Requirement, node: { __typename: 'Skill', id: string, name: string, rarity: number }, responsibilities: Array<{ __typename: 'Responsibility', id: string, statement: string }>, evidence: Array<{ __typename: 'Evidence', locator: string, source: { __typename: 'Source', id: string, title: string } }> }> } } | null };

export type FindQueryVariables = Exact<{ [key: string]: never; }>;


export type FindQuery = { roles: { __typename: 'QueryRolesConnection', nodes: Array<{ __typename: 'Role', id: string, title: string }> }, libraries: { __typename: 'QueryLibrariesConnection', totalCount: number, nodes: Array<{ __typename: 'Library', id: string, name: string, summary: string | null }> } };

export type SourcesQueryVariables = Exact<{ [key: string]: never; }>;


export type SourcesQuery = { sources: Array<{ __typename: 'Source', id: string, slug: string, dataset: string, title: string, publisher: string | null, version: string | null, license: string, attribution: string }> };

export type DemandQueryVariables = Exact<{ [key: string]: never; }>;


export type DemandQuery = { role: { __typename: 'Role', id: string, libraries: { __typename: 'RoleLibrariesConnection', edges: Array<{ __typename: 'RoleLibrariesConnectionEdge', weight: number, demand: Array<{ __typename: 'Demand', named: number, of: number, share: number | null, low: number | null, high: number | null, lift: number | null, source: { __typename: 'Source', id: string, title: string } }>, node: { __typename: 'Library', id: string, name: string } }> } } | null, library: { __typename: 'Library', id: string, demand: Array<{ __typename: 'Demand', share: number | null, named: number, of: number, role: { __typename: 'Role', id: string, title: string } | null }>, namedTogether: Array<{ __typename: 'NamedTogether', named: number, lift: number, feature:
        | { __typename: 'Library', id: string, library: string }
        | { __typename: 'Skill', id: string, skill: string }
       }> } | null };

export type TransitionQueryVariables = Exact<{ [key: string]: never; }>;


export type TransitionQuery = { transition: { __typename: 'Transition', sentence: string, readiness: number | null, effort: number | null, stepCount: number, parts: Array<{ __typename: 'ReadinessPart', basis: Basis, share: number, readiness: number }>, steps: Array<{ __typename: 'LearningStep', basis: Basis, requirement: Requirement | null, importance: number, priority: number, effort: number, feature:
        | { __typename: 'Library', id: string, library: string }
        | { __typename: 'Skill', id: string, skill: string }
      , evidence: Array<{ __typename: 'Evidence', url: string | null, source: { __typename: 'Source', id: string, title: string } }> }>, retained: Array<
      | { __typename: 'Library', id: string, library: string }
      | { __typename: 'Skill', id: string, skill: string }
    > } };

export type LearningPlanQueryVariables = Exact<{ [key: string]: never; }>;


export type LearningPlanQuery = { transition: { __typename: 'Transition', sentence: string, readiness: number | null, steps: Array<{ __typename: 'LearningStep', feature:
        | { __typename: 'Library', id: string, documentation: string | null, library: string }
        | { __typename: 'Skill', id: string, skill: string, prerequisites: Array<{ __typename: 'Skill', id: string, name: string }> }
      , nearest:
        | { __typename: 'Library', id: string, library: string }
        | { __typename: 'Skill', id: string, skill: string }
       | null, alternatives: Array<{ __typename: 'Library', id: string, name: string }>, libraries: Array<{ __typename: 'Library', id: string, name: string, documentation: string | null }> }> } };

export type CareerPathsQueryVariables = Exact<{ [key: string]: never; }>;


export type CareerPathsQuery = { careerPaths: Array<{ __typename: 'CareerPath', sentence: string, effort: number | null, hops: Array<{ __typename: 'Transition', readiness: number | null, effort: number | null, sentence: string, to: { __typename: 'Role', id: string, title: string } }> }> };

export type RolesForQueryVariables = Exact<{ [key: string]: never; }>;


export type RolesForQuery = { rolesFor: Array<{ __typename: 'RoleReadiness', fit: number, readiness: number | null, role: { __typename: 'Role', id: string, title: string }, matched: Array<
      | { __typename: 'Library', id: string, library: string }
      | { __typename: 'Skill', id: string, skill: string }
    >, missing: Array<
      | { __typename: 'Library', id: string, library: string }
      | { __typename: 'Skill', id: string, skill: string }
    > }> };

export type NextToLearnQueryVariables = Exact<{ [key: string]: never; }>;


export type NextToLearnQuery = { nearestCareers: Array<{ __typename: 'FeatureGain', gain: number, feature:
      | { __typename: 'Library', id: string, library: string }
      | { __typename: 'Skill', id: string, skill: string }
    , roles: Array<{ __typename: 'Role', id: string, title: string }> }>, dataCareers: Array<{ __typename: 'FeatureGain', gain: number, feature:
      | { __typename: 'Library', id: string, library: string }
      | { __typename: 'Skill', id: string, skill: string }
    , roles: Array<{ __typename: 'Role', id: string, title: string }> }> };

export type GainFragment = { __typename: 'FeatureGain', gain: number, feature:
    | { __typename: 'Library', id: string, library: string }
    | { __typename: 'Skill', id: string, skill: string }
  , roles: Array<{ __typename: 'Role', id: string, title: string }> };

export type ProfileQueryVariables = Exact<{ [key: string]: never; }>;


export type ProfileQuery = { profile: { __typename: 'Profile', understood: Array<{ __typename: 'Known', implied: boolean, feature:
        | { __typename: 'Library', id: string, library: string }
        | { __typename: 'Skill', id: string, skill: string }
      , by:
        | { __typename: 'Library', id: string, library: string }
        | { __typename: 'Skill', id: string, skill: string }
       | null }>, unrecognized: Array<{ __typename: 'Unrecognized', name: string, closest: Array<
        | { __typename: 'Library', id: string, library: string }
        | { __typename: 'Skill' }
      > }>, rolesFor: Array<{ __typename: 'RoleReadiness', readiness: number | null, role: { __typename: 'Role', id: string, title: string } }>, nextToLearn: Array<{ __typename: 'FeatureGain', gain: number, feature:
        | { __typename: 'Library', id: string, library: string }
        | { __typename: 'Skill', id: string, skill: string }
       }> } };

export type SearchQueryVariables = Exact<{ [key: string]: never; }>;


export type SearchQuery = { search: { __typename: 'QuerySearchConnection', totalCount: number, edges: Array<{ __typename: 'QuerySearchConnectionEdge', score: number, node:
        | { __typename: 'Library', id: string, slug: string, name: string }
        | { __typename: 'Responsibility', id: string, statement: string }
        | { __typename: 'Role', id: string, slug: string, title: string }
        | { __typename: 'Skill', id: string, slug: string, name: string }
       }> } };
