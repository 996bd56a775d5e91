import { type SearchedName, searchedNouns } from '../catalogue/catalogue.ts'

/** Name of a table that a search looks in. */
export type SearchedTable = SearchedName

/** All of them, in the order in which equally good hits come. */
export const searchedTables: readonly SearchedTable[] = searchedNouns.map(([name]) => name)
