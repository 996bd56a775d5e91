import { derived } from '../derived/derived.ts'
import type { NodeTable } from '../graph/nodeTable.ts'
import type { SearchResult } from './searchResult.ts'

/** The rows of a table in ascending order of slug, and the place of each in it, by index. */
export interface SlugOrder {
  readonly rows: readonly SearchResult[]
  readonly places: Uint32Array
}

/** The order by slug; only the rows of responsibilities are in another one. */
export const slugOrder = derived((table: NodeTable<SearchResult>): SlugOrder => {
  const rows = [...table.rows].sort((a, b) => (a.slug < b.slug ? -1 : 1))
  const places = new Uint32Array(rows.length)
  for (const [place, { index }] of rows.entries()) places[index] = place
  return { rows, places }
}, 'slug order')
