import type { LibraryKind, SkillKind } from '../db/generated/client/enums.ts'
import type { Confidence, Index } from './units.ts'

export { LibraryKind, MatchRelation, Requirement, SkillKind } from '../db/generated/client/enums.ts'

/** What every node of the graph carries. Rows are plain objects; the API's types read them as they are. */
interface Row<Type extends string> {
  /** Name of the node's type, the same in the database, in the change log and in the API. */
  readonly type: Type
  /** Place among the rows of its type in this snapshot, from 0; ascending index is ascending slug. */
  readonly index: Index<Type>
  /** The database's number, stable across snapshots. */
  readonly id: number
  readonly slug: string
}

export interface SourceRow extends Row<'Source'> {
  readonly dataset: string
  readonly title: string
  readonly publisher: string | null
  readonly version: string | null
  readonly license: string
  readonly url: string | null
}

/** Why the graph believes an edge: the source and the place in it. */
export interface Evidence {
  readonly source: SourceRow
  readonly locator: string
  readonly confidence: Confidence
}

/** A group in a classification of roles. Graphs made by hand may leave out what optional fields say. */
export interface RoleGroupRow {
  readonly slug: string
  readonly name: string
  readonly code: string | null
  readonly description: string | null
  readonly broader: RoleGroupRow | null
  readonly externalId?: string | null
  readonly deprecated?: boolean
  readonly source?: SourceRow
}

/** What concepts of classifications carry beside what all of their type do; graphs made by hand may leave it out. */
interface Concept {
  /** Code in the source's classification. */
  readonly code?: string | null
  /** Collections of the source, in kebab case. */
  readonly tags?: readonly string[]
  /** The source no longer has it. */
  readonly deprecated?: boolean
}

export interface RoleRow extends Row<'Role'>, Concept {
  readonly title: string
  readonly summary: string | null
  readonly aliases: readonly string[]
  readonly externalId: string | null
  readonly source: SourceRow
  readonly locator: string
  /** From 1 to 5. */
  readonly jobZone?: number | null
  readonly group?: RoleGroupRow | null
  readonly replacedBy?: RoleRow | null
}

/** Rows of responsibilities stand in the order of their roles, then of their position. */
export interface ResponsibilityRow extends Row<'Responsibility'>, Evidence {
  readonly statement: string
  readonly position: number
  readonly externalId: string | null
  readonly role: RoleRow
}

export interface SkillRow extends Row<'Skill'>, Concept {
  readonly name: string
  readonly kind: SkillKind
  readonly description: string | null
  readonly aliases: readonly string[]
  readonly externalId: string | null
  readonly source: SourceRow
  readonly replacedBy?: SkillRow | null
}

export interface LibraryRow extends Row<'Library'> {
  readonly name: string
  readonly kind: LibraryKind
  readonly summary: string | null
  readonly homepage: string | null
  readonly documentation: string | null
  readonly packageName: string | null
  readonly aliases: readonly string[]
  readonly language: LanguageRow | null
  readonly source: SourceRow
  readonly category?: string | null
  /** The name stands for any software of its kind. */
  readonly generic?: boolean
}

export interface LanguageRow extends Row<'Language'> {
  readonly name: string
  readonly features: readonly LanguageFeatureRow[]
}

export interface LanguageFeatureRow extends Evidence {
  readonly name: string
  readonly summary: string
}

export interface SectorRow extends Row<'Sector'> {
  readonly name: string
}

/** A skill or a library: what roles ask for, and what they are compared by. */
export type FeatureRow = SkillRow | LibraryRow

/** Any node of the graph. */
export type NodeRow = SourceRow | RoleRow | ResponsibilityRow | SkillRow | LibraryRow | LanguageRow | SectorRow
