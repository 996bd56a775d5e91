import { matches } from '../graph/names/matches.ts'
import { type Nearness, nearnessSteps } from '../graph/names/nearness.ts'
import type { NodeTable } from '../graph/nodeTable.ts'
import type { NodeRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { popularity } from './popularity.ts'
import { type SearchedTable, searchedTables } from './searchedTables.ts'
import type { SearchResult } from './searchResult.ts'
import { slugOrder } from './slugOrder.ts'

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

/** What a search found, the best first; of equal scores in the order of the tables, then by slug. */
export interface SearchHits {
  readonly totalCount: number
  readonly at: (place: number) => SearchHit
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
  const found = matches(
    asked.map((table) => snapshot[table] as NodeTable<NodeRow>),
    query,
  )
  const keys = new Float64Array(found.reduce((sum, { rows }) => sum + rows.length, 0))
  const firsts: number[] = []
  let filled = 0
  let first = 0
  for (const [number, table] of asked.entries()) {
    const { rows, nearness } = found[number]!
    const popular = popularity(snapshot, table)
    const order = slugOrder(snapshot[table])
    for (const row of rows) {
      keys[filled++] = (finest - score(nearness[row]!, popular[row]!)) * places + first + order.places[row]!
    }
    firsts.push(first)
    first += order.rows.length
  }
  keys.sort()
  return {
    totalCount: keys.length,
    at(place) {
      const key = keys[place]!
      const node = key % places
      const number = firsts.findLastIndex((first) => first <= node)
      return {
        node: slugOrder(snapshot[asked[number]!]).rows[node - firsts[number]!]!,
        score: (finest - Math.floor(key / places)) / finest,
      }
    },
  }
}

/** The score in units of the finest step. */
function score(nearness: Nearness, popularity: number): number {
  const step = Math.ceil(nearness) - 1
  const within = closenessShare * (nearness - step) + (1 - closenessShare) * popularity
  return Math.ceil(((step + within) / nearnessSteps.length) * finest)
}
