import type { Share } from '../catalogue/units.ts'
import { ranking } from '../columns/topK.ts'
import type { FeatureRow, RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { type Owned, readiness, totalWeights } from './readiness.ts'

/** A role and how ready somebody is for it. */
export interface RoleReadiness {
  readonly role: RoleRow
  /** Share of the role by weight that is owned, above 0. */
  readonly readiness: Share
  /** What of the role is owned, the most important to the role first. */
  readonly matched: readonly FeatureRow[]
  /** What of the role is not owned, the most important to the role first. */
  readonly missing: readonly FeatureRow[]
}

/**
 * The roles that somebody is readiest for, ties by slug. Deprecated roles, and roles of which nothing is owned, are left
 * out.
 */
export function rolesFor({ roles, features }: Snapshot, owned: Owned, first: number): RoleReadiness[] {
  const { ofRole, toRole, rows, deprecatedRoles } = features
  const shares = new Float64Array(roles.rows.length)
  for (const feature of owned) {
    toRole.eachEdge(feature, (role, weight) => {
      shares[role]! += weight
    })
  }
  const totals = totalWeights(features)
  for (let role = 0; role < shares.length; role++) {
    shares[role] = deprecatedRoles[role] ? 0 : shares[role]! / (totals[role]! || 1)
  }
  const rowsAt = (positions: Uint32Array) => Array.from(positions, (position) => rows[ofRole.targetAt(position)]!)
  return Array.from(ranking(shares, first), (role) => {
    const { readiness: share, matched, missing } = readiness(features, owned, role)
    return { role: roles.rows[role]!, readiness: share, matched: rowsAt(matched), missing: rowsAt(missing) }
  })
}
