import type { Column, Run } from '../../db/database.ts'
import type { Row, Value } from './difference.ts'

/** Which rows of a table to read. */
interface Selection<Key> {
  readonly model: string
  readonly columns: readonly string[]
  /** SQL condition, and the values of its parameters. */
  readonly where: string
  readonly values: unknown[]
  readonly keyOf: (row: Row) => Key
}

/** Rows of a table as the graph has them, by key. */
export async function existingRows<Key>(
  run: Run,
  { model, columns, where, values, keyOf }: Selection<Key>,
): Promise<Map<Key, Row>> {
  const names = [...new Set(columns)]
  const found = await run<Column[]>(
    `select ${names.map((column) => `"${column}"`).join(', ')} from "${model}" where ${where}`,
    values,
  )
  return new Map(
    found.map((cells) => {
      const row: Record<string, Value> = {}
      for (const [place, name] of names.entries()) row[name] = cells[place] as Value
      return [keyOf(row), row]
    }),
  )
}
