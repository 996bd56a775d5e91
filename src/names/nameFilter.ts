import type { NodeTable } from '../graph/nodeTable.ts'
import type { NodeRow } from '../graph/rows.ts'
import { matchCost, matches } from './matches.ts'
import { tokenizeQuery } from './tokenize.ts'

/** Rows that can be filtered in the time of one field of a response. */
const rowsPerField = 100

/**
 * A predicate for the rows of a table that match a query. All rows pass a query without words, such as an empty search
 * box.
 */
export function nameFilter(table: NodeTable<NodeRow>, query: string): (row: NodeRow) => boolean {
  if (tokenizeQuery(query).length === 0) return () => true
  const found = new Uint8Array(table.rows.length)
  for (const { rows } of matches([table], query)) for (const row of rows[0]!) found[row] = 1
  return ({ index }) => found[index] === 1
}

/** Per row of a table, how well it matches a query, 0 if not at all; undefined for a query without words. */
export function nameScores(table: NodeTable<NodeRow>, query: string): Float64Array | undefined {
  if (tokenizeQuery(query).length === 0) return undefined
  const found = new Float64Array(table.rows.length)
  for (const { rows, scores } of matches([table], query)) {
    const scored = scores(0)
    for (const [place, row] of rows[0]!.entries()) found[row] = scored[place]!
  }
  return found
}

/** The cost of filtering a table, in fields of a response, by names too if there is a query. */
export function workOfFilter(table: NodeTable<NodeRow>, query: string | null | undefined): number {
  return table.rows.length / rowsPerField + (query == null ? 0 : matchCost([table]))
}
