import type { Cost, Share } from '../catalogue/units.ts'
import { logarithm } from '../graph/elementaryFunctions.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { readiness as compared } from '../readiness/comparison.ts'
import { knowledgeOf } from '../readiness/knowledge.ts'
import { isMatched, isSameJob } from '../readiness/matchedRoles.ts'
import { jobZone } from '../readiness/preparation.ts'
import { costOfRanks, Likeness } from './likeness.ts'

/** What each hop costs beside its readiness, so that a path has no more stops than it needs. */
const perHop = 0.2
/** What each job zone above the next one costs. */
const perZone = 0.35

/** How many comparisons are made for the cost of one field. */
export const comparisonsPerField = 0.15

/** How much of the cost of the direct way a hop may cost at most: stops are worth making only where every hop is easier. */
const mostOfDirect: Share = 0.6

/** How much readier each hop of a path with stops must be than the direct way. */
const leastGain: Share = 0.05

/** The hops between some roles. */
export interface HopCosts {
  /** The cost of the direct way from the first to the last; infinite where there is nothing to compare by. */
  readonly direct: number
  /** By start and end, as places in the list; infinite where no path may lead. */
  readonly costs: readonly Float64Array[]
}

/** How ready somebody in a role is for another; 1 for the same job in another vocabulary, 0 if nothing can be compared. */
export function readinessFor(snapshot: Snapshot, from: RoleRow, to: RoleRow): Share {
  if (isSameJob(snapshot, from.index, to.index)) return 1
  return compared(snapshot, knowledgeOf(snapshot, from), to) ?? 0
}

/**
 * What the hops between roles cost: −ln readiness + 0.2, + 0.35 for each job zone that a hop rises beyond one, + what it
 * costs that the roles are unlike, seen from the one to which the other is more alike (see Likeness).
 *
 * Paths with stops lead only over hops that cost at most 0.6 of the direct way and whose readiness is at least 0.05 above
 * that of the direct way. Roles of two vocabularies that are matched are hardly two jobs: no such hop is between them.
 *
 * @param roles the start first, the target last; no hop leads back to the start or on from the target
 * @param spend called with the cost before the work is done
 */
export function hopCosts(snapshot: Snapshot, roles: readonly RoleRow[], spend: (cost: Cost) => void): HopCosts {
  spend((roles.length * roles.length) / comparisonsPerField + roles.length * costOfRanks(snapshot))
  const zones = roles.map((role) => jobZone(snapshot, role))
  const likeness = roles.map((role) => new Likeness(snapshot, role))
  const target = roles.length - 1
  const withoutReadiness = (start: number, end: number) => {
    const rise = (zones[end] ?? 0) - (zones[start] ?? zones[end] ?? 0)
    const unlikeness = Math.min(likeness[start]!.costOf(roles[end]!), likeness[end]!.costOf(roles[start]!))
    return perHop + perZone * Math.max(0, rise - 1) + unlikeness
  }
  const ready = readinessFor(snapshot, roles[0]!, roles[target]!)
  const direct = withoutReadiness(0, target) - logarithm(ready)
  const most = mostOfDirect * direct
  const costs = roles.map((from, start) =>
    Float64Array.from(roles, (to, end) => {
      if (start === target || end === 0 || end === start) return Number.POSITIVE_INFINITY
      const least = withoutReadiness(start, end)
      // Comparing takes longest, and is not needed where the rest costs too much.
      if (least > most || isMatched(snapshot, from.index, to.index)) return Number.POSITIVE_INFINITY
      const share = readinessFor(snapshot, from, to)
      const cost = least - logarithm(share)
      return share >= ready + leastGain && cost <= most ? cost : Number.POSITIVE_INFINITY
    }),
  )
  return { direct, costs }
}
