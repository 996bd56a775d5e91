import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Database } from '../../db/database.ts'
import { reasonUnread } from '../reasonUnread.ts'
import type { ChangeList } from '../table/changes.ts'
import type { Comparison } from '../table/comparison.ts'
import { lastImports } from '../table/importRuns.db.ts'
import { isUtf16 } from '../utf16.ts'
import { clashes } from './clashes.db.ts'
import { parsedDataset } from './parse.ts'
import { datasetRows } from './rows.ts'
import { write } from './write.db.ts'

/** Goes into the fingerprint of a file, so that the same one is read again when it is read anew. */
const format = '3'

/** What came of loading a dataset file. */
export interface DatasetLoad {
  readonly dataset: string
  /** True when the last load of the dataset was of this very file. */
  readonly unchanged: boolean
  readonly comparison: Comparison
  /** Which rows change, by model, where that was asked for. */
  readonly changes?: Readonly<Record<string, ChangeList>> | undefined
}

/** How a dataset file is loaded. */
export interface LoadOptions {
  /** True to compare only. */
  readonly dryRun?: boolean
  /** True to tell which rows change, not only how many. */
  readonly listed?: boolean
}

/**
 * Makes the graph say what a dataset file says. A file that was the last one loaded for its dataset is not read
 * twice.
 *
 * @param path a YAML or JSON file in the portable dataset format
 * @throws DefectiveFile when the file cannot be used; nothing is written then
 */
export async function loadDataset(database: Database, path: string, options: LoadOptions = {}): Promise<DatasetLoad> {
  const bytes = await readFile(path).catch((error) => {
    throw new Error(`${path}: ${reasonUnread(error)}`)
  })
  const sha256 = createHash('sha256').update(format).update(bytes).digest('hex')
  const known = await loadedBefore(database, sha256)
  if (known !== undefined) return { dataset: known, unchanged: true, comparison: {} }
  const { dataset: file, refuse } = parsedDataset(decoded(bytes, path), basename(path))
  const found = await clashes(database, file)
  if (found.length > 0) throw refuse(found)
  const { dataset } = file
  const { comparison, lists } = await write(database, { dataset, sha256, tables: datasetRows(file), ...options })
  return { dataset, unchanged: false, comparison, changes: lists }
}

function decoded(bytes: Uint8Array, path: string): string {
  if (isUtf16(bytes)) throw new Error(`${path}: it is text in UTF-16; save it in UTF-8`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Error(`${path}: it is not text in UTF-8; save it so, and unpack it if it is packed`)
  }
}

/** The dataset whose last load was of the very same file. */
async function loadedBefore(database: Database, sha256: string): Promise<string | undefined> {
  for (const [dataset, last] of await lastImports(database)) if (last === sha256) return dataset
  return undefined
}
