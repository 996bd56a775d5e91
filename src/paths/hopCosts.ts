import type { Cost, Index } from '../catalogue/units.ts'
import { derived } from '../derived/derived.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { readiness as readinessFor } from '../readiness/comparison.ts'
import { knowledgeOf } from '../readiness/knowledge.ts'
import { isMatched } from '../readiness/matchedRoles.ts'
import { jobZone } from '../readiness/preparation.ts'
import { similarRoles } from '../similarity/similarRoles.ts'

/** What each hop costs beside its readiness, so that a path has no more stops than it needs. */
const perHop = 0.1
/** What each job zone above the next one costs. */
const perZone = 0.35
/** What it costs that roles are not the most similar ones of each other. */
const unlike = 0.8
/** The rank at which the logarithm is ln 2, and the last that is looked at. */
const middleRank = 10
const mostSimilar = 100

/** How many comparisons are made for the cost of one field. */
const comparisonsPerField = 0.4

/** The hops between some roles: by start and end, as places in the list. */
export interface HopCosts {
  /** Infinite where there is nothing to compare by. */
  readonly costs: readonly Float64Array[]
  readonly readiness: readonly Float64Array[]
}

/**
 * What the hops between roles cost: −ln readiness + 0.1, + 0.35 for each job zone that a hop rises beyond one, + 0.8 ·
 * ln(1 + (rank − 1) / 10) by the better of the ranks that each has among the roles most similar to the other (BLENDED).
 *
 * @param roles the start first, the target last; no hop leads back to the start or on from the target
 * @param spend called with the cost before the work is done
 */
export function hopCosts(snapshot: Snapshot, roles: readonly RoleRow[], spend: (cost: Cost) => void): HopCosts {
  const costs = roles.map(() => new Float64Array(roles.length).fill(Number.POSITIVE_INFINITY))
  const readiness = roles.map(() => new Float64Array(roles.length))
  spend((roles.length * roles.length) / comparisonsPerField)
  const zones = roles.map((role) => jobZone(snapshot, role))
  const similar = roles.map((role) => mostSimilarRoles(snapshot, role))
  for (let start = 0; start < roles.length - 1; start++) {
    const knowledge = knowledgeOf(snapshot, roles[start]!)
    for (let end = 1; end < roles.length; end++) {
      if (start === end) continue
      const share = readinessFor(snapshot, knowledge, roles[end]!) ?? 0
      readiness[start]![end] = share
      const rise = (zones[end] ?? 0) - (zones[start] ?? zones[end] ?? 0)
      const rank = isMatched(snapshot, roles[start]!.index, roles[end]!.index)
        ? 1
        : Math.min(
            similar[start]!.get(roles[end]!.index) ?? mostSimilar,
            similar[end]!.get(roles[start]!.index) ?? mostSimilar,
          )
      costs[start]![end] =
        -Math.log(share) + perHop + perZone * Math.max(0, rise - 1) + unlike * Math.log(1 + (rank - 1) / middleRank)
    }
  }
  return { costs, readiness }
}

/** The roles of its dataset that are most similar to a role. */
const similarTo = derived((snapshot: Snapshot, role: Index<'Role'>): ReadonlyMap<Index<'Role'>, number> => {
  const found = similarRoles(snapshot, snapshot.roles.rows[role]!, 'BLENDED').window(0, mostSimilar)
  return new Map(found.map(({ node }, place) => [node.index, place + 1]))
})

function mostSimilarRoles(snapshot: Snapshot, { index }: RoleRow): ReadonlyMap<Index<'Role'>, number> {
  return similarTo(snapshot, index)
}
