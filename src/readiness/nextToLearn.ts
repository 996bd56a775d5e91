import type { Index, Share } from '../catalogue/units.ts'
import { ranking } from '../columns/topK.ts'
import type { FeatureRow, RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { compare } from './comparison.ts'
import { coveredAt } from './held.ts'
import { beforeLearning, taughtBy } from './implications.ts'
import type { Knowledge } from './knowledge.ts'
import type { RoleFit } from './rolesFor.ts'

/** What learning a feature brings. */
export interface FeatureGain {
  readonly feature: FeatureRow
  /** The mean, weighted by nearness, of what it adds to the readiness for the targets; above 0, at most 1. */
  readonly gain: Share
  /** The targets that gain from it, the one that gains most first, ties by slug. */
  readonly roles: readonly RoleRow[]
}

/** What of a target is not covered yet: by feature, how much of the need and what the whole need counts in readiness. */
type Gaps = ReadonlyMap<Index<'Feature'>, readonly { readonly covered: Share; readonly worth: Share }[]>

/**
 * The single features that bring the targets closest together, ties by index: what each adds to readiness itself and by
 * what it implies. Features that are known or follow from what is known are left out, and deprecated skills.
 *
 * @param targets all different; the fit tells how near each is
 */
export function nextToLearn(knowledge: Knowledge, targets: readonly RoleFit[], first: number): FeatureGain[] {
  const { snapshot } = knowledge
  const { rows } = snapshot.features
  const known = knowledge.implied
  const gaps = targets.map(({ role }) => gapsOf(snapshot, knowledge, role))
  const nearness = targets.reduce((sum, { fit }) => sum + fit, 0)
  const gains = new Float64Array(rows.length)
  const byTarget = new Map<Index<'Feature'>, Float64Array>()
  for (const feature of new Set(gaps.flatMap((gap) => [...gap.keys()]))) {
    const row = rows[feature]!
    if (known.has(feature) || (row.type === 'Skill' && row.deprecated)) continue
    if (!isLearnable(snapshot, feature, known)) continue
    const learnt = taughtBy(snapshot, feature)
    const added = Float64Array.from(gaps, (gap) => addedBy(gap, learnt))
    byTarget.set(feature, added)
    gains[feature] = added.reduce((sum, share, place) => sum + share * targets[place]!.fit, 0) / nearness
  }
  return Array.from(ranking(gains, first), (feature) => {
    const added = byTarget.get(feature)!
    const roles = [...targets.keys()]
      .filter((place) => added[place]! > 0)
      .sort((a, b) => added[b]! - added[a]! || targets[a]!.role.index - targets[b]!.role.index)
      .map((place) => targets[place]!.role)
    return { feature: rows[feature]!, gain: gains[feature]!, roles }
  })
}

function gapsOf(snapshot: Snapshot, knowledge: Knowledge, role: RoleRow): Gaps {
  const gaps = new Map<Index<'Feature'>, { covered: Share; worth: Share }[]>()
  for (const { table, needs, share, held } of compare(snapshot, knowledge, role)) {
    for (const [place, feature] of needs.features.entries()) {
      const covered = coveredAt(needs, place, held, table.ofGroup)
      if (covered >= 1) continue
      const gap = { covered, worth: (share * needs.weights[place]!) / needs.total }
      const others = gaps.get(feature)
      if (others) others.push(gap)
      else gaps.set(feature, [gap])
    }
  }
  return gaps
}

/** Whether all that is learnt right before something is known. */
function isLearnable(
  snapshot: Snapshot,
  feature: Index<'Feature'>,
  known: ReadonlyMap<Index<'Feature'>, unknown>,
): boolean {
  return beforeLearning(snapshot, feature).every((earlier) => known.has(earlier))
}

/** What something learnt, with what it implies, adds to readiness. */
function addedBy(gaps: Gaps, learnt: ReturnType<typeof taughtBy>): Share {
  let added = 0
  for (const { feature, share } of learnt) {
    for (const { covered, worth } of gaps.get(feature) ?? []) added += worth * Math.max(0, share - covered)
  }
  return added
}
