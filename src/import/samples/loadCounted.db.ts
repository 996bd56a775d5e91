import { createHash } from 'node:crypto'
import type { Database } from '../../db/database.ts'
import { datasetFormat } from '../dataset/format.ts'
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
 * @throws Error if a source belongs to another dataset; nothing is written then
 */
export async function loadCounted(
  database: Database,
  counted: CountedDataset & { readonly dataset: string },
  options: { readonly dryRun: boolean; readonly listed: boolean },
): Promise<CountedLoad> {
  const sha256 = createHash('sha256').update(JSON.stringify(counted)).digest('hex')
  const { dataset, sources } = counted
  if ((await lastImports(database)).get(dataset) === sha256) return { unchanged: true, comparison: {} }
  const tables = datasetRows(datasetFormat.parse({ ...counted, source: sources[0]!.slug }))
  const { comparison, lists } = await write(database, { dataset, sha256, tables, ...options })
  return { unchanged: false, comparison, changes: lists }
}
