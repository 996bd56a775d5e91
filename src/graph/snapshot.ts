import type { Attributes, EdgeName, NodeRows, NounName } from '../catalogue/catalogue.ts'
import type { EdgeSet } from './edgeSet.ts'
import { type Features, features } from './features.ts'
import type { NodeTable } from './nodeTable.ts'
import type { ResponsibilityRow, RoleRow } from './rows.ts'

/** The nodes of every noun. */
export type NodeTables = { readonly [Name in NounName]: NodeTable<NodeRows[Name]> }

/** The edges of every kind. */
export type Edges = { readonly [Name in EdgeName]: EdgeSet<Attributes<Name>> }

/**
 * The whole graph at one revision, immutable. Every answer is a pure function of a snapshot, the query and its
 * variables; a request sees one snapshot from start to end.
 */
export interface Snapshot extends NodeTables {
  /** The database's revision that this snapshot shows. */
  readonly revision: number
  readonly edges: Edges
  readonly features: Features
  /** The responsibilities of role `r` stand at `responsibilityOffsets[r]` to `responsibilityOffsets[r + 1]`. */
  readonly responsibilityOffsets: Uint32Array
}

/** Puts a snapshot together. Its responsibilities stand in the order of their roles. */
export function snapshotOf(revision: number, nodes: NodeTables, edges: Edges): Snapshot {
  const { roles, skills, libraries, responsibilities } = nodes
  const responsibilityOffsets = new Uint32Array(roles.rows.length + 1)
  for (const { role } of responsibilities.rows) responsibilityOffsets[role.index + 1]!++
  for (const { index } of roles.rows) responsibilityOffsets[index + 1]! += responsibilityOffsets[index]!
  return {
    revision,
    ...nodes,
    edges,
    features: features(roles, skills, libraries, edges.roleSkills, edges.roleLibraries),
    responsibilityOffsets,
  }
}

/** The responsibilities of a role, in the order of their position. */
export function responsibilitiesOf(snapshot: Snapshot, role: RoleRow): readonly ResponsibilityRow[] {
  const { responsibilityOffsets, responsibilities } = snapshot
  return responsibilities.rows.slice(responsibilityOffsets[role.index]!, responsibilityOffsets[role.index + 1]!)
}
