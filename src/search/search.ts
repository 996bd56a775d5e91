import { type Matches, matches } from '../graph/names/matches.ts'
import { type Nearness, nearnessSteps } from '../graph/names/nearness.ts'
import type { NodeTable } from '../graph/nodeTable.ts'
import type { NodeRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
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

/**
 * What a search found, the best first; of equal scores in the order of the tables, then by slug. Only as much of it is
 * worked out as is asked for.
 */
export interface SearchHits {
  readonly totalCount: number
  /** Whether there are more hits than so many. */
  readonly isLongerThan: (length: number) => boolean
  /** The hit at a place below the total count. */
  readonly at: (place: number) => SearchHit
  /** The hits at the places from `start` (included) to `end` (excluded), or as many of them as there are. */
  readonly window: (start: number, end: number) => SearchHit[]
}

const closenessShare = 0.6
const finest = 1e6
/** More than there are nodes, so that one number can hold a score and a node, and sorting needs no comparison of ours. */
const places = 2 ** 32

/** Searches names, aliases and statements. A query without a letter or digit finds nothing. */
export function search(
  snapshot: Snapshot,
  query: string,
  tables: readonly SearchedTable[] = searchedTables,
): SearchHits {
  const asked = searchedTables.filter((table) => tables.includes(table))
  const ranks = ranksOf(snapshot, asked)
  const found = matches(
    asked.map((table) => snapshot[table] as NodeTable<NodeRow>),
    query,
  )
  // The steps of nearness divide the scores: all hits of one come before those of the next.
  const groups: { start: number; matches: Matches; keys?: Float64Array }[] = []
  let counted = 0
  const isLongerThan = (length: number) => {
    while (counted <= length) {
      const { value } = found.next()
      if (value === undefined) return false
      groups.push({ start: counted, matches: value })
      counted = value.rows.reduce((sum, { length }) => sum + length, counted)
    }
    return true
  }
  const at = (place: number) => {
    isLongerThan(place)
    const group = groups.findLast(({ start }) => start <= place)!
    group.keys ??= sortedKeys(ranks, group.matches)
    const key = group.keys[place - group.start]!
    const node = key % places
    const { order, first } = ranks.findLast(({ first }) => first <= node)!
    return {
      node: order.rows[node - first]!,
      score: (finest - Math.floor(key / places)) / finest,
    }
  }
  return {
    isLongerThan,
    at,
    get totalCount() {
      isLongerThan(Number.POSITIVE_INFINITY)
      return counted
    },
    window(start, end) {
      const hits: SearchHit[] = []
      for (let place = start; place < end && isLongerThan(place); place++) hits.push(at(place))
      return hits
    },
  }
}

/** What ranks the rows of a table beside their nearness. */
interface Ranks {
  /** By index of the row. */
  readonly popular: Float64Array
  readonly order: SlugOrder
  /** Where its rows begin when those of all tables stand one after the other. */
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

/** Per hit, the best first, its score and node in one number. */
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
