import type { Run } from '../../db/database.ts'
import type { PrismaClient } from '../../db/generated/client/client.ts'
import type { Row, Value } from './difference.ts'
import { type TableShape, tableShape, tableShapes } from './tableShape.ts'
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
 * Writes the rows that waited for nodes which are in the graph now, whichever dataset they are of.
 *
 * @returns what was inserted
 */
export async function writeArrived(run: Run, prisma: PrismaClient): Promise<TableDifference[]> {
  const pending = await prisma.pendingRow.findMany({ orderBy: { id: 'asc' } })
  if (pending.length === 0) return []
  const models = new Set(pending.flatMap(({ model }) => Object.values(tableShape(model).references)))
  const numbers = new Map<string, Map<string, number>>()
  for (const model of models) {
    numbers.set(model, new Map(await run<[string, number]>(`select "slug", "id" from "${model}"`)))
  }
  const arrived = pending.flatMap(({ id, model, row }) => {
    const whole = numbered(row as Row, tableShape(model), numbers)
    return whole === undefined ? [] : [{ id, model, whole }]
  })
  const tables = tableShapes.flatMap(({ model }): TableDifference[] => {
    const inserts = arrived.flatMap((one) => (one.model === model ? [one.whole] : []))
    return inserts.length === 0 ? [] : [{ model, difference: { inserts, updates: [], gone: [], deprecated: [] } }]
  })
  await writeDifferences(run, tables)
  await prisma.pendingRow.deleteMany({ where: { id: { in: arrived.map(({ id }) => id) } } })
  return tables
}
