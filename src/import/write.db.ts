import type { Database } from '../db/database.ts'
import { deleteOthers, type Queryable, upsert } from '../db/upsert.db.ts'
import type { NodeModel, TableRow, TableRows } from './tableRows.ts'

/** What one load changed, rows by model; models without a change are absent. */
export type WriteCounts = Record<string, { inserted: number; updated: number; deleted: number }>

/** One load of one dataset. */
export interface Load {
  /** Name of the dataset. */
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
      const numbers = new Map<NodeModel, Map<string, number>>()
      for (const table of tables) {
        const rows = table.rows.map((row) => withNumbers(row, table, numbers))
        const written = await upsert(transaction, table.model, table.key, rows)
        if (written.inserted + written.updated > 0) counts[table.model] = { ...written, deleted: 0 }
        if (table.key.length === 1) {
          const slugs = await transaction.$queryRawUnsafe<{ id: number; slug: string }[]>(
            `select "id", "slug" from "${table.model}" where "slug" = any ($1::text[])`,
            table.rows.map(({ slug }) => slug),
          )
          numbers.set(table.model as NodeModel, new Map(slugs.map(({ id, slug }) => [slug, id])))
        }
      }
      const own = (tables.find(({ model }) => model === 'Source')?.rows ?? []).map(
        ({ slug }) => numbers.get('Source')!.get(slug as string)!,
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

async function refuseForeignSources(transaction: Queryable, dataset: string, tables: readonly TableRows[]) {
  const slugs = (tables.find(({ model }) => model === 'Source')?.rows ?? []).map(({ slug }) => slug)
  const foreign = await transaction.$queryRawUnsafe<{ slug: string; dataset: string }[]>(
    `select "slug", "dataset" from "Source" where "slug" = any ($1::text[]) and "dataset" <> $2`,
    slugs,
    dataset,
  )
  if (foreign.length > 0) {
    const owners = foreign.map((source) => `"${source.slug}" belongs to the dataset "${source.dataset}"`).join(', ')
    throw new Error(
      `The dataset "${dataset}" cannot be loaded: the source ${owners}. Give its sources slugs of their own.`,
    )
  }
}

/** The row with the numbers of the rows it refers to, instead of their slugs. */
function withNumbers(
  row: TableRow,
  { references, undirected }: TableRows,
  numbers: ReadonlyMap<NodeModel, ReadonlyMap<string, number>>,
): TableRow {
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
