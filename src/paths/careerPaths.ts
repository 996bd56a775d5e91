import type { Cost, Index, Years } from '../catalogue/units.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { Problem } from '../problem.ts'
import { knowledgeOf } from '../readiness/knowledge.ts'
import { LearningPlan } from '../transitions/learningPlan.ts'
import { hopCosts } from './hopCosts.ts'
import { waypoints } from './waypoints.ts'

/** A way from one role to another, over others or directly. */
export interface CareerPath {
  readonly snapshot: Snapshot
  /** The roles from the start to the target. */
  readonly roles: readonly RoleRow[]
  /** What paths are ranked by: the sum of the costs of the hops. */
  readonly cost: number
}

/** The transitions from one role of a path to the next. */
export function hopsOf({ snapshot, roles }: CareerPath): LearningPlan[] {
  return roles.slice(1).map((to, place) => new LearningPlan(knowledgeOf(snapshot, roles[place]!), to))
}

/** The sum of the efforts of the hops; null where one is unknown. */
export function effortOfPath(path: CareerPath): Years | null {
  return hopsOf(path).reduce<Years | null>(
    (sum, { effort }) => (sum === null || effort === null ? null : sum + effort),
    0,
  )
}

/**
 * The cheapest loop-free paths between two roles that are more plausible than the direct way, cheapest first, and then
 * the direct way; ties by slug.
 *
 * A path leads through waypoints only (see waypoints), and every stop on it is worth making. Among all such paths none is
 * cheaper than those returned: a depth-first search that leaves out only what cannot become one of them (branch and
 * bound; Land, Doig: An Automatic Method of Solving Discrete Programming Problems, 1960).
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
  const stops = maxHops === 1 ? [] : waypoints(snapshot, from, to, spend)
  const roles = [from, ...stops, to]
  const { direct, costs } = hopCosts(snapshot, roles, spend)
  const target = roles.length - 1
  const found: Route[] = [{ places: [0, target], cost: direct }]
  const remaining = leastRemaining(costs, maxHops)
  const extend = (places: readonly number[], cost: number) => {
    spend(roles.length / nodesPerField)
    const last = places.at(-1)!
    const before = places.at(-2)
    for (let next = 1; next < roles.length; next++) {
      if (before === undefined && next === target) continue
      const total = cost + costs[last]![next]!
      const hopsLeft = maxHops - places.length
      // The tolerance keeps paths that only rounding made dearer.
      if (total + remaining[hopsLeft]![next]! >= worst(found, most) + 1e-12) continue
      if (places.includes(next)) continue
      if (next !== target) extend([...places, next], total)
      else keep(found, most, { places: [...places, next], cost: total })
    }
  }
  extend([0], 0)
  return found.map(({ places, cost }) => ({ snapshot, roles: places.map((place) => roles[place]!), cost }))
}

/** How many roles are looked at for the cost of one field. */
const nodesPerField = 100

interface Route {
  /** Places in the list of the start, the waypoints and the target. */
  readonly places: readonly Index<'Role'>[]
  readonly cost: number
}

/** The direct way is dearer than all others that are kept, so it comes last. */
function worst(found: readonly Route[], most: number): number {
  return found.length < most ? found.at(-1)!.cost : found[most - 1]!.cost
}

function keep(found: Route[], most: number, route: Route): void {
  found.push(route)
  found.sort((a, b) => a.cost - b.cost || a.places.length - b.places.length || byPlaces(a.places, b.places))
  found.splice(most)
}

function byPlaces(a: Route['places'], b: Route['places']): number {
  const place = a.findIndex((role, place) => role !== b[place])
  return place < 0 ? 0 : a[place]! - b[place]!
}

/** Per number of hops and place, the least cost of reaching the last place in at most so many hops. */
function leastRemaining(costs: readonly Float64Array[], maxHops: number): Float64Array[] {
  const target = costs.length - 1
  let least = new Float64Array(costs.length).fill(Number.POSITIVE_INFINITY)
  least[target] = 0
  const byHops = [least]
  for (let hops = 1; hops < maxHops; hops++) {
    const before = least
    least = before.map((known, place) =>
      costs[place]!.reduce((best, cost, next) => Math.min(best, cost + before[next]!), known),
    )
    byHops.push(least)
  }
  return byHops
}
