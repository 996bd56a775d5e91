import { everyNoun } from '../catalogue/catalogue.ts'
import type { NodeTable } from '../graph/nodeTable.ts'
import type { NodeRow } from '../graph/rows.ts'
import { Problem, VagueProblem } from '../problem.ts'
import { spellingSuggestions } from './spellingSuggestions.ts'

/** Names that can be compared with an unknown slug in the time of one field of a response. */
const namesPerField = 10

/**
 * The node with a slug.
 *
 * @param noun what a row is called in the error message
 * @throws VagueProblem NOT_FOUND naming the slug; its explanation suggests known ones
 */
export function bySlugOrThrow<Row extends NodeRow>(table: NodeTable<Row>, noun: string, slug: string): Row {
  const row = table.bySlug.get(slug)
  if (row) return row
  throw new VagueProblem(unknown(noun, slug, [], []), table.rows.length / namesPerField, () =>
    unknown(noun, slug, spellingSuggestions(table, slug), listed(table)),
  )
}

/** The slugs of a table, unless its nodes are many by nature and found by search. */
function listed({ rows }: NodeTable<NodeRow>): string[] {
  return rows[0] !== undefined && searchedTypes.has(rows[0].type) ? [] : rows.map(({ slug }) => slug)
}

const searchedTypes: ReadonlySet<string> = new Set(
  everyNoun.filter(([, { searched }]) => searched !== undefined).map(([, { type }]) => type),
)

/** How many names an error lists, where none of them comes close. */
const mostListed = 20

/**
 * Says that there is nothing of that name, and which names come close; if none does, all names, if they are few.
 *
 * @param known all names; none if not to be listed
 */
export function unknown(noun: string, slug: string, suggestions: readonly string[], known: readonly string[]): Problem {
  const all = suggestions.length === 0 && known.length <= mostListed ? known : []
  const hint =
    suggestions.length === 0
      ? all.length === 0
        ? ''
        : ` There is ${all.length === 1 ? 'only ' : ''}${all.map((name) => `"${name}"`).join(', ')}.`
      : suggestions.length === 1
        ? ` Did you mean "${suggestions[0]}"?`
        : ` The closest are ${suggestions.map((name) => `"${name}"`).join(', ')}.`
  return new Problem('NOT_FOUND', `There is no ${noun} "${slug.slice(0, 100)}".${hint}`, {
    slug: slug.slice(0, 100),
    closest: suggestions,
    ...(all.length > 0 && { known: all }),
  })
}
