import { transferable } from '../derived/transfer/transferable.ts'

/** What every row of a table has. */
interface Slugged {
  readonly slug: string
  readonly id: number
  /** Slugs that it had before; none if absent. */
  readonly formerSlugs?: readonly string[]
}

/** The nodes of one type, by index, by slug and by the database's number. */
export class NodeTable<Row extends Slugged> {
  static {
    // A map whose keys are a property of its values travels without them, so the former slugs are added afterwards.
    transferable('NodeTable', NodeTable, ({ rows, bySlug, byId }) => [
      rows,
      bySlug.size === rows.length ? bySlug : slugsOf(rows),
      byId,
    ])
  }

  /** Ascending by slug, so that breaking a tie by index breaks it by slug. */
  readonly rows: readonly Row[]
  /** By the slug that a row has, or that it had and no other row has now. */
  readonly bySlug: ReadonlyMap<string, Row>
  readonly byId: ReadonlyMap<number, Row>

  /** @param bySlug given, like `byId`, if another thread has built them; without former slugs */
  constructor(rows: readonly Row[], bySlug?: ReadonlyMap<string, Row>, byId?: ReadonlyMap<number, Row>) {
    this.rows = rows
    this.bySlug = withFormer(rows, bySlug ?? slugsOf(rows))
    this.byId = byId ?? new Map(rows.map((row) => [row.id, row]))
  }
}

function slugsOf<Row extends Slugged>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.slug, row]))
}

function withFormer<Row extends Slugged>(
  rows: readonly Row[],
  bySlug: ReadonlyMap<string, Row>,
): ReadonlyMap<string, Row> {
  const renamed = rows.filter(({ formerSlugs }) => formerSlugs !== undefined && formerSlugs.length > 0)
  if (renamed.length === 0) return bySlug
  const all = new Map(bySlug)
  for (const row of renamed) for (const slug of row.formerSlugs!) if (!all.has(slug)) all.set(slug, row)
  return all
}

/** A table of rows that are in their final order. */
export function nodeTable<Row extends Slugged>(rows: readonly Row[]): NodeTable<Row> {
  return new NodeTable(rows)
}
