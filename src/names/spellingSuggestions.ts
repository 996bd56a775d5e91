import type { NodeTable } from '../graph/nodeTable.ts'
import type { NodeRow } from '../graph/rows.ts'
import { closest } from './closest.ts'
import { matches } from './matches.ts'

const most = 3

/**
 * The slugs of a table that somebody may have meant who wrote another, the nearest first, at most three: of the rows
 * that a search for it finds, or else those that few edits lead to.
 */
export function spellingSuggestions(table: NodeTable<NodeRow>, written: string): string[] {
  const near: string[] = []
  for (const { rows, nearness } of matches([table], written)) {
    const ofRows = nearness(0)
    const found = rows[0]!.map((row, place) => ({ slug: table.rows[row]!.slug, nearness: ofRows[place]! }))
    found.sort((a, b) => b.nearness - a.nearness || (a.slug < b.slug ? -1 : 1))
    near.push(...found.slice(0, most - near.length).map(({ slug }) => slug))
    if (near.length === most) break
  }
  return near.length > 0 ? near : closest(written, table.bySlug.keys())
}
