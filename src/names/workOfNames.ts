import type { NodeTable } from '../graph/nodeTable.ts'
import type { NodeRow } from '../graph/rows.ts'

/**
 * About what it takes to look for words in the names of some tables, in fields of an answer: where a word is a single
 * letter, most names have it.
 */
export function workOfNames(tables: readonly NodeTable<NodeRow>[]): number {
  return tables.reduce((sum, { rows }) => sum + rows.length, 0) / 6
}
