import type { Database } from '../db/database.ts'
import { deleteOthers, type Queryable, upsert, type Written } from '../db/upsert.db.ts'
import type { NodeModel, TableRow, TableRows } from './tableRows.ts'

/** What one load changed, rows by model; models without a change are absent. */
export type WriteCounts = Record<string, { inserted: number; updated: number; deleted: number }>

/** One load of one dataset. */
export interface Load {
  /** Name of the dataset. Sources of others may be among its rows: what rests on them is added, and never deleted. */
  readonly dataset: string
  /** SHA-256 of what was loaded, in hexadecimal. */
  readonly sha256: string
  /** Rows for every table of the graph, each table after those it refers to. */
  readonly tables: readonly TableRows[]
  /** True to count what would change, and change nothing. */
  readonly dryRun?: boolean
}

/** Ends the transaction of a dry run, which then leaves nothing behind. */
class DryRun extends Error {
  readonly counts: WriteCounts

  constructor(counts: WriteCounts) {
    super('This was a dry run.')
    this.counts = counts
  }
}

/**
 * Makes the graph say what a dataset says, in one transaction: rows are inserted or updated, and rows that rest on
 * the dataset's sources but are no longer in it are deleted. Rows that other sources wrote are left alone.
 *
 * @throws Error when one of its sources belongs to another dataset already
 */
export async function write(database: Database, load: Load): Promise<WriteCounts> {
  try {
    return await writeTables(database, load)
  } catch (error) {
    if (error instanceof DryRun) return error.counts
    throw error
  }
}

function writeTables(database: Database, { dataset, sha256, tables, dryRun = false }: Load): Promise<WriteCounts> {
  return database.prisma.$transaction(
    async (transaction) => {
      await transaction.$executeRaw`select set_config('career_lattice.actor', ${`import ${dataset}`}, true)`
      await refuseForeignSources(transaction, dataset, tables)
      const counts: WriteCounts = {}
      const numbers: Numbers = new Map()
      const foreign = new Set(sources(tables).flatMap((row) => (row['dataset'] === dataset ? [] : [row['slug']])))
      for (const table of tables) {
        const written = await writeTable(transaction, table, numbers, foreign)
        if (written.inserted + written.updated > 0) counts[table.model] = { ...written, deleted: 0 }
      }
      const own = sources(tables).flatMap(({ slug }) =>
        foreign.has(slug) ? [] : [numbers.get('Source')!.get(slug as string)!],
      )
      for (const table of [...tables].reverse().filter(({ references }) => 'sourceId' in references)) {
        const kept = table.rows.map((row) => withNumbers(row, table, numbers))
        const spared = table.model === 'Library' ? usedByOthers : undefined
        const deleted = await deleteOthers(transaction, table.model, table.key, kept, own, spared)
        if (deleted > 0) counts[table.model] = { ...(counts[table.model] ?? { inserted: 0, updated: 0 }), deleted }
      }
      if (dryRun) throw new DryRun(counts)
      const { revision } = await transaction.graphRevision.findUniqueOrThrow({ where: { id: 1 } })
      await transaction.importRun.create({ data: { dataset, sha256, counts, revision } })
      return counts
    },
    { timeout: 600_000, maxWait: 60_000 },
  )
}

/** Libraries are shared: one that roles of another source work with stays, whoever named it first. */
const usedByOthers = `exists (
  select from "RoleLibrary" e where e."libraryId" = t."id" and e."sourceId" <> all ($2::int[])
)`

type Numbers = Map<NodeModel, ReadonlyMap<string, number>>

function sources(tables: readonly TableRows[]): readonly TableRow[] {
  return tables.find(({ model }) => model === 'Source')?.rows ?? []
}

/** Writes the rows of one table. Of the nodes of other datasets, those that are there already are left alone. */
async function writeTable(
  transaction: Queryable,
  table: TableRows,
  numbers: Numbers,
  foreign: ReadonlySet<unknown>,
): Promise<Written> {
  const { model, key, references } = table
  if (key.length > 1) {
    return upsert(
      transaction,
      model,
      key,
      table.rows.map((row) => withNumbers(row, table, numbers)),
    )
  }
  const read = async () => {
    const slugs = await transaction.$queryRawUnsafe<{ id: number; slug: string }[]>(
      `select "id", "slug" from "${model}"`,
    )
    numbers.set(model as NodeModel, new Map(slugs.map(({ id, slug }) => [slug, id])))
  }
  if (foreign.size > 0) await read()
  const known = numbers.get(model as NodeModel)
  const rows = table.rows.filter(
    (row) => !(foreign.has(row[model === 'Source' ? 'slug' : 'sourceId']) && known?.has(row['slug'] as string)),
  )
  // A row may refer to one that comes later in its own table: these references are written once all have numbers.
  const later = Object.keys(references).filter((column) => references[column] === model)
  const without = (row: TableRow) =>
    Object.fromEntries(Object.entries(row).filter(([column]) => !later.includes(column)))
  const numbered = (row: TableRow) => withNumbers(row, table, numbers)
  const written = await upsert(transaction, model, key, rows.map(without).map(numbered))
  await read()
  if (later.length === 0 || rows.length === 0 || !(later[0]! in rows[0]!)) return written
  const linked = await upsert(transaction, model, key, rows.map(numbered))
  return { inserted: written.inserted, updated: Math.max(written.updated, linked.updated - written.inserted) }
}

async function refuseForeignSources(transaction: Queryable, dataset: string, tables: readonly TableRows[]) {
  const foreign = await transaction.$queryRawUnsafe<{ slug: string; dataset: string }[]>(
    `select "slug", "Source"."dataset" from "Source" join jsonb_to_recordset($1::jsonb) given (slug text, dataset text)
     using ("slug") where "Source"."dataset" <> given.dataset`,
    JSON.stringify(sources(tables)),
  )
  if (foreign.length > 0) {
    const owners = foreign.map((source) => `"${source.slug}" belongs to the dataset "${source.dataset}"`).join(', ')
    throw new Error(
      `The dataset "${dataset}" cannot be loaded: the source ${owners}. Give its sources slugs of their own.`,
    )
  }
}

/** The row with the numbers of the rows it refers to, instead of their slugs. */
function withNumbers(row: TableRow, { references, undirected }: TableRows, numbers: Numbers): TableRow {
  const resolved: Record<string, TableRow[string]> = { ...row }
  for (const [column, model] of Object.entries(references)) {
    const slug = row[column]
    if (slug === null || slug === undefined) continue
    const number = numbers.get(model)?.get(slug as string)
    if (number === undefined) throw new Error(`There is no ${model} "${slug}" for ${column}.`)
    resolved[column] = number
  }
  if (undirected?.when(row)) {
    const [first, second] = undirected.columns
    const [low, high] = [resolved[first] as number, resolved[second] as number].sort((a, b) => a - b)
    resolved[first] = low!
    resolved[second] = high!
  }
  return resolved
}
