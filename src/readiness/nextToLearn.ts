import { weightAt } from '../graph/adjacency.ts'
import { featuresFor } from '../graph/comparable.ts'
import type { FeatureRow, RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { ranking } from '../similarity/ranking/ranking.ts'
import { totalWeights } from './totalWeights.ts'

/** What learning a feature brings. */
export interface FeatureGain {
  readonly feature: FeatureRow
  /** Sum over the targets of the share by weight that it adds to their readiness, above 0. */
  readonly gain: number
  /** The targets that it brings closer, the one that gains most first, ties by slug. */
  readonly roles: (first: number) => RoleRow[]
}

/**
 * The single features that bring the targets closest together, ties by number; none that its source no longer has.
 *
 * @param owned numbers of the features that somebody has
 * @param targets all different
 */
export function nextToLearn(
  snapshot: Snapshot,
  owned: ReadonlySet<number>,
  targets: readonly RoleRow[],
  first: number,
): FeatureGain[] {
  const features = featuresFor(snapshot, targets)
  const { ofRole, toRole } = features
  const totals = totalWeights(features)
  const gains = new Float64Array(features.rows.length)
  for (const { index } of targets) {
    for (let edge = ofRole.offsets[index]!; edge < ofRole.offsets[index + 1]!; edge++) {
      gains[ofRole.targets[edge]!]! += weightAt(ofRole, edge) / totals[index]!
    }
  }
  for (const feature of owned) gains[feature] = 0
  // A skill's number among the features is its index.
  for (const { index, deprecated } of snapshot.skills.rows) if (deprecated) gains[index] = 0
  const isTarget = new Uint8Array(totals.length)
  for (const { index } of targets) isTarget[index] = 1
  const rolesGaining = (feature: number, most: number) => {
    const { offsets, targets: roles } = toRole
    const shares = new Float64Array(totals.length)
    for (let posting = offsets[feature]!; posting < offsets[feature + 1]!; posting++) {
      const role = roles[posting]!
      if (isTarget[role]) shares[role] = weightAt(toRole, posting) / totals[role]!
    }
    return Array.from(ranking(shares, most), (role) => snapshot.roles.rows[role]!)
  }
  return Array.from(ranking(gains, first), (feature) => ({
    feature: features.rows[feature]!,
    gain: gains[feature]!,
    roles: (most) => rolesGaining(feature, most),
  }))
}
