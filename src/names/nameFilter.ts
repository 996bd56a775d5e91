import type { NodeTable } from '../graph/nodeTable.ts'
import type { NodeRow } from '../graph/rows.ts'
import { matches } from './matches.ts'
import { queryWords } from './queryWords.ts'
import { workOfNames } from './workOfNames.ts'

/**
 * A test for the rows of a table that a search for the query would find. A query without words, such as what a client
 * has before anything is typed, lets every row through.
 */
export function nameFilter(table: NodeTable<NodeRow>, query: string): (row: NodeRow) => boolean {
  if (queryWords(query).length === 0) return () => true
  const found = new Uint8Array(table.rows.length)
  for (const { rows } of matches([table], query)) for (const row of rows[0]!) found[row] = 1
  return ({ index }) => found[index] === 1
}

/** How many rows are looked at in the time of one field of an answer. */
const rowsPerField = 100

/** What it takes to go through the rows of a table, in fields of an answer, by their names if there is a query. */
export function workOfFilter(table: NodeTable<NodeRow>, query: string | null | undefined): number {
  return table.rows.length / rowsPerField + (query == null ? 0 : workOfNames([table]))
}
