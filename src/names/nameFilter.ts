import type { Cost } from '../catalogue/units.ts'
import type { NodeTable } from '../graph/nodeTable.ts'
import type { NodeRow } from '../graph/rows.ts'
import { costOfScore, matches } from './matches.ts'
import { tokenizeQuery } from './tokenize.ts'

/** Rows that can be filtered in the time of one field of a response. */
const rowsPerField = 50

/**
 * A predicate for the rows of a table that match a query. All rows pass a query without words, such as an empty search
 * box.
 *
 * @param spend called with the cost of each part before it is done; may throw to stop
 */
export function nameFilter(
  table: NodeTable<NodeRow>,
  query: string,
  spend: (cost: Cost) => void,
): (row: NodeRow) => boolean {
  if (tokenizeQuery(query).length === 0) return () => true
  const found = new Uint8Array(table.rows.length)
  for (const { rows } of matches([table], query, { spend })) for (const row of rows[0]!) found[row] = 1
  return ({ index }) => found[index] === 1
}

/**
 * Per row of a table, how well it matches a query, 0 if not at all; undefined for a query without words.
 *
 * @param spend called with the cost of each part before it is done; may throw to stop
 */
export function nameScores(
  table: NodeTable<NodeRow>,
  query: string,
  spend: (cost: Cost) => void,
): Float64Array | undefined {
  if (tokenizeQuery(query).length === 0) return undefined
  const found = new Float64Array(table.rows.length)
  for (const { rows, scores } of matches([table], query, { spend })) {
    spend(rows[0]!.length * costOfScore)
    const scored = scores(0)
    for (const [place, row] of rows[0]!.entries()) found[row] = scored[place]!
  }
  return found
}

/** The cost of filtering the rows of a table, in fields of a response. */
export function costOfFilter(table: NodeTable<NodeRow>): Cost {
  return table.rows.length / rowsPerField
}
