import type { Adjacency } from './adjacency.ts'
import type { EdgeSet } from './edgeSet.ts'
import { reverse } from './edgeSet.ts'
import { join } from './join.ts'
import type { NodeTable } from './nodeTable.ts'
import type { FeatureRow, LibraryRow, RoleRow, SkillRow } from './rows.ts'

/**
 * What roles are compared by: skills and libraries in one numbering, skills first, then libraries.
 * A feature's number is its skill's index, or the number of skills plus its library's index.
 */
export interface Features {
  readonly rows: readonly FeatureRow[]
  /** From role to feature, with the weight x(r, f) of the edge. */
  readonly ofRole: Adjacency
  /** From feature to role. */
  readonly toRole: Adjacency
  /** Names of the datasets, in ascending order. A role belongs to the dataset of its source. */
  readonly datasets: readonly string[]
  /** Per role, the number of its dataset. */
  readonly datasetOfRole: Uint16Array
  /** Per role, 1 where its source no longer has it. */
  readonly deprecatedRoles: Uint8Array
  /** Per dataset, how many roles it has; one that its source no longer has does not count. */
  readonly roleCounts: Uint32Array
  /** Per dataset and feature, df: how many of these roles have the feature. */
  readonly roleFrequencies: readonly Uint32Array[]
}

/** Joins the role–skill and role–library edges into one feature space. */
export function features(
  roles: NodeTable<RoleRow>,
  skills: NodeTable<SkillRow>,
  libraries: NodeTable<LibraryRow>,
  roleSkills: EdgeSet,
  roleLibraries: EdgeSet,
): Features {
  const rows = [...skills.rows, ...libraries.rows]
  const ofRole = join(roleSkills.forward, roleLibraries.forward, skills.rows.length)
  const toRole = reverse(ofRole, rows.length)

  const datasets = [...new Set(roles.rows.map((role) => role.source.dataset))].sort()
  const datasetOfRole = Uint16Array.from(roles.rows, (role) => datasets.indexOf(role.source.dataset))
  const deprecatedRoles = Uint8Array.from(roles.rows, ({ deprecated }) => (deprecated ? 1 : 0))
  const roleCounts = new Uint32Array(datasets.length)
  const roleFrequencies = datasets.map(() => new Uint32Array(rows.length))
  for (let role = 0; role < roles.rows.length; role++) {
    if (deprecatedRoles[role]) continue
    roleCounts[datasetOfRole[role]!]!++
    const frequencies = roleFrequencies[datasetOfRole[role]!]!
    for (let position = ofRole.offsets[role]!; position < ofRole.offsets[role + 1]!; position++) {
      frequencies[ofRole.targets[position]!]!++
    }
  }
  return { rows, ofRole, toRole, datasets, datasetOfRole, deprecatedRoles, roleCounts, roleFrequencies }
}
