import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Database } from '../../db/database.ts'
import { type WriteCounts, write } from '../write.db.ts'
import { parseDataset } from './parse.ts'
import { datasetRows } from './rows.ts'

/** What came of loading a dataset file. */
export interface DatasetLoad {
  readonly dataset: string
  /** Absent when the graph holds this very file already. */
  readonly counts?: WriteCounts
}

/**
 * Makes the graph say what a dataset file says. A file that was the last one loaded for its dataset is not read
 * twice.
 *
 * @param path a YAML or JSON file in the portable dataset format
 * @param dryRun true to count what would change, and change nothing
 * @throws DefectiveFile when the file cannot be used; nothing is written then
 */
export async function loadDataset(database: Database, path: string, dryRun = false): Promise<DatasetLoad> {
  const text = await readFile(path, 'utf8')
  const sha256 = createHash('sha256').update(text).digest('hex')
  const known = await loadedBefore(database, sha256)
  if (known !== undefined) return { dataset: known }
  const file = parseDataset(text, basename(path))
  return {
    dataset: file.dataset,
    counts: await write(database, { dataset: file.dataset, sha256, tables: datasetRows(file), dryRun }),
  }
}

/** The dataset whose last load was of the very same file. */
function loadedBefore(database: Database, sha256: string): Promise<string | undefined> {
  return database.read(async (rows) => {
    for await (const [dataset, last] of rows<[string, string]>(
      'select distinct on ("dataset") "dataset", "sha256" from "ImportRun" order by "dataset", "id" desc',
    )) {
      if (last === sha256) return dataset
    }
    return undefined
  })
}
