import type { Run } from '../../db/database.ts'
import type { PrismaClient } from '../../db/generated/client/client.ts'
import type { Row, Value } from './difference.ts'
import { existingRows } from './existingRows.db.ts'
import { numbersBySlug } from './numbersBySlug.db.ts'
import { nameOf, type TableShape, tableShape, tableShapes } from './tableShape.ts'
import { type TableDifference, writeDifferences } from './writeDifferences.db.ts'

/** A row that refers to nodes by slug. */
export interface SluggedRow {
  readonly model: string
  readonly row: Row
}

/** Numbers of nodes by slug, per model. */
export type Numbers = ReadonlyMap<string, ReadonlyMap<string, number>>

/** The row with the numbers of the nodes that it refers to; undefined if one of them has none. */
export function numbered(row: Row, { references, undirected }: TableShape, numbers: Numbers): Row | undefined {
  const resolved: Record<string, Value> = { ...row }
  for (const [column, model] of Object.entries(references)) {
    const slug = row[column]
    if (slug === null || slug === undefined) continue
    const number = numbers.get(model)?.get(slug as string)
    if (number === undefined) return undefined
    resolved[column] = number
  }
  if (undirected && undirected.kind === row['kind']) {
    const [first, second] = undirected.columns
    const [low, high] = [resolved[first] as number, resolved[second] as number].sort((a, b) => a - b)
    resolved[first] = low!
    resolved[second] = high!
  }
  return resolved
}

/** Replaces the rows of a dataset that wait for nodes. */
export async function keepPending(prisma: PrismaClient, dataset: string, rows: readonly SluggedRow[]): Promise<void> {
  await prisma.pendingRow.deleteMany({ where: { dataset } })
  await prisma.pendingRow.createMany({
    data: rows.map(({ model, row }) => ({ dataset, model, row: { ...row } as object })),
  })
}

/**
 * Writes the rows that waited for nodes which are in the graph now, whichever dataset they are of. A row that the table has
 * by now is left as it is there.
 *
 * @param coming in a dry run, the nodes that would be there; nothing is written then
 * @returns what was inserted
 */
export async function writeArrived(run: Run, prisma: PrismaClient, coming?: Numbers): Promise<TableDifference[]> {
  const pending = await prisma.pendingRow.findMany({ orderBy: { id: 'asc' } })
  if (pending.length === 0) return []
  const models = new Set(pending.flatMap(({ model }) => Object.values(tableShape(model).references)))
  const numbers = new Map<string, Map<string, number>>()
  for (const model of models) {
    const known = await numbersBySlug(run, model)
    numbers.set(model, new Map([...(coming?.get(model) ?? []), ...known]))
  }
  const arrived = pending.flatMap(({ id, model, row }) => {
    const whole = numbered(row as Row, tableShape(model), numbers)
    return whole === undefined ? [] : [{ id, model, whole }]
  })
  const tables: TableDifference[] = []
  for (const { model, key } of tableShapes) {
    const rows = arrived.flatMap((one) => (one.model === model ? [one.whole] : []))
    if (rows.length === 0) continue
    const keyOf = (row: Row) => nameOf(row, key)
    const where = `"${key[0]}" = any ($1::int[])`
    const values = [rows.map((row) => row[key[0]!])]
    const known = await existingRows(run, { model, columns: key, where, values, keyOf })
    const inserts = [...new Map(rows.map((row) => [keyOf(row), row]))].flatMap(([name, row]) =>
      known.has(name) ? [] : [row],
    )
    tables.push({ model, difference: { inserts, updates: [], gone: [], deprecated: [] } })
  }
  if (coming) return tables
  await writeDifferences(run, tables)
  await prisma.pendingRow.deleteMany({ where: { id: { in: arrived.map(({ id }) => id) } } })
  return tables
}
