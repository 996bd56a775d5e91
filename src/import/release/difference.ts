import type { Value } from './fact.ts'

/** A row by column name, as it is written to the database and read from it. */
export type Row = Readonly<Record<string, Value>>

/** What has to be done so that a table says what a release says. */
export interface Difference {
  readonly inserts: readonly Row[]
  /** Whole rows, as they are to be. */
  readonly updates: readonly Row[]
  /** Whole rows, as they were, that the release no longer has. */
  readonly gone: readonly Row[]
}

/**
 * Compares the rows of a table with what they should be.
 *
 * @param before rows by key
 * @param after rows by key; every row has the same columns
 */
export function difference<Key>(before: ReadonlyMap<Key, Row>, after: ReadonlyMap<Key, Row>): Difference {
  const inserts: Row[] = []
  const updates: Row[] = []
  const gone: Row[] = []
  for (const [key, row] of after) {
    const old = before.get(key)
    if (old === undefined) inserts.push(row)
    else if (differ(old, row)) updates.push(row)
  }
  for (const [key, row] of before) if (!after.has(key)) gone.push(row)
  return { inserts, updates, gone }
}

function differ(old: Row, row: Row): boolean {
  for (const column in row) {
    const a = old[column] ?? null
    const b = row[column] ?? null
    if (a === b) continue
    if (!Array.isArray(a) || !Array.isArray(b)) return true
    if (a.length !== b.length || a.some((item, place) => item !== b[place])) return true
  }
  return false
}
