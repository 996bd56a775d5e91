import type { Cost, Index } from '../catalogue/units.ts'
import { derived } from '../derived/derived.ts'
import { recent } from '../derived/recent.ts'
import { logarithm } from '../graph/elementaryFunctions.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { rolesOfDataset } from '../readiness/datasetFacts.ts'
import { matchedRoles } from '../readiness/matchedRoles.ts'
import { similarRoles } from '../similarity/similarRoles.ts'

/** How many of the roles most similar to a role have ranks of their own; all others have this one. */
export const lastRank = 100

/** How many roles' similar roles are kept. */
const mostKept = 5_000

/** The roles of its dataset that are most similar to a role (BLENDED), each with its rank from 1. */
type Ranks = ReadonlyMap<Index<'Role'>, number>

const ranksOf = recent((snapshot: Snapshot, role): Ranks => {
  const similar = similarRoles(snapshot, snapshot.roles.rows[role]!, 'BLENDED').window(0, lastRank)
  return new Map(similar.map(({ node }, place) => [node.index, place + 1]))
}, mostKept)

/** The rank at which unlikeness costs 3 ln 2: more where a dataset has many roles, and so more that are alike. */
const middleRank = derived((snapshot: Snapshot, dataset: number): number =>
  Math.max(10, [...rolesOfDataset(snapshot, dataset)].length / 100),
)

/** What it costs to rank the roles similar to one, about as for `similarRoles`. */
export function costOfRanks({ roles }: Snapshot): Cost {
  return 50 + roles.rows.length / 16
}

/**
 * How alike other roles are to one, by their ranks among the roles of its dataset most similar to it. A role of another
 * dataset has the mean of the ranks of the roles that it is matched with; the role itself counts as rank 1.
 */
export class Likeness {
  readonly role: RoleRow
  readonly #snapshot: Snapshot
  readonly #dataset: number
  readonly #ranks: Ranks
  readonly #middleRank: number

  constructor(snapshot: Snapshot, role: RoleRow) {
    this.role = role
    this.#snapshot = snapshot
    this.#dataset = snapshot.features.datasetOfRole[role.index]!
    this.#ranks = ranksOf(snapshot, role.index)
    this.#middleRank = middleRank(snapshot, this.#dataset)
  }

  /** From 1 to {@link lastRank}. */
  rankOf({ index }: RoleRow): number {
    if (this.#snapshot.features.datasetOfRole[index] === this.#dataset) return this.#ranks.get(index) ?? lastRank
    const matched = matchedRoles(this.#snapshot, index, this.#dataset)
    if (matched.length === 0) return lastRank
    return matched.reduce((sum, { role, share }) => {
      return sum + share * (role === this.role.index ? 1 : (this.#ranks.get(role) ?? lastRank))
    }, 0)
  }

  /**
   * What it costs a path that another role is unlike this one: 3 · ln(1 + (rank − 1) / m), where m is a hundredth of the
   * roles of the dataset, at least 10.
   */
  costOf(other: RoleRow): number {
    return 3 * logarithm(1 + (this.rankOf(other) - 1) / this.#middleRank)
  }

  /** The roles of a dataset that have ranks, in no order. */
  similarIn(dataset: number): Index<'Role'>[] {
    const own = [...this.#ranks.keys()]
    if (dataset === this.#dataset) return own
    return own.flatMap((index) => matchedRoles(this.#snapshot, index, dataset).map(({ role }) => role))
  }
}
