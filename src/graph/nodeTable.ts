import { transferable } from '../derived/transfer/travels.ts'

/** The nodes of one type, to be found by index, by slug and by the database's number. */
export class NodeTable<Row extends { slug: string; id: number }> {
  static {
    transferable(NodeTable, ({ rows, bySlug, byId }) => [rows, bySlug, byId])
  }

  /** In ascending order of slug, so that a tie broken by index is a tie broken by slug. */
  readonly rows: readonly Row[]
  readonly bySlug: ReadonlyMap<string, Row>
  readonly byId: ReadonlyMap<number, Row>

  /** @param bySlug the rows by slug, and by number, where another table of them has been made */
  constructor(rows: readonly Row[], bySlug?: ReadonlyMap<string, Row>, byId?: ReadonlyMap<number, Row>) {
    this.rows = rows
    this.bySlug = bySlug ?? new Map(rows.map((row) => [row.slug, row]))
    this.byId = byId ?? new Map(rows.map((row) => [row.id, row]))
  }
}

/** Indexes rows that already stand in their final order. */
export function nodeTable<Row extends { slug: string; id: number }>(rows: readonly Row[]): NodeTable<Row> {
  return new NodeTable(rows)
}
