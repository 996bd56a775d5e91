import type { Run } from '../../db/database.ts'
import { deleteRows, insertRows, updateRows } from '../../db/writeRows.db.ts'
import type { Difference, Row } from './difference.ts'
import { tableShape } from './tableShape.ts'

/** What is to be done with one table. */
export interface TableDifference {
  readonly model: string
  readonly difference: Difference
}

/**
 * Makes tables say what a source says, inside an open transaction: only rows that differ are written.
 *
 * @param tables each after those that it refers to
 * @param wrote called with how many rows were inserted, after each batch
 */
export async function writeDifferences(
  run: Run,
  tables: readonly TableDifference[],
  wrote: (rows: number) => void = () => {},
): Promise<void> {
  for (const { model, difference } of tables.toReversed()) {
    const { key } = tableShape(model)
    const names = difference.gone.map((row) => Object.fromEntries(key.map((column) => [column, row[column]!])))
    await deleteRows(run, model, names)
  }
  for (const { model, difference } of tables) {
    const { key, unique } = tableShape(model)
    const { inserts, updates, deprecated } = difference
    for (const column of unique) await vacate(run, model, column, updates)
    await insertRows(run, model, inserts, wrote)
    const changed = updates.map(({ after }) => after)
    await updateRows(run, model, changed[0] && 'id' in changed[0] ? ['id'] : key, changed)
    const marks = deprecated.map(({ id }) => ({ id, deprecated: true }))
    await updateRows(run, model, ['id'], marks)
  }
}

/** Empties a column where its value changes, so that another row can take a value before its row has its new one. */
async function vacate(run: Run, model: string, column: string, updates: Difference['updates']): Promise<void> {
  const rows = updates.filter(
    ({ before, after }) => column in after && before[column] && before[column] !== after[column],
  )
  if (rows.length === 0) return
  const numbers = rows.map(({ after }: { after: Row }) => after['id'])
  await run(`update "${model}" set "${column}" = null where "id" = any ($1::int[])`, [numbers])
}
