import { createHash } from 'node:crypto'
import type { Database } from '../../db/database.ts'
import { clashes } from '../dataset/clashes.db.ts'
import { fieldName } from '../dataset/fieldName.ts'
import { findForeign } from '../dataset/foreign.db.ts'
import type { DatasetFile } from '../dataset/format.ts'
import type { Inconsistency } from '../dataset/inconsistencies.ts'
import { checkedDataset } from '../dataset/parse.ts'
import { datasetRows } from '../dataset/rows.ts'
import { write } from '../dataset/write.db.ts'
import type { ChangeList } from '../table/changes.ts'
import type { Comparison } from '../table/comparison.ts'
import { lastImports } from '../table/importRuns.db.ts'
import type { CountedDataset } from './countedDataset.ts'

/** What came of loading counts. */
export interface CountedLoad {
  /** True if they were the last that were loaded for their dataset. */
  readonly unchanged: boolean
  readonly comparison: Comparison
  readonly changes?: Readonly<Record<string, ChangeList>> | undefined
}

/**
 * Makes the graph say what a dataset of counts says; what it refers to must be in the graph.
 *
 * @throws Error if it cannot be used, as a dataset file of the same content could not; nothing is written then
 */
export async function loadCounted(
  database: Database,
  counted: CountedDataset & { readonly dataset: string },
  options: { readonly dryRun: boolean; readonly listed: boolean },
): Promise<CountedLoad> {
  const sha256 = createHash('sha256').update(JSON.stringify(counted)).digest('hex')
  const { dataset } = counted
  if ((await lastImports(database)).get(dataset) === sha256) return { unchanged: true, comparison: {} }
  const tables = datasetRows(await checkedCounts(database, counted))
  const { comparison, lists } = await write(database, { dataset, sha256, tables, ...options })
  return { unchanged: false, comparison, changes: lists }
}

/**
 * Checks counts as a dataset file is checked. Counts that are a part of another dataset may claim what it claims.
 *
 * @throws Error that lists what is wrong with them
 */
export async function checkedCounts(database: Database, counted: CountedDataset): Promise<DatasetFile> {
  const { dataset, sources } = counted
  const written = { ...counted, dataset: dataset ?? 'part', source: sources[0]!.slug }
  const { dataset: file, foreign, refuse } = checkedDataset(written, refusal)
  const { unknown } = await findForeign(database, foreign)
  const claimed = dataset === undefined ? [] : await clashes(database, file)
  const wrong = [...unknown, ...claimed]
  if (wrong.length > 0) throw refuse(wrong)
  return file
}

/** How many defects are listed. */
const most = 20

function refusal(found: readonly Inconsistency[]): Error {
  const lines = found
    .slice(0, most)
    .map(({ path, message, at }) => `${fieldName(path)}: ${message}${at ? ` ${fieldName(at)}` : ''}`)
  if (found.length > most) lines.push(`and ${found.length - most} more`)
  return new Error(`These counts cannot be kept:\n${lines.join('\n')}`)
}
