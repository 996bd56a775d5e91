import type { Ranking } from '../api/connection.ts'
import type { NodeTable } from '../graph/nodeTable.ts'
import type { NodeRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { type Matches, matches } from '../names/matches.ts'
import { type Nearness, nearnessSteps } from '../names/nearness.ts'
import { popularity } from './popularity.ts'
import { type SearchedTable, searchedTables } from './searchedTables.ts'
import type { SearchResult } from './searchResult.ts'
import { type SlugOrder, slugOrder } from './slugOrder.ts'

/** A node that a search found. */
export interface SearchHit {
  readonly node: SearchResult
  readonly score: SearchScore
}

/**
 * How well a node answers a query, in (0, 1], in millionths. The range is divided evenly among the steps of
 * nearness; within one, three fifths are for how much of the name the query accounts for, two for popularity.
 */
export type SearchScore = number

const closenessShare = 0.6
const finest = 1e6
/** More than there are nodes: one number holds a score and a node, so that sorting needs no comparison function. */
const places = 2 ** 32

/**
 * Searches names, aliases and statements. A query without a letter or digit finds nothing.
 *
 * @param matched called with the number of hits of each step of nearness, before they are sorted
 */
export function search(
  snapshot: Snapshot,
  query: string,
  tables: readonly SearchedTable[] = searchedTables,
  matched: (hits: number) => void = () => {},
): SearchHits {
  const asked = searchedTables.filter((table) => tables.includes(table))
  const found = matches(
    asked.map((table) => snapshot[table] as NodeTable<NodeRow>),
    query,
  )
  return new SearchHits(ranksOf(snapshot, asked), found, matched)
}

/**
 * What a search found, best first; ties in the order of the tables, then by slug. Computed lazily, as far as it is read.
 */
export class SearchHits implements Ranking<SearchHit> {
  readonly #ranks: readonly Ranks[]
  readonly #found: Iterator<Matches, void>
  readonly #matched: (hits: number) => void
  // All hits of one step of nearness come before those of the next.
  readonly #groups: { readonly start: number; readonly matches: Matches; keys?: Float64Array }[] = []
  #counted = 0

  /** @param found the matches by steps, the nearest first */
  constructor(ranks: readonly Ranks[], found: Iterator<Matches, void>, matched: (hits: number) => void) {
    this.#ranks = ranks
    this.#found = found
    this.#matched = matched
  }

  get totalCount(): number {
    this.isLongerThan(Number.POSITIVE_INFINITY)
    return this.#counted
  }

  /** Whether there are more hits than so many. */
  isLongerThan(length: number): boolean {
    while (this.#counted <= length) {
      const { value } = this.#found.next()
      if (value === undefined) return false
      this.#groups.push({ start: this.#counted, matches: value })
      const hits = value.rows.reduce((sum, { length }) => sum + length, 0)
      this.#matched(hits)
      this.#counted += hits
    }
    return true
  }

  /** The hit at a place below the total count. */
  at(place: number): SearchHit {
    this.isLongerThan(place)
    const group = this.#groups.findLast(({ start }) => start <= place)!
    group.keys ??= sortedKeys(this.#ranks, group.matches)
    const key = group.keys[place - group.start]!
    const node = key % places
    const { order, first } = this.#ranks.findLast(({ first }) => first <= node)!
    return {
      node: order.rows[node - first]!,
      score: (finest - Math.floor(key / places)) / finest,
    }
  }

  window(start: number, end: number): SearchHit[] {
    const hits: SearchHit[] = []
    for (let place = start; place < end && this.isLongerThan(place); place++) hits.push(this.at(place))
    return hits
  }
}

/** What ranks the rows of a table besides nearness. */
interface Ranks {
  /** By index of the row. */
  readonly popular: Float64Array
  readonly order: SlugOrder
  /** Where its rows start when the rows of all tables are concatenated. */
  readonly first: number
}

function ranksOf(snapshot: Snapshot, tables: readonly SearchedTable[]): Ranks[] {
  let next = 0
  return tables.map((table) => {
    const order = slugOrder(snapshot[table])
    const first = next
    next += order.rows.length
    return { popular: popularity(snapshot, table), order, first }
  })
}

/** Per hit, best first, its score and node in one number. */
function sortedKeys(ranks: readonly Ranks[], { rows, nearness }: Matches): Float64Array {
  const keys = new Float64Array(rows.reduce((sum, { length }) => sum + length, 0))
  let filled = 0
  for (const [table, { popular, order, first }] of ranks.entries()) {
    if (rows[table]!.length === 0) continue
    const near = nearness(table)
    for (const [at, row] of rows[table]!.entries()) {
      keys[filled++] = (finest - score(near[at]!, popular[row]!)) * places + first + order.places[row]!
    }
  }
  return keys.sort()
}

/** The score in units of the finest step. */
function score(nearness: Nearness, popularity: number): number {
  const step = Math.ceil(nearness) - 1
  const within = closenessShare * (nearness - step) + (1 - closenessShare) * popularity
  return Math.ceil(((step + within) / nearnessSteps.length) * finest)
}
