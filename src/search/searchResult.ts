import type { NodeRows, SearchedName } from '../catalogue/catalogue.ts'

/** What a search can find. */
export type SearchResult = NodeRows[SearchedName]
