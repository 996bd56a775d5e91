import { Problem } from '../problem.ts'
import { closestSlugs } from './closestSlugs.ts'
import type { NodeTable } from './nodeTable.ts'
import type { NodeRow } from './rows.ts'

/**
 * The node with a slug.
 *
 * @param noun what the table holds, for the error message
 * @throws Problem NOT_FOUND naming the slug and the closest known slugs
 */
export function find<Row extends NodeRow>(table: NodeTable<Row>, noun: string, slug: string): Row {
  const row = table.bySlug.get(slug)
  if (row) return row
  const near = closestSlugs(table, slug)
  const hint =
    near.length === 0
      ? ''
      : near.length === 1
        ? ` Did you mean "${near[0]}"?`
        : ` The closest are ${near.map((name) => `"${name}"`).join(', ')}.`
  throw new Problem('NOT_FOUND', `There is no ${noun} "${slug.slice(0, 100)}".${hint}`, {
    slug: slug.slice(0, 100),
    closest: near,
  })
}
