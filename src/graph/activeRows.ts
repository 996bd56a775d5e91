import { derived } from '../derived/derived.ts'
import type { NodeTable } from './nodeTable.ts'
import type { RoleRow, SkillRow } from './rows.ts'

/**
 * The rows of a table that are not deprecated, by slug.
 *
 * @param deprecated true for the deprecated rows instead
 */
export function activeRows<Row extends RoleRow | SkillRow>(table: NodeTable<Row>, deprecated = false): readonly Row[] {
  const { current, gone } = split(table)
  return (deprecated ? gone : current) as readonly Row[]
}

const split = derived(({ rows }: NodeTable<RoleRow | SkillRow>) => {
  const gone = rows.filter(({ deprecated }) => deprecated)
  return { gone, current: gone.length === 0 ? rows : rows.filter(({ deprecated }) => !deprecated) }
})
