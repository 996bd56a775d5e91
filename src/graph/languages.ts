import { derived } from '../derived/derived.ts'
import { type NodeTable, nodeTable } from './nodeTable.ts'
import { LibraryKind, type LibraryRow } from './rows.ts'
import type { Snapshot } from './snapshot.ts'

/** The libraries of kind LANGUAGE, by slug. They are copies whose index is that in this table. */
export const languages = derived(({ libraries }: Snapshot): NodeTable<LibraryRow> => {
  const found = libraries.rows.filter(({ kind }) => kind === LibraryKind.LANGUAGE)
  return nodeTable(found.map((row, index) => ({ ...row, index })))
})
