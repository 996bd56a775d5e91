import { createHash } from 'node:crypto'
import type { Database } from '../../db/database.ts'
import type { ChangeList } from '../table/changes.ts'
import type { Comparison } from '../table/comparison.ts'
import { lastImports } from '../table/importRuns.db.ts'
import type { TieReport } from '../ties/writeTies.db.ts'
import { clashes } from './clashes.db.ts'
import { findForeign } from './foreign.db.ts'
import { parsedDataset } from './parse.ts'
import { readTexts } from './readTexts.file.ts'
import { datasetRows } from './rows.ts'
import { write } from './write.db.ts'

/** Goes into the fingerprint of a dataset, so that the same files are read again when they are read anew. */
const format = '5'

/** What came of loading a dataset. */
export interface DatasetLoad {
  readonly dataset: string
  /** True when the last load of the dataset was of these very files. */
  readonly unchanged: boolean
  readonly comparison: Comparison
  /** Number of edges that wait for nodes which the graph does not have yet. */
  readonly waiting: number
  /** Skills and libraries tied by their names; absent if nothing of them changed. */
  readonly ties?: TieReport | undefined
  /** Which rows change, by model, where that was asked for. */
  readonly changes?: Readonly<Record<string, ChangeList>> | undefined
}

/** How a dataset is loaded. */
export interface LoadOptions {
  /** True to compare only. */
  readonly dryRun?: boolean
  /** True to tell which rows change, not only how many. */
  readonly listed?: boolean
}

/**
 * Makes the graph say what a dataset says. What was loaded last for its dataset is not read twice.
 *
 * @param path a YAML or JSON file in the portable dataset format, or a folder of such files, which are read as one
 * @throws DefectiveFile when it cannot be used; nothing is written then
 */
export async function loadDataset(database: Database, path: string, options: LoadOptions = {}): Promise<DatasetLoad> {
  const texts = await readTexts(path)
  const hash = createHash('sha256').update(format)
  for (const { text } of texts) hash.update(text).update('\0')
  const sha256 = hash.digest('hex')
  const known = await loadedBefore(database, sha256)
  if (known !== undefined) return { dataset: known, unchanged: true, comparison: {}, waiting: 0 }
  const { dataset: file, foreign, refuse } = parsedDataset(texts)
  const { unknown, documentation } = await findForeign(database, foreign)
  const found = [...unknown, ...(await clashes(database, file))]
  if (found.length > 0) throw refuse(found)
  const { dataset } = file
  const load = { dataset, sha256, tables: datasetRows(file, documentation), ...options }
  const { lists, ...written } = await write(database, load)
  return { dataset, unchanged: false, ...written, changes: lists }
}

/** The dataset whose last load was of the very same files. */
async function loadedBefore(database: Database, sha256: string): Promise<string | undefined> {
  for (const [dataset, last] of await lastImports(database)) if (last === sha256) return dataset
  return undefined
}
