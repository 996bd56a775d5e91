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

/** What of a target's need is not covered yet. */
interface Gap {
  /** Place of the role among the targets. */
  readonly target: number
  readonly covered: Share
  /** What the whole need counts in readiness. */
  readonly worth: Share
}

type Gaps = ReadonlyMap<Index<'Feature'>, readonly Gap[]>

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
  const gaps = gapsOf(snapshot, knowledge, targets)
  const nearness = targets.reduce((sum, { fit }) => sum + fit, 0)
  const gains = new Float64Array(rows.length)
  const added = new Float64Array(targets.length)
  for (const feature of gaps.keys()) {
    const row = rows[feature]!
    if (known.has(feature) || (row.type === 'Skill' && row.deprecated)) continue
    if (!isLearnable(snapshot, feature, known)) continue
    setAdded(added, snapshot, gaps, feature)
    let gain = 0
    for (let target = 0; target < added.length; target++) gain += added[target]! * targets[target]!.fit
    gains[feature] = gain / nearness
  }
  return Array.from(ranking(gains, first), (feature) => {
    setAdded(added, snapshot, gaps, feature)
    const roles = [...targets.keys()]
      .filter((target) => added[target]! > 0)
      .sort((a, b) => added[b]! - added[a]! || targets[a]!.role.index - targets[b]!.role.index)
      .map((target) => targets[target]!.role)
    return { feature: rows[feature]!, gain: gains[feature]!, roles }
  })
}

function gapsOf(snapshot: Snapshot, knowledge: Knowledge, targets: readonly RoleFit[]): Gaps {
  const gaps = new Map<Index<'Feature'>, Gap[]>()
  for (const [target, { role }] of targets.entries()) {
    for (const { table, needs, share, held } of compare(snapshot, knowledge, role)) {
      for (let place = 0; place < needs.features.length; place++) {
        const covered = coveredAt(needs, place, held, table.ofGroup)
        if (covered >= 1) continue
        const feature = needs.features[place]!
        const gap = { target, covered, worth: (share * needs.weights[place]!) / needs.total }
        const others = gaps.get(feature)
        if (others) others.push(gap)
        else gaps.set(feature, [gap])
      }
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

/** Sets what a feature learnt, with what it implies, adds to the readiness for each target. */
function setAdded(added: Float64Array, snapshot: Snapshot, gaps: Gaps, feature: Index<'Feature'>): void {
  added.fill(0)
  for (const { feature: taught, share } of taughtBy(snapshot, feature)) {
    for (const { target, covered, worth } of gaps.get(taught) ?? []) {
      added[target]! += worth * Math.max(0, share - covered)
    }
  }
}
