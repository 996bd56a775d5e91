import type { NodeRows } from '../catalogue/catalogue.ts'

export type { Evidence } from '../catalogue/catalogue.ts'
export { LibraryKind, MatchRelation, RelatednessTier, Requirement, SkillKind } from '../db/generated/client/enums.ts'

export type SourceRow = NodeRows['sources']
export type RoleRow = NodeRows['roles']
export type RoleGroupRow = NodeRows['roleGroups']
/** Rows of responsibilities stand in the order of their roles, then of their position. */
export type ResponsibilityRow = NodeRows['responsibilities']
export type SkillRow = NodeRows['skills']
export type LibraryRow = NodeRows['libraries']
/** Something that a library is valued for. */
export type LibraryFeatureRow = LibraryRow['features'][number]

/** Job adverts, or answers to a survey, in which a source counted what is named. */
export type SampleRow = NodeRows['samples']

/** A skill or a library: what roles ask for, and what they are compared by. */
export type FeatureRow = SkillRow | LibraryRow

/** Any node of the graph. */
export type NodeRow = NodeRows[keyof NodeRows]
