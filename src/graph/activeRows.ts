import { derived } from '../derived/derived.ts'
import type { NodeTable } from './nodeTable.ts'
import type { RoleRow, SkillRow } from './rows.ts'

/**
 * The rows of a table that a list is made of, by slug.
 *
 * @param deprecated true for those that their source no longer has, instead of the others
 */
export function activeRows<Row extends RoleRow | SkillRow>(table: NodeTable<Row>, deprecated = false): readonly Row[] {
  const { current, gone } = parted(table)
  return (deprecated ? gone : current) as readonly Row[]
}

const parted = derived(({ rows }: NodeTable<RoleRow | SkillRow>) => {
  const gone = rows.filter(({ deprecated }) => deprecated)
  return { gone, current: gone.length === 0 ? rows : rows.filter(({ deprecated }) => !deprecated) }
})
