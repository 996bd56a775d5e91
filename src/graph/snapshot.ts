import { offsetsOf } from '../columns/countingSort.ts'
import { derived } from '../derived/derived.ts'
import type { EdgeSet } from './edgeSet.ts'
import type { Features } from './features.ts'
import type { NodeTable } from './nodeTable.ts'
import type {
  LanguageRow,
  LibraryRow,
  ResponsibilityRow,
  RoleGroupRow,
  RoleRow,
  SectorRow,
  SkillRow,
  SourceRow,
} from './rows.ts'
import type { Level } from './units.ts'

/**
 * The whole graph at one revision, immutable. An answer is a pure function of a snapshot, a query and its variables; a
 * request uses one snapshot throughout.
 */
export interface Snapshot {
  /** The database's revision that this snapshot shows. */
  readonly revision: number
  readonly sources: NodeTable<SourceRow>
  readonly roles: NodeTable<RoleRow>
  readonly responsibilities: NodeTable<ResponsibilityRow>
  readonly skills: NodeTable<SkillRow>
  readonly libraries: NodeTable<LibraryRow>
  readonly languages: NodeTable<LanguageRow>
  readonly sectors: NodeTable<SectorRow>
  /** All groups of roles, by slug; absent means those of the roles. */
  readonly roleGroups?: readonly RoleGroupRow[]
  readonly edges: Edges
  /** By number of a role–skill edge, the level that the role needs, where its source states one. */
  readonly roleSkillLevels?: ReadonlyMap<number, Level>
  readonly features: Features
}

/** The edges by kind, each named by its ends. */
export interface Edges {
  readonly roleSkills: EdgeSet<'Role', 'Skill'>
  readonly roleLibraries: EdgeSet<'Role', 'Library'>
  readonly roleLanguages: EdgeSet<'Role', 'Language'>
  readonly roleSectors: EdgeSet<'Role', 'Sector'>
  /** Both directions of each pair. */
  readonly roleCollaborators: EdgeSet<'Role', 'Role'>
  /** From the role that a crosswalk starts with to its match. */
  readonly roleMatches: EdgeSet<'Role', 'Role'>
  readonly responsibilitySkills: EdgeSet<'Responsibility', 'Skill'>
  readonly responsibilityLibraries: EdgeSet<'Responsibility', 'Library'>
  readonly skillLibraries: EdgeSet<'Skill', 'Library'>
  /** From a skill to a more general one. */
  readonly broader: EdgeSet<'Skill', 'Skill'>
  /** Both directions of each pair. */
  readonly related: EdgeSet<'Skill', 'Skill'>
  /** From a skill to one that is learnt before it. */
  readonly prerequisites: EdgeSet<'Skill', 'Skill'>
  /** From the skill that a crosswalk starts with to its match. */
  readonly skillMatches: EdgeSet<'Skill', 'Skill'>
  /** From a role to one that its source calls near, with rank and tier as `details`; absent means none. */
  readonly relatedRoles?: EdgeSet<'Role', 'Role'>
  /** From a role to a more general one; absent means none. */
  readonly broaderRoles?: EdgeSet<'Role', 'Role'>
}

/** The codes of `details` in role–skill edges. */
export const requirements = ['ESSENTIAL', 'OPTIONAL'] as const

/** The bits of `details` in role–library edges. */
export const libraryFlags = { hot: 1, inDemand: 2 } as const

/** The tiers of related roles; `details` of such an edge is its rank, up to 63, plus 64 times its tier's place here. */
export const relatednessTiers = ['PRIMARY_SHORT', 'PRIMARY_LONG', 'SUPPLEMENTAL'] as const

/** The codes of `details` in matches of roles and of skills. */
export const matchRelations = ['EXACT', 'CLOSE', 'BROAD', 'NARROW', 'RELATED'] as const

/** The responsibilities of a role, in their order. */
export function responsibilitiesOf(snapshot: Snapshot, { index }: RoleRow): readonly ResponsibilityRow[] {
  const offsets = responsibilityOffsets(snapshot)
  return snapshot.responsibilities.rows.slice(offsets[index], offsets[index + 1])
}

const responsibilityOffsets = derived(({ roles, responsibilities }: Snapshot): Uint32Array => {
  const roleOf = Uint32Array.from(responsibilities.rows, ({ role }) => role.index)
  return offsetsOf(roleOf, roles.rows.length)
})
