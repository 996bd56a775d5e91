import { ranking } from '../columns/topK.ts'
import { featuresFor } from '../graph/comparable.ts'
import { featureIndex } from '../graph/features.ts'
import type { FeatureRow, RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { bySlugOrThrow } from '../names/bySlugOrThrow.ts'
import { Problem } from '../problem.ts'
import { type Owned, totalWeights } from './readiness.ts'

/** What learning a feature brings. */
export interface FeatureGain {
  readonly feature: FeatureRow
  /** Sum over the targets of the share by weight that it adds to their readiness, above 0. */
  readonly gain: number
  /** The targets that gain from it, the one that gains most first, ties by slug. */
  readonly roles: (first: number) => RoleRow[]
}

/**
 * The single features that bring the targets closest together, ties by index. Deprecated skills are left out.
 *
 * @param targets all different
 */
export function nextToLearn(
  snapshot: Snapshot,
  owned: Owned,
  targets: readonly RoleRow[],
  first: number,
): FeatureGain[] {
  const features = featuresFor(snapshot, targets)
  const { ofRole, toRole } = features
  const totals = totalWeights(features)
  const gains = new Float64Array(features.rows.length)
  for (const { index } of targets) {
    const total = totals[index]!
    ofRole.eachEdge(index, (feature, weight) => {
      gains[feature]! += weight / total
    })
  }
  for (const feature of owned) gains[feature] = 0
  for (const skill of snapshot.skills.rows) if (skill.deprecated) gains[featureIndex(features, skill)] = 0
  const isTarget = new Uint8Array(totals.length)
  for (const { index } of targets) isTarget[index] = 1
  return Array.from(ranking(gains, first), (feature) => ({
    feature: features.rows[feature]!,
    gain: gains[feature]!,
    roles: (most) => {
      const shares = new Float64Array(totals.length)
      toRole.eachEdge(feature, (role, weight) => {
        if (isTarget[role]) shares[role] = weight / totals[role]!
      })
      return Array.from(ranking(shares, most), (role) => snapshot.roles.rows[role]!)
    },
  }))
}

/**
 * The roles to learn for, each once, by slug: those named, or else all current roles of the datasets in which some role
 * asks for something owned.
 *
 * @throws Problem NOT_FOUND for an unknown slug; BAD_INPUT if neither `slugs` nor `owned` leads to a role
 */
export function targetRoles(
  { roles, features }: Snapshot,
  owned: Owned,
  slugs: readonly string[] | null | undefined,
): RoleRow[] {
  if (slugs) {
    if (slugs.length === 0) throw new Problem('BAD_INPUT', 'targets names no role; leave it out for all roles.')
    return [...new Set(slugs)].map((slug) => bySlugOrThrow(roles, 'role', slug)).sort((a, b) => a.index - b.index)
  }
  if (owned.size === 0) throw new Problem('BAD_INPUT', 'have names nothing and targets is absent; give at least one.')
  const touched = features.roleFrequencies.map((frequencies) => [...owned].some((feature) => frequencies[feature]! > 0))
  const found = roles.rows.filter(({ index, deprecated }) => !deprecated && touched[features.datasetOfRole[index]!])
  if (found.length > 0) return found
  throw new Problem(
    'BAD_INPUT',
    'No role asks for anything of have, so it does not tell for which roles; name targets.',
  )
}
