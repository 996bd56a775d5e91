import type { Row } from '../table/difference.ts'
import type { TableDifference } from '../table/writeDifferences.db.ts'

/**
 * The rows of a table as they will be once some differences are written. Changed rows may lack columns that do not change.
 *
 * @param rows as the table has them
 * @param keyOf names a row
 */
export function comingRows(
  rows: readonly Row[],
  tables: readonly TableDifference[],
  model: string,
  keyOf: (row: Row) => string,
): Row[] {
  const found = new Map(rows.map((row) => [keyOf(row), row]))
  for (const { model: table, difference } of tables) {
    if (table !== model) continue
    for (const row of difference.gone) found.delete(keyOf(row))
    for (const row of difference.inserts) found.set(keyOf(row), row)
    for (const { after } of difference.updates) found.set(keyOf(after), { ...found.get(keyOf(after)), ...after })
    for (const row of difference.deprecated)
      found.set(keyOf(row), { ...found.get(keyOf(row)), ...row, deprecated: true })
  }
  return [...found.values()]
}
