import type { NodeTable } from '../graph/nodeTable.ts'
import type { NodeRow } from '../graph/rows.ts'
import { Problem, VagueProblem } from '../problem.ts'
import { spellingSuggestions } from './spellingSuggestions.ts'

/** How many names are compared with one that is unknown in the time of one field of an answer. */
const namesPerField = 10

/**
 * The node with a slug.
 *
 * @param noun what the table holds, for the error message
 * @throws VagueProblem NOT_FOUND naming the slug, and the closest known ones where it is explained
 */
export function bySlugOrThrow<Row extends NodeRow>(table: NodeTable<Row>, noun: string, slug: string): Row {
  const row = table.bySlug.get(slug)
  if (row) return row
  throw new VagueProblem(unknown(noun, slug, []), table.rows.length / namesPerField, () =>
    unknown(noun, slug, spellingSuggestions(table, slug)),
  )
}

function unknown(noun: string, slug: string, near: readonly string[]): Problem {
  const hint =
    near.length === 0
      ? ''
      : near.length === 1
        ? ` Did you mean "${near[0]}"?`
        : ` The closest are ${near.map((name) => `"${name}"`).join(', ')}.`
  return new Problem('NOT_FOUND', `There is no ${noun} "${slug.slice(0, 100)}".${hint}`, {
    slug: slug.slice(0, 100),
    closest: near,
  })
}
