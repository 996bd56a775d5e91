import type { Attributes, EdgeName, EndType, NodeRows, NounName, StartType } from '../catalogue/catalogue.ts'
import { offsetsOf } from '../columns/countingSort.ts'
import { derived } from '../derived/derived.ts'
import type { EdgeSet } from './edgeSet.ts'
import { type Features, features } from './features.ts'
import type { NodeTable } from './nodeTable.ts'
import type { ResponsibilityRow, RoleRow } from './rows.ts'

/** The nodes of every noun. */
export type NodeTables = { readonly [Name in NounName]: NodeTable<NodeRows[Name]> }

/** The edges of every kind. */
export type Edges = {
  readonly [Name in EdgeName]: EdgeSet<StartType<Name>, EndType<Name>, Attributes<Name>>
}

/**
 * The whole graph at one revision, immutable. An answer is a pure function of a snapshot, a query and its variables; a
 * request uses one snapshot throughout.
 */
export interface Snapshot extends NodeTables {
  /** The database's revision that this snapshot shows. */
  readonly revision: number
  readonly edges: Edges
  readonly features: Features
}

/** Puts a snapshot together. */
export function snapshotOf(revision: number, nodes: NodeTables, edges: Edges): Snapshot {
  const { roles, skills, libraries } = nodes
  return {
    revision,
    ...nodes,
    edges,
    features: features(roles, skills, libraries, edges.roleSkills, edges.roleLibraries),
  }
}

/** The responsibilities of a role, in their order. */
export function responsibilitiesOf(snapshot: Snapshot, { index }: RoleRow): readonly ResponsibilityRow[] {
  const offsets = responsibilityOffsets(snapshot)
  return snapshot.responsibilities.rows.slice(offsets[index], offsets[index + 1])
}

const responsibilityOffsets = derived(({ roles, responsibilities }: Snapshot): Uint32Array => {
  const roleOf = Uint32Array.from(responsibilities.rows, ({ role }) => role.index)
  return offsetsOf(roleOf, roles.rows.length)
})
