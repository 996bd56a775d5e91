import type { Column, ReadRows } from './database.ts'

const batch = 10_000

/**
 * Makes a reader out of a way to run SQL: a server-side cursor hands rows over in batches of 10,000.
 *
 * @param run runs one statement inside an open transaction and gives its rows as arrays
 */
export function readByCursor(run: (sql: string, values?: unknown[]) => Promise<Column[][]>): ReadRows {
  let cursors = 0
  return async function* <Row extends Column[]>(sql: string, values: unknown[] = []) {
    const cursor = `rows_${++cursors}`
    await run(`declare ${cursor} no scroll cursor for ${sql}`, values)
    for (;;) {
      const rows = await run(`fetch ${batch} from ${cursor}`)
      yield* rows as Row[]
      // The end of the transaction closes the cursor.
      if (rows.length < batch) return
    }
  }
}
