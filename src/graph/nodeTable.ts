/** The nodes of one type, to be found by index, by slug and by the database's number. */
export interface NodeTable<Row extends { slug: string; id: number }> {
  /** In ascending order of slug, so that a tie broken by index is a tie broken by slug. */
  readonly rows: readonly Row[]
  readonly bySlug: ReadonlyMap<string, Row>
  readonly byId: ReadonlyMap<number, Row>
}

/** Indexes rows that already stand in their final order. */
export function nodeTable<Row extends { slug: string; id: number }>(rows: readonly Row[]): NodeTable<Row> {
  return {
    rows,
    bySlug: new Map(rows.map((row) => [row.slug, row])),
    byId: new Map(rows.map((row) => [row.id, row])),
  }
}
