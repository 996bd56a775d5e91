import { join } from 'node:path'
import type { Database } from '../../../src/db/database.ts'
import { loadDataset } from '../../../src/import/dataset/load.db.ts'
import { openTestServer } from '../../support/databases.ts'

/** An empty database with the graph of small.yaml. */
export async function smallGraph(): Promise<Database> {
  const database = await openTestServer()
  await loadDataset(database, join(import.meta.dirname, 'small.yaml'))
  return database
}
