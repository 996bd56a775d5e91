import type { Column, ReadRows } from './database.ts'

const batchSize = 10_000

/**
 * A reader that streams rows by a server-side cursor, in batches of 10,000.
 *
 * @param run runs one statement in an open transaction and returns its rows as arrays
 */
export function readByCursor(run: (sql: string, values?: unknown[]) => Promise<Column[][]>): ReadRows {
  let cursors = 0
  return async function* <Row extends Column[]>(sql: string, values: unknown[] = []) {
    const cursor = `rows_${++cursors}`
    await run(`declare ${cursor} no scroll cursor for ${sql}`, values)
    for (;;) {
      const rows = await run(`fetch ${batchSize} from ${cursor}`)
      yield* rows as Row[]
      // The end of the transaction closes the cursor.
      if (rows.length < batchSize) return
    }
  }
}
