import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { loadSnapshot } from '../../src/graph/load/load.db.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { bytesOfSnapshot, snapshotOfBytes } from '../../src/graph/snapshotBytes.ts'
import { loadDataset } from '../../src/import/dataset/load.db.ts'
import { curatedCareers, openTestServer } from './databases.ts'
import { shared } from './shared.ts'

export { curatedCareers }

/** Five careers that do not change with the curated dataset. */
export const fiveCareers = join(import.meta.dirname, 'fiveCareers.yaml')

/** The graphs that many test files ask for. */
const names = new Map([
  [fiveCareers, 'five-careers.graph'],
  [curatedCareers, 'curated-careers.graph'],
])

/** The graph of a dataset, by way of a real database; one that is often asked for, once in a test run. */
export async function seededSnapshot(path: string = fiveCareers): Promise<Snapshot> {
  const name = names.get(path)
  if (name === undefined) return loaded(path)
  const graph = await shared(name, async (to) => writeFile(to, bytesOfSnapshot(await loaded(path), '')))
  return snapshotOfBytes(new Uint8Array(await readFile(graph)))
}

async function loaded(path: string): Promise<Snapshot> {
  const database = await openTestServer()
  try {
    await loadDataset(database, path)
    return await loadSnapshot(database)
  } finally {
    await database.close()
  }
}
