import { type NodeRows, type SearchedName, searchedNouns } from '../catalogue/catalogue.ts'

/** Name of a table that can be searched. */
export type SearchedTable = SearchedName

/** All of them. Nodes with equal scores are in this order. */
export const searchedTables: readonly SearchedTable[] = searchedNouns.map(([name]) => name)

export type SearchResult = NodeRows[SearchedName]
