import { join } from 'node:path'
import { loadSnapshot } from '../../src/graph/load/load.db.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { loadDataset } from '../../src/import/dataset/load.db.ts'
import { openTestEmbedded } from './databases.ts'

/** The graph of the curated dataset, or of another file of the project, by way of a real database. */
export async function seededSnapshot(file = 'prisma/seed/python-careers.yaml'): Promise<Snapshot> {
  const database = await openTestEmbedded()
  try {
    await loadDataset(database, join(import.meta.dirname, '../..', file))
    return await loadSnapshot(database)
  } finally {
    await database.close()
  }
}
