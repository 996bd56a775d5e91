import { join } from 'node:path'
import type { Database } from '../db/database.ts'
import { type DatasetLoad, loadDataset } from '../import/dataset/load.db.ts'
import type { Comparison } from '../import/table/comparison.ts'
import { lastImports } from '../import/table/importRuns.db.ts'
import { tiesInWords } from '../import/ties/tiesInWords.ts'
import { writeReport } from '../import/writeReport.file.ts'

/** Folder of the curated careers. */
export const curatedCareers = join(import.meta.dirname, '..', '..', 'prisma', 'seed', 'python-careers')

/** Name of their dataset. */
const curatedDataset = 'python-careers'

/**
 * Loads the curated careers into a graph that never had them: own careers may stand on them, and products that releases
 * mention go by their names, in whatever order all is imported. A start brings them up to date.
 */
export async function loadCuratedCareersOnce(database: Database, log: (line: string) => void): Promise<void> {
  if (!(await lastImports(database)).has(curatedDataset)) await loadDatasetFile(database, curatedCareers, log)
}

/**
 * Loads a dataset file, or a folder of files, into the graph, and logs what changed.
 *
 * @param dryRun whether to compare only
 * @param report file to write the changed rows to, as JSON
 */
export async function loadDatasetFile(
  database: Database,
  path: string,
  log: (line: string) => void,
  { dryRun = false, report }: { readonly dryRun?: boolean; readonly report?: string | undefined } = {},
): Promise<DatasetLoad> {
  const loaded = await writeReport(
    report,
    () => loadDataset(database, path, { dryRun, listed: report !== undefined }),
    (result) => ({ dryRun, ...result }),
  )
  const { dataset, unchanged, comparison, waiting, ties } = loaded
  if (!unchanged) log(`${dryRun ? 'Would load' : 'Loaded'} the dataset ${dataset}: ${inWords(comparison)}`)
  if (waiting > 0) log(`${waiting} of its matches are with roles or skills that are not in the graph yet`)
  for (const line of tiesInWords(ties, report !== undefined)) log(line)
  return loaded
}

function inWords(comparison: Comparison): string {
  const sum = (what: 'inserted' | 'updated' | 'deleted') =>
    Object.values(comparison).reduce((all, counts) => all + counts[what], 0)
  return `${sum('inserted')} rows added, ${sum('updated')} changed, ${sum('deleted')} removed`
}
