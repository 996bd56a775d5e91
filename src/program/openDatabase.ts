import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { closedOnFailure, type Database } from '../db/database.ts'
import { openEmbedded } from '../db/embedded.db.ts'
import { pendingMigrations } from '../db/migrate.db.ts'
import { reasonOf } from '../db/reasonOf.ts'
import { checkRowCounts } from '../db/rowCounts.db.ts'
import { openServer } from '../db/server.db.ts'
import type { Settings } from './settings.ts'

const migrations = join(import.meta.dirname, '..', '..', 'prisma', 'migrations')

/** Between two attempts to find the database as it should be, in milliseconds. */
const interval = 500

/** How to open the database. */
export interface Opening {
  /** Takes what the operators should know, a line at a time. */
  readonly say: (line: string) => void
  /** Called when the folder of the embedded database turns out to be lost while nothing is written. */
  readonly lost?: (error: Error) => void
  /** How long to wait for a server that is not up yet, or a replica without the tables, in milliseconds; 0 if absent. */
  readonly patience?: number
}

/**
 * Opens the database that the settings name, brings its tables up to date, and makes sure that their rows are all there.
 * The tables of a replica come from its primary.
 *
 * @throws Error when it cannot be used
 */
export async function openDatabase(
  { dataFolder, databaseUrl }: Settings,
  { say, lost, patience = 0 }: Opening,
): Promise<Database> {
  if (databaseUrl === undefined)
    say(`Opening the embedded database in ${dataFolder} (the first time takes some seconds)`)
  const database = databaseUrl === undefined ? await openEmbedded(dataFolder, lost) : openServer(databaseUrl)
  return closedOnFailure(database, async () => {
    const isReplica = await patiently(() => database.isReplica(), isNotUp, { database, patience, say })
    if (isReplica) await patiently(() => refuseOldTables(database), isOld, { database, patience, say })
    else for (const name of await database.migrate(migrations)) say(`Applied the migration ${name}`)
    await checkRowCounts(database)
    return database
  })
}

class OldTables extends Error {}

async function refuseOldTables(database: Database): Promise<void> {
  const pending = await pendingMigrations(database.read, migrations)
  if (pending.length === 0) return
  throw new OldTables(
    `${database.place} is a replica and lacks the migration ${pending[0]}. Run "career-lattice migrate" on its primary.`,
  )
}

function isOld(error: unknown): boolean {
  return error instanceof OldTables || isNotUp(error)
}

/** Whether a server cannot be reached for now: it is starting or stopping (57P03, 57P01), or nothing listens there. */
function isNotUp(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code = '' } = error as NodeJS.ErrnoException
  return /^(57P0[13]|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN)$/.test(code) || /connection time/i.test(error.message)
}

/** Does something again until it succeeds, fails in a way that waiting does not help, or has been tried long enough. */
async function patiently<Result>(
  attempt: () => Promise<Result>,
  mayPass: (error: unknown) => boolean,
  { database, patience, say }: { database: Database; patience: number; say: (line: string) => void },
): Promise<Result> {
  for (let waited = 0; ; waited += interval) {
    try {
      return await attempt()
    } catch (error) {
      if (!mayPass(error) || waited >= patience) throw error
      if (waited === 0) say(`Waiting up to ${patience / 1000} s for ${database.place}: ${reasonOf(error)}`)
      await setTimeout(interval)
    }
  }
}
