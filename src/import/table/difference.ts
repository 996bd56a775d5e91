/** A value of a column. */
export type Value = string | number | boolean | null | readonly string[]

/** A row by column name, as it is written to the database and read from it. */
export type Row = Readonly<Record<string, Value>>

/** What has to be done so that a table says what a release or dataset says. */
export interface Difference {
  readonly inserts: readonly Row[]
  /** Whole rows, as they were and as they are to be. */
  readonly updates: readonly { readonly before: Row; readonly after: Row }[]
  /** Rows, as they were, that are no longer there. */
  readonly gone: readonly Row[]
  /** Rows, as they were, that are kept and marked as no longer in use. */
  readonly deprecated: readonly Row[]
}

/**
 * Compares the rows of a table with what they should be.
 *
 * @param before rows by key
 * @param after rows by key; every row has the same columns
 */
export function difference<Key>(before: ReadonlyMap<Key, Row>, after: ReadonlyMap<Key, Row>): Difference {
  const inserts: Row[] = []
  const updates: { before: Row; after: Row }[] = []
  const gone: Row[] = []
  for (const [key, row] of after) {
    const old = before.get(key)
    if (old === undefined) inserts.push(row)
    else if (differingColumns(old, row).length > 0) updates.push({ before: old, after: row })
  }
  for (const [key, row] of before) if (!after.has(key)) gone.push(row)
  return { inserts, updates, gone, deprecated: [] }
}

/** The columns of the second row in which the first says something else. */
export function differingColumns(before: Row, after: Row): string[] {
  const found: string[] = []
  for (const column in after) {
    const a = before[column] ?? null
    const b = after[column] ?? null
    if (a === b) continue
    if (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, n) => item === b[n])) continue
    found.push(column)
  }
  return found
}
