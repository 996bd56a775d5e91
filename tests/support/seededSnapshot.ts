import { join } from 'node:path'
import { loadSnapshot } from '../../src/graph/load/load.db.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { loadDataset } from '../../src/import/dataset/load.db.ts'
import { openTestEmbedded } from './databases.ts'

/** Five careers that do not change with the curated dataset. */
export const fiveCareers = join(import.meta.dirname, 'fiveCareers.yaml')

/** The curated dataset. */
export const curatedCareers = join(import.meta.dirname, '../../prisma/seed/python-careers')

/** The graph of a dataset, by way of a real database. */
export async function seededSnapshot(path: string = fiveCareers): Promise<Snapshot> {
  const database = await openTestEmbedded()
  try {
    await loadDataset(database, path)
    return await loadSnapshot(database)
  } finally {
    await database.close()
  }
}
