import { LRUCache } from 'lru-cache'
import type { Cost, Index } from '../catalogue/units.ts'
import { derived } from '../derived/derived.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { matchedRoles } from '../readiness/matchedRoles.ts'
import { similarRoles } from '../similarity/similarRoles.ts'

/** How many of the roles most similar to a role have ranks of their own; all others have this one. */
export const lastRank = 100

/** How many roles' similar roles are kept. */
const mostKept = 5_000

/** The roles of its dataset that are most similar to a role (BLENDED), each with its rank from 1. */
type Ranks = ReadonlyMap<Index<'Role'>, number>

const kept = derived((_snapshot: Snapshot) => new LRUCache<Index<'Role'>, Ranks>({ max: mostKept }))

/** What it costs to rank the roles similar to one, about as for `similarRoles`. */
export function costOfRanks({ roles }: Snapshot): Cost {
  return 50 + roles.rows.length / 16
}

function ranksOf(snapshot: Snapshot, role: RoleRow): Ranks {
  const known = kept(snapshot)
  let ranks = known.get(role.index)
  if (ranks === undefined) {
    const similar = similarRoles(snapshot, role, 'BLENDED').window(0, lastRank)
    ranks = new Map(similar.map(({ node }, place) => [node.index, place + 1]))
    known.set(role.index, ranks)
  }
  return ranks
}

/**
 * How alike other roles are to one: their ranks among the roles most similar to it. A role of another dataset has the
 * best of the ranks of the roles that it is matched with; matched with the role itself, it has rank 1.
 */
export class Likeness {
  readonly role: RoleRow
  readonly #snapshot: Snapshot
  readonly #dataset: number
  readonly #ranks: Ranks

  constructor(snapshot: Snapshot, role: RoleRow) {
    this.#snapshot = snapshot
    this.role = role
    this.#dataset = snapshot.features.datasetOfRole[role.index]!
    this.#ranks = ranksOf(snapshot, role)
  }

  /** From 1 to {@link lastRank}. */
  rankOf({ index }: RoleRow): number {
    const { features } = this.#snapshot
    if (features.datasetOfRole[index] === this.#dataset) return this.#ranks.get(index) ?? lastRank
    let best = lastRank
    for (const { role } of matchedRoles(this.#snapshot, index, this.#dataset)) {
      best = Math.min(best, role === this.role.index ? 1 : (this.#ranks.get(role) ?? lastRank))
    }
    return best
  }

  /** The roles of a dataset that have ranks, in no order. */
  similarIn(dataset: number): Index<'Role'>[] {
    const own = [...this.#ranks.keys()]
    if (dataset === this.#dataset) return own
    return own.flatMap((index) => matchedRoles(this.#snapshot, index, dataset).map(({ role }) => role))
  }
}
