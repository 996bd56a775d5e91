import type { Database } from '../db/database.ts'
import { type DatasetLoad, loadDataset } from '../import/dataset/load.db.ts'
import type { Comparison } from '../import/table/comparison.ts'
import { writeReport } from '../import/writeReport.file.ts'

/**
 * Makes the graph say what a dataset file says, and tells what changed.
 *
 * @param dryRun true to compare only
 * @param report file that tells which rows change, as JSON
 */
export async function loadDatasetFile(
  database: Database,
  path: string,
  say: (line: string) => void,
  { dryRun = false, report }: { readonly dryRun?: boolean; readonly report?: string | undefined } = {},
): Promise<DatasetLoad> {
  const loaded = await writeReport(
    report,
    () => loadDataset(database, path, { dryRun, listed: report !== undefined }),
    (result) => ({ dryRun, ...result }),
  )
  const { dataset, unchanged, comparison } = loaded
  if (!unchanged) say(`${dryRun ? 'Would load' : 'Loaded'} the dataset ${dataset}: ${inWords(comparison)}`)
  return loaded
}

function inWords(comparison: Comparison): string {
  const sum = (what: 'inserted' | 'updated' | 'deleted') =>
    Object.values(comparison).reduce((all, counts) => all + counts[what], 0)
  return `${sum('inserted')} rows added, ${sum('updated')} changed, ${sum('deleted')} removed`
}
