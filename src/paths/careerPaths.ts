import type { Cost, Effort, Index } from '../catalogue/units.ts'
import { corpusFor } from '../graph/comparable.ts'
import type { Corpus } from '../graph/corpus.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { Problem } from '../problem.ts'
import type { Transition } from '../transitions/transition.ts'
import { pathEfforts, type WaypointSet } from './pathEfforts.ts'
import { costOfWaypoints, waypoints } from './waypoints.ts'

/** A way from one role to another, directly or by way of others. */
export interface CareerPath {
  /** At least one; each starts where the one before it ends, and the features of all roles before are known in it. */
  readonly hops: readonly Transition[]
  /** Sum of the efforts of the hops, plus `hopEffort` for each. */
  readonly effort: Effort
}

/** λ, the effort of changing roles as such. */
export const hopEffort = 1

/** How many roles paths may lead through. No answer has more paths, so it can hold the best of two hops. */
const mostWaypoints = 20

/** A way from the start to some role. */
interface Route {
  /** The roles after the start, in order. */
  readonly roles: readonly Index<'Role'>[]
  readonly effort: Effort
}

/**
 * Finds the loop-free paths of the least effort between two roles, through the waypoints between them; ties by the slugs
 * of their roles, in order. There is always one, the direct hop.
 *
 * What earlier hops taught is known in later ones, so the effort of a hop depends on all roles before it, and no
 * shortest-path algorithm over roles is exact. But it depends on the set of these roles, not on their order. So this is
 * a dynamic program over sets of waypoints (as in Held, Karp: A Dynamic Programming Approach to Sequencing Problems,
 * 1962): hop by hop, it keeps per set the best routes through it, as many as paths are wanted, and drops those that
 * cannot beat the paths already found. No path through the waypoints is better than those returned.
 *
 * @param maxHops at least 1
 * @param most how many paths to find at most
 * @param spend called with the cost of each step before it is taken; may throw to stop the search
 * @throws Problem BAD_INPUT if both roles are the same
 */
export function careerPaths(
  snapshot: Snapshot,
  from: RoleRow,
  to: RoleRow,
  maxHops: number,
  most: number,
  spend: (cost: Cost) => void = () => {},
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
    for (const [visited, best] of routes) found.push(...extended(best, to.index, efforts.hopAfter(visited)(to.index)))
    keepBest(found, most)
    if (length === maxHops) break
    const worst = found.length < most ? Number.POSITIVE_INFINITY : found.at(-1)!.effort
    const longer = new Map<WaypointSet, { readonly bound: number; readonly best: Route[] }>()
    for (const [visited, best] of routes) {
      const hop = efforts.hopAfter(visited)
      for (const [place, role] of between.entries()) {
        const larger = visited | (1 << place)
        if (larger === visited) continue
        let reached = longer.get(larger)
        if (reached === undefined) {
          // At least one more hop follows. The tolerance keeps routes that only rounding made worse.
          reached = { bound: worst - hopEffort - efforts.leastAfter(larger) + 1e-9, best: [] }
          longer.set(larger, reached)
        }
        reached.best.push(...extended(best, role, hop(role), reached.bound))
      }
    }
    routes = new Map()
    for (const [visited, { best }] of longer) {
      keepBest(best, most)
      if (best.length > 0) routes.set(visited, best)
    }
  }
  return found.map(({ roles, effort }) => ({ effort, hops: transitions(snapshot, corpus, [from.index, ...roles]) }))
}

/** @param bound routes of more effort are left out */
function extended(
  routes: readonly Route[],
  role: Index<'Role'>,
  hop: Effort,
  bound = Number.POSITIVE_INFINITY,
): Route[] {
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

function bySlugs(a: Route['roles'], b: Route['roles']): number {
  const place = a.findIndex((role, place) => role !== b[place])
  return place < 0 ? 0 : a[place]! - b[place]!
}

function transitions(snapshot: Snapshot, corpus: Corpus, path: readonly Index<'Role'>[]): Transition[] {
  const roles = path.map((index) => snapshot.roles.rows[index]!)
  return roles.slice(1).map((to, place) => ({
    snapshot,
    corpus,
    from: roles[place]!,
    to,
    earlier: roles.slice(0, place),
  }))
}
