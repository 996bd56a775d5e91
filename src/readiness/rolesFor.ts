import { weightAt } from '../graph/adjacency.ts'
import type { FeatureRow, RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { ranking } from '../similarity/ranking/ranking.ts'
import { readiness } from './readiness.ts'
import { totalWeights } from './totalWeights.ts'

/** How ready somebody is for a role. */
export interface RoleReadiness {
  readonly role: RoleRow
  /** Share of the role by weight that is owned, above 0, at most 1. */
  readonly readiness: number
  /** What of the role is owned, the most important to the role first. */
  readonly matched: readonly FeatureRow[]
  /** What of the role is not owned, the most important to the role first. */
  readonly missing: readonly FeatureRow[]
}

/**
 * The roles that somebody is readiest for, ties by slug; none of which nothing is owned, nor that its source no longer
 * has.
 *
 * @param owned numbers of features, ascending
 */
export function rolesFor({ roles, features }: Snapshot, owned: ReadonlySet<number>, first: number): RoleReadiness[] {
  const { offsets, targets } = features.toRole
  const shares = new Float64Array(roles.rows.length)
  for (const feature of owned) {
    for (let posting = offsets[feature]!; posting < offsets[feature + 1]!; posting++) {
      shares[targets[posting]!]! += weightAt(features.toRole, posting)
    }
  }
  const totals = totalWeights(features)
  for (let role = 0; role < shares.length; role++) {
    shares[role] = features.deprecatedRoles[role] ? 0 : shares[role]! / (totals[role]! || 1)
  }
  const rowsAt = (edges: Uint32Array) => Array.from(edges, (edge) => features.rows[features.ofRole.targets[edge]!]!)
  return Array.from(ranking(shares, first), (role) => {
    const { matched, missing, ...share } = readiness(features, owned, role)
    return { role: roles.rows[role]!, ...share, matched: rowsAt(matched), missing: rowsAt(missing) }
  })
}
