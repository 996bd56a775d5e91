import { corpusFor } from '../graph/comparable.ts'
import type { Corpus } from '../graph/corpus.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { Problem } from '../problem.ts'
import { costOfWaypoints } from '../transitions/cost.ts'
import type { Transition } from '../transitions/transition.ts'
import { pathEfforts, type WaypointSet } from './pathEfforts.ts'
import { waypoints } from './waypoints.ts'

/** A way from one role to another, directly or by way of others. */
export interface CareerPath {
  /** At least one; each starts where the one before it ends, and all that was learnt before is known in it. */
  readonly hops: readonly Transition[]
  /** Sum of the efforts of the hops, plus `hopEffort` for each. */
  readonly effort: number
}

/** λ: the effort of changing roles as such; as much as learning one thing of weight 1 from scratch. */
export const hopEffort = 1

/** How many roles a path is sought through. No answer has more paths, so that the best with two hops are among them. */
const mostWaypoints = 20

/** A way from the start to some role. */
interface Route {
  /** Indexes of the roles after the start, in order. */
  readonly roles: readonly number[]
  readonly effort: number
}

/**
 * Finds the loop-free paths of the least effort between two roles, through the waypoints between them; of equal ones
 * those come first whose roles come first by slug. There is always one, the direct hop.
 *
 * What earlier hops taught is known in the later ones, so the effort of a hop depends on all roles behind it, and no
 * algorithm for shortest paths over roles is exact. But it depends on their set alone, not on their order. So the
 * search goes, hop by hop, over sets of waypoints, and keeps per set as many of the best routes through it as paths
 * are sought, as long as they can still beat the paths found: none through the waypoints is better than those given.
 *
 * @param maxHops the largest number of hops, at least 1
 * @param most how many paths to find at most
 * @param spend hears what the search takes, in fields of an answer, and may throw to end it
 * @throws Problem BAD_INPUT when both roles are the same
 */
export function careerPaths(
  snapshot: Snapshot,
  from: RoleRow,
  to: RoleRow,
  maxHops: number,
  most: number,
  spend: (work: number) => void = () => {},
): CareerPath[] {
  if (from === to) {
    throw new Problem('BAD_INPUT', `from and to are both "${from.slug}"; a career path leads from one role to another.`)
  }
  const corpus = corpusFor(snapshot, [from, to])
  if (maxHops > 1) spend(costOfWaypoints(corpus, from.index, to.index))
  const between = maxHops === 1 ? [] : waypoints(corpus, from.index, to.index, mostWaypoints)
  const efforts = pathEfforts(corpus, from.index, between, to.index, spend)
  const found: Route[] = []
  let routes = new Map<WaypointSet, Route[]>([[0, [{ roles: [], effort: 0 }]]])
  for (let length = 1; length <= maxHops; length++) {
    for (const [behind, best] of routes) found.push(...extended(best, to.index, efforts.hopAfter(behind)(to.index)))
    keepBest(found, most)
    if (length === maxHops) break
    const worst = found.length < most ? Number.POSITIVE_INFINITY : found.at(-1)!.effort
    const longer = new Map<WaypointSet, { readonly bound: number; readonly best: Route[] }>()
    for (const [behind, best] of routes) {
      const hop = efforts.hopAfter(behind)
      for (const [place, role] of between.entries()) {
        const larger = behind | (1 << place)
        if (larger === behind) continue
        let reached = longer.get(larger)
        if (reached === undefined) {
          // From there it takes another hop at the least. What rounding may have made worse stays.
          reached = { bound: worst - hopEffort - efforts.leastAfter(larger) + 1e-9, best: [] }
          longer.set(larger, reached)
        }
        reached.best.push(...extended(best, role, hop(role), reached.bound))
      }
    }
    routes = new Map()
    for (const [behind, { best }] of longer) {
      keepBest(best, most)
      if (best.length > 0) routes.set(behind, best)
    }
  }
  return found.map(({ roles, effort }) => ({ effort, hops: transitions(snapshot, corpus, [from.index, ...roles]) }))
}

/** @param bound routes that would take more are left out */
function extended(routes: readonly Route[], role: number, hop: number, bound = Number.POSITIVE_INFINITY): Route[] {
  const longer: Route[] = []
  for (const { roles, effort } of routes) {
    if (effort + hop + hopEffort <= bound) longer.push({ roles: [...roles, role], effort: effort + hop + hopEffort })
  }
  return longer
}

function keepBest(routes: Route[], most: number): void {
  routes.sort((a, b) => a.effort - b.effort || bySlugs(a.roles, b.roles))
  routes.splice(most)
}

function bySlugs(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((role, place) => role !== b[place])
  return place < 0 ? 0 : a[place]! - b[place]!
}

function transitions(snapshot: Snapshot, corpus: Corpus, path: readonly number[]): Transition[] {
  const roles = path.map((index) => snapshot.roles.rows[index]!)
  return roles.slice(1).map((to, place) => ({
    snapshot,
    corpus,
    from: roles[place]!,
    to,
    earlier: roles.slice(0, place),
  }))
}
