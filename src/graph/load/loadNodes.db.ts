import type { Column, ReadRows } from '../../db/database.ts'
import { type NodeTable, nodeTable } from '../nodeTable.ts'

/** How the rows of one table become the nodes of one type. */
interface NodeShape {
  /** Columns that become properties of the same name. */
  readonly columns: readonly string[]
  /** Columns of several texts that become properties of the same name. */
  readonly lists?: readonly string[]
  /** Properties that hold another object, by the column that holds its number. */
  readonly references?: Readonly<Record<string, readonly [column: string, byId: ReadonlyMap<number, object>]>>
  /** SQL that joins another table, for the order. */
  readonly join?: string
  /** SQL condition that rows meet; all if absent. */
  readonly where?: string
  /** SQL order of the rows; ascending slug, compared by code unit, unless said otherwise. */
  readonly order?: string
  /** Makes the last properties out of what the row has so far. */
  readonly finish?: (row: Record<string, unknown>) => void
}

/**
 * Loads the nodes of one type.
 *
 * @param type name of the model, which is the name of its table
 */
export async function loadNodes<Row extends { type: string; slug: string; id: number }>(
  rows: ReadRows,
  type: Row['type'],
  {
    columns,
    lists = [],
    references = {},
    join = '',
    where = 'true',
    order = `"${type}"."slug" collate "C"`,
    finish,
  }: NodeShape,
): Promise<NodeTable<Row>> {
  const links = Object.entries(references)
  const names = ['id', 'slug', ...columns, ...links.map(([, [column]]) => column)].map((name) => `"${type}"."${name}"`)
  // The drivers parse an array letter by letter, but leave JSON to the engine. Who writes past Prisma may leave it out.
  const selected = [...names, ...lists.map((name) => `array_to_json(coalesce("${type}"."${name}", '{}'))`)].join(', ')

  const found: Row[] = []
  for await (const values of rows<Column[]>(
    `select ${selected} from "${type}" ${join} where ${where} order by ${order}`,
  )) {
    const row: Record<string, unknown> = { type, index: found.length, id: values[0], slug: values[1] }
    let place = 2
    for (const column of columns) row[column] = values[place++]
    for (const [property, [, byId]] of links) row[property] = byId.get(values[place++] as number) ?? null
    for (const list of lists) row[list] = values[place++]
    finish?.(row)
    found.push(row as Row)
  }
  return nodeTable(found)
}
