import { closest } from './closest.ts'
import { type Matches, matches } from './names/matches.ts'
import type { NodeTable } from './nodeTable.ts'
import type { NodeRow } from './rows.ts'

const most = 3

/**
 * The slugs of a table that somebody may have meant who wrote another, the nearest first, at most three: of the rows
 * that a search for it finds, or else those that few edits lead to.
 */
export function closestSlugs(table: NodeTable<NodeRow>, written: string): string[] {
  const [{ rows, nearness }] = matches([table], written) as [Matches]
  const near = rows
    .map((index) => table.rows[index]!)
    .sort((a, b) => nearness[b.index]! - nearness[a.index]! || (a.slug < b.slug ? -1 : 1))
    .slice(0, most)
    .map(({ slug }) => slug)
  return near.length > 0 ? near : closest(written, table.bySlug.keys())
}
