import { setTimeout } from 'node:timers/promises'
import { backupParts } from '../backup/backupParts.db.ts'
import { offerBackups } from '../backup/backupSocket.http.ts'
import { backupText } from '../backup/backupText.ts'
import type { Pace } from '../backup/tables.db.ts'
import type { Database } from '../db/database.ts'
import { reasonOf } from '../db/reasonOf.ts'
import { programVersion } from './programVersion.file.ts'
import type { Settings } from './settings.ts'

/**
 * The embedded database answers in the thread that answers requests, which get twice the time that it takes; where others
 * have the processor, it only seems to take long.
 */
const pace: Pace = { sliceTime: 2, pause: (took) => setTimeout(Math.min(2 * took, 10)) }

/**
 * Has a server give backups of its embedded database, which no other process can read.
 *
 * @returns stops it
 */
export async function givenBackups(
  database: Database,
  { dataFolder, databaseUrl }: Pick<Settings, 'dataFolder' | 'databaseUrl'>,
  log: (line: string) => void,
): Promise<() => Promise<void>> {
  if (databaseUrl !== undefined) return async () => {}
  const version = await programVersion()
  try {
    return await offerBackups(
      dataFolder,
      (take) => database.copyOut((copying) => take(backupText(backupParts(copying, version, pace)))),
      reasonOf,
    )
  } catch (error) {
    log(`Backups have to wait until this server stops: the folder ${dataFolder} can have no socket, ${reasonOf(error)}`)
    return async () => {}
  }
}
