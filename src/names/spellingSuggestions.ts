import type { NodeTable } from '../graph/nodeTable.ts'
import type { NodeRow } from '../graph/rows.ts'
import { editDistance } from './editDistance.ts'
import { matches } from './matches.ts'
import { folded } from './normalised.ts'

const maxSuggestions = 3

/** The slugs that a misspelt one may stand for, the best first, at most three: of search results, else {@link closest}. */
export function spellingSuggestions(table: NodeTable<NodeRow>, written: string): string[] {
  const slugs: string[] = []
  for (const { rows, scores } of matches([table], written)) {
    const scored = scores(0)
    const found = rows[0]!.map((row, position) => ({ slug: table.rows[row]!.slug, score: scored[position]! }))
    found.sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1))
    slugs.push(...found.slice(0, maxSuggestions - slugs.length).map(({ slug }) => slug))
    if (slugs.length === maxSuggestions) break
  }
  return slugs.length > 0
    ? slugs
    : closest(
        written,
        table.rows.map(({ slug }) => slug),
      )
}

/**
 * The known names closest to a misspelt one, the closest first, at most three: names within an edit distance of three and
 * a third of its length, names that begin with it, and names of which a later word does.
 */
export function closest(written: string, names: Iterable<string>): string[] {
  const wanted = folded(written.slice(0, 100)).replaceAll(/[ _]+/g, '-')
  if (wanted === '') return []
  const maxDistance = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)))
  const found: { name: string; distance: number }[] = []
  for (const name of names) {
    if (name.startsWith(wanted)) found.push({ name, distance: 1 })
    else if (name.includes(`-${wanted}`) || name.includes(`/${wanted}`)) found.push({ name, distance: 2 })
    else {
      const distance = editDistance(wanted, name, maxDistance)
      if (distance <= maxDistance) found.push({ name, distance })
    }
  }
  return found
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, maxSuggestions)
    .map(({ name }) => name)
}
