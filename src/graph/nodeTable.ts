import { transferable } from '../derived/transfer/transferable.ts'

/** The nodes of one type, by index, by slug and by the database's number. */
export class NodeTable<Row extends { slug: string; id: number }> {
  static {
    transferable(NodeTable, ({ rows, bySlug, byId }) => [rows, bySlug, byId])
  }

  /** Ascending by slug, so that breaking a tie by index breaks it by slug. */
  readonly rows: readonly Row[]
  readonly bySlug: ReadonlyMap<string, Row>
  readonly byId: ReadonlyMap<number, Row>

  /** @param bySlug given, like `byId`, if another thread has built them */
  constructor(rows: readonly Row[], bySlug?: ReadonlyMap<string, Row>, byId?: ReadonlyMap<number, Row>) {
    this.rows = rows
    this.bySlug = bySlug ?? new Map(rows.map((row) => [row.slug, row]))
    this.byId = byId ?? new Map(rows.map((row) => [row.id, row]))
  }
}

/** A table of rows that are in their final order. */
export function nodeTable<Row extends { slug: string; id: number }>(rows: readonly Row[]): NodeTable<Row> {
  return new NodeTable(rows)
}
