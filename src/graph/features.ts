import type { Index } from '../catalogue/units.ts'
import { Adjacency } from './adjacency.ts'
import type { EdgeSet } from './edgeSet.ts'
import type { NodeTable } from './nodeTable.ts'
import type { FeatureRow, LibraryRow, RoleRow, SkillRow } from './rows.ts'

/** What roles are compared by: skills and libraries in one numbering, skills first. See featureIndex. */
export interface Features {
  readonly rows: readonly FeatureRow[]
  /** How many of the rows are skills. */
  readonly skillCount: number
  /** From role to feature, with the weights x(r, f). */
  readonly ofRole: Adjacency<'Role', 'Feature'>
  /** From feature to role. */
  readonly toRole: Adjacency<'Feature', 'Role'>
  /** Names of the datasets, in ascending order. A role belongs to the dataset of its source. */
  readonly datasets: readonly string[]
  /** Per role, the index of its dataset. */
  readonly datasetOfRole: Uint16Array
  /** Per role, 1 if it is deprecated. */
  readonly deprecatedRoles: Uint8Array
  /** Per dataset, how many roles it has that are not deprecated. */
  readonly roleCounts: Uint32Array
  /** Per dataset and feature, df: how many of these roles have the feature. */
  readonly roleFrequencies: readonly Uint32Array[]
}

/** The index of a skill or library among the features: its own, plus the number of skills if it is a library. */
export function featureIndex({ skillCount }: Pick<Features, 'skillCount'>, row: FeatureRow): Index<'Feature'> {
  const own: number = row.index
  return row.type === 'Skill' ? own : skillCount + own
}

/** Joins the role–skill and role–library edges into one feature space. */
export function features(
  roles: NodeTable<RoleRow>,
  skills: NodeTable<SkillRow>,
  libraries: NodeTable<LibraryRow>,
  roleSkills: EdgeSet<'Role', 'Skill'>,
  roleLibraries: EdgeSet<'Role', 'Library'>,
): Features {
  const rows = [...skills.rows, ...libraries.rows]
  const ofRole = Adjacency.joined<'Role', 'Feature'>(roleSkills.forward, roleLibraries.forward, skills.rows.length)
  const toRole = Adjacency.reversed(ofRole, rows.length)

  const datasets = [...new Set(roles.rows.map((role) => role.source.dataset))].sort()
  const datasetOfRole = Uint16Array.from(roles.rows, (role) => datasets.indexOf(role.source.dataset))
  const deprecatedRoles = Uint8Array.from(roles.rows, ({ deprecated }) => (deprecated ? 1 : 0))
  const roleCounts = new Uint32Array(datasets.length)
  const roleFrequencies = datasets.map(() => new Uint32Array(rows.length))
  for (let role = 0; role < roles.rows.length; role++) {
    if (deprecatedRoles[role]) continue
    roleCounts[datasetOfRole[role]!]!++
    const frequencies = roleFrequencies[datasetOfRole[role]!]!
    for (const feature of ofRole.targetsOf(role)) frequencies[feature]!++
  }
  return {
    rows,
    skillCount: skills.rows.length,
    ofRole,
    toRole,
    datasets,
    datasetOfRole,
    deprecatedRoles,
    roleCounts,
    roleFrequencies,
  }
}
