import type { Database, Run } from '../../db/database.ts'
import type { PrismaClient } from '../../db/generated/client/client.ts'
import { Changes, type SlugOf } from '../table/changes.ts'
import type { Row } from '../table/difference.ts'
import { recordImport } from '../table/importRuns.db.ts'
import { keepPending, writeArrived } from '../table/pendingRows.db.ts'
import { type TableDifference, writeDifferences } from '../table/writeDifferences.db.ts'
import { type TieReport, writeTies } from '../ties/writeTies.db.ts'
import { type Comparing, compareTable, type Owner } from './compareTable.db.ts'
import { renameNodes } from './renameNodes.db.ts'
import type { TableRows } from './rows.ts'

/** One load of one dataset. */
export interface Load {
  /** Name of the dataset. Sources of others may be among its rows: what rests on them is added, and never deleted. */
  readonly dataset: string
  /** SHA-256 of what was loaded and how, in hexadecimal. */
  readonly sha256: string
  /** Rows for every table of the graph, each table after those it refers to. */
  readonly tables: readonly TableRows[]
  /** True to compare only. */
  readonly dryRun?: boolean
  /** True to tell which rows change, not only how many. */
  readonly listed?: boolean
}

/** What a load changed. */
export interface Written {
  readonly comparison: Changes['comparison']
  readonly lists: Changes['lists']
  /** Number of edges that wait for nodes which the graph does not have yet. */
  readonly waiting: number
  /** Skills and libraries tied by their names; absent if nothing of them changed. */
  readonly ties?: TieReport | undefined
}

/**
 * Makes the graph say what a dataset says, in one transaction: only rows that differ are written, and rows that rest
 * on the dataset's sources but are no longer in it are deleted. Rows that other sources wrote are left alone.
 *
 * @throws Error when one of its sources belongs to another dataset already
 */
export function write(database: Database, load: Load): Promise<Written> {
  const { dataset, sha256, tables, dryRun = false, listed = false } = load
  return database.load(`import ${dataset}`, async (run, prisma) => {
    const sources = tables.find(({ model }) => model === 'Source')?.rows ?? []
    if (dryRun) await run('savepoint as_it_was')
    const merged = await renameNodes(run, dataset, tables)
    await refuseForeignSources(prisma, dataset, sources)
    const comparing: Comparing = {
      run,
      dryRun,
      dataset,
      owners: await ownersOf(run),
      pending: [],
      sources: new Map(sources.map((row) => [row['slug'] as string, row['dataset'] === dataset])),
      numbers: new Map(),
    }
    const found: TableDifference[] = []
    for (const table of tables) found.push({ model: table.model, difference: await compareTable(comparing, table) })
    const changes = new Changes(listed ? slugsBack(comparing.numbers) : undefined)
    for (const { model, difference } of found) changes.add(model, difference)
    for (const [model, difference] of merged) changes.add(model, difference)
    if (!dryRun) {
      await writeDifferences(run, found)
      await keepPending(prisma, dataset, comparing.pending)
    }
    const arrived = await writeArrived(run, prisma, dryRun ? comparing.numbers : undefined)
    for (const { model, difference } of arrived) changes.add(model, difference)
    const dry = dryRun ? comingDatasets(comparing, tables) : undefined
    const tied = await writeTies(run, prisma, [...found, ...arrived], dry)
    for (const { model, difference } of tied.tables) changes.add(model, difference)
    if (dryRun) await run('rollback to savepoint as_it_was')
    else await recordImport(prisma, { dataset, sha256, counts: changes.comparison })
    const { comparison, lists } = changes
    return { comparison, lists, waiting: comparing.pending.length, ties: tied.report }
  })
}

/** The datasets of the sources of a load, by number. */
function comingDatasets({ numbers }: Comparing, tables: readonly TableRows[]): Map<number, string> {
  const rows = tables.find(({ model }) => model === 'Source')?.rows ?? []
  return new Map(rows.map(({ slug, dataset }) => [numbers.get('Source')!.get(slug as string)!, dataset as string]))
}

async function ownersOf(run: Run): Promise<Map<number, Owner>> {
  const rows = await run<[number, string, boolean]>(
    `select s."id", s."dataset", exists (select from "ImportRun" i where i."dataset" = s."dataset" and i."files" is not null)
     from "Source" s`,
  )
  return new Map(rows.map(([id, dataset, isRelease]) => [id, { dataset, isRelease }]))
}

async function refuseForeignSources({ source }: PrismaClient, dataset: string, sources: readonly Row[]): Promise<void> {
  const wanted = new Map(sources.map((row) => [row['slug'], row['dataset']]))
  const known = await source.findMany({ where: { slug: { in: [...wanted.keys()] as string[] } } })
  const foreign = known.filter(({ slug, dataset: owner }) => wanted.get(slug) !== owner)
  if (foreign.length > 0) {
    const owners = foreign.map(({ slug, dataset: owner }) => `"${slug}" belongs to the dataset "${owner}"`).join(', ')
    throw new Error(
      `The dataset "${dataset}" cannot be loaded: the source ${owners}. Give its sources slugs of their own.`,
    )
  }
}

function slugsBack(numbers: Comparing['numbers']): SlugOf {
  const slugs = new Map([...numbers].map(([model, all]) => [model, new Map([...all].map(([slug, id]) => [id, slug]))]))
  return (model, number) => slugs.get(model)!.get(number)!
}
