import type { Database } from './db/database.ts'
import { type DatasetLoad, loadDataset } from './import/dataset/load.db.ts'
import type { WriteCounts } from './import/write.db.ts'

/** Makes the graph say what a dataset file says, and tells what changed. */
export async function loadFile(
  database: Database,
  path: string,
  say: (line: string) => void,
  dryRun = false,
): Promise<DatasetLoad> {
  const loaded = await loadDataset(database, path, dryRun)
  const { dataset, counts } = loaded
  if (counts) say(`${dryRun ? 'Would load' : 'Loaded'} the dataset ${dataset}: ${inWords(counts)}`)
  return loaded
}

function inWords(counts: WriteCounts): string {
  const sum = (what: 'inserted' | 'updated' | 'deleted') =>
    Object.values(counts).reduce((all, count) => all + count[what], 0)
  return `${sum('inserted')} rows added, ${sum('updated')} changed, ${sum('deleted')} removed`
}
