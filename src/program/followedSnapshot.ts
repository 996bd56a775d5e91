import { extname } from 'node:path'
import { closedOnFailure } from '../db/database.ts'
import { firstChange } from '../following/changesBetween.db.ts'
import { liveSnapshot } from '../following/liveSnapshot.db.ts'
import { loadSnapshot } from '../graph/load/load.db.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { fail } from './fail.ts'
import { curatedCareers, loadDatasetFile } from './loadDatasetFile.ts'
import { openDatabase } from './openDatabase.ts'
import type { Settings } from './settings.ts'

/** The entry module of the loading thread, a .ts or .js file as this one. */
const thread = new URL(`loadingThread${extname(import.meta.filename)}`, import.meta.url)

/**
 * The graph of the database, as a server would serve it. A PostgreSQL server is followed; the embedded database is read
 * once and closed, so that a server may open it.
 *
 * @throws Error if the database cannot be read
 */
export async function followedSnapshot(
  { databaseUrl: url, ...settings }: Pick<Settings, 'dataFolder' | 'databaseUrl'>,
  log: (line: string) => void,
): Promise<() => Snapshot> {
  const database = await openDatabase({ databaseUrl: url, ...settings }, { log, lost: fail })
  const { first, made } = await closedOnFailure(database, async () => {
    if (!(await database.isReplica())) await loadDatasetFile(database, curatedCareers, log)
    const first = await loadSnapshot(database)
    return { first, made: await firstChange(database, first) }
  })
  await database.close()
  const live = liveSnapshot(first, made, { url, thread, log })
  return () => live.current
}
