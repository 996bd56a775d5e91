import type { Database } from './db/database.ts'
import type { Comparison } from './import/comparison.ts'
import { type DatasetLoad, type LoadOptions, loadDataset } from './import/dataset/load.db.ts'

/** Makes the graph say what a dataset file says, and tells what changed. */
export async function loadFile(
  database: Database,
  path: string,
  say: (line: string) => void,
  options: LoadOptions = {},
): Promise<DatasetLoad> {
  const loaded = await loadDataset(database, path, options)
  const { dataset, unchanged, comparison } = loaded
  if (!unchanged) say(`${options.dryRun ? 'Would load' : 'Loaded'} the dataset ${dataset}: ${inWords(comparison)}`)
  return loaded
}

function inWords(comparison: Comparison): string {
  const sum = (what: 'inserted' | 'updated' | 'deleted') =>
    Object.values(comparison).reduce((all, counts) => all + counts[what], 0)
  return `${sum('inserted')} rows added, ${sum('updated')} changed, ${sum('deleted')} removed`
}
