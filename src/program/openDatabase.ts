import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { closedOnFailure, type Database } from '../db/database.ts'
import { openEmbedded } from '../db/embedded.db.ts'
import { pendingMigrations } from '../db/migrate.db.ts'
import { reasonOf } from '../db/reasonOf.ts'
import { checkRowCounts } from '../db/rowCounts.db.ts'
import { openServer } from '../db/server.db.ts'
import type { Settings } from './settings.ts'

/** The folder of migrations. */
export const migrations = join(import.meta.dirname, '..', '..', 'prisma', 'migrations')

/** Between two attempts, in milliseconds. */
const interval = 500

export interface Opening {
  /** Called with messages to the operator, a line each. */
  readonly log: (line: string) => void
  /** Called if the lock of the embedded database's folder is lost between writes. */
  readonly lost?: (error: Error) => void
  /** How long to wait for a server that is starting or a replica that lags behind, in milliseconds; 0 by default. */
  readonly patience?: number
}

/**
 * Opens the database of the settings, applies pending migrations, and checks that no rows are lost. A replica gets its
 * migrations from its primary.
 *
 * @throws Error if the database cannot be used
 */
export async function openDatabase(
  { dataFolder, databaseUrl }: Pick<Settings, 'dataFolder' | 'databaseUrl'>,
  { log, lost, patience = 0 }: Opening,
): Promise<Database> {
  if (databaseUrl === undefined)
    log(`Opening the embedded database in ${dataFolder} (the first time takes some seconds)`)
  const database = databaseUrl === undefined ? await openEmbedded(dataFolder, lost) : openServer(databaseUrl)
  return closedOnFailure(database, async () => {
    const isReplica = await withRetries(() => database.isReplica(), isUnavailable, { database, patience, log })
    if (isReplica) await withRetries(() => checkReplica(database), isOutdated, { database, patience, log })
    else for (const name of await database.migrate(migrations)) log(`Applied the migration ${name}`)
    await checkRowCounts(database)
    return database
  })
}

class OutdatedReplica extends Error {}

async function checkReplica(database: Database): Promise<void> {
  const pending = await pendingMigrations(database.read, migrations)
  if (pending.length === 0) return
  throw new OutdatedReplica(
    `${database.place} is a replica and lacks the migration ${pending[0]}. Run "career-lattice migrate" on its primary.`,
  )
}

function isOutdated(error: unknown): boolean {
  return error instanceof OutdatedReplica || isUnavailable(error)
}

/** Codes of a server that starts, stops or crashed, has no connection left, or cannot be reached for now. */
const temporary =
  /^(57P0[123]|53300|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN|ENOTFOUND)$/

function isUnavailable(error: unknown): boolean {
  // A host with several addresses has an error for each.
  if (error instanceof AggregateError) return error.errors.every(isUnavailable)
  if (!(error instanceof Error)) return false
  const { code = '' } = error as NodeJS.ErrnoException
  // The driver's own errors have no code.
  return temporary.test(code) || /connection time|^timeout e|connection terminated/i.test(error.message)
}

/** Retries until the attempt succeeds, fails permanently, or the time is up. */
async function withRetries<Result>(
  attempt: () => Promise<Result>,
  isTemporary: (error: unknown) => boolean,
  { database, patience, log }: { database: Database; patience: number; log: (line: string) => void },
): Promise<Result> {
  const start = performance.now()
  for (let attempts = 1; ; attempts++) {
    try {
      return await attempt()
    } catch (error) {
      // An attempt may itself take long, where packets vanish.
      if (!isTemporary(error) || performance.now() - start >= patience) throw error
      if (attempts === 1) log(`Waiting up to ${patience / 1000} s for ${database.place}: ${reasonOf(error)}`)
      await setTimeout(interval)
    }
  }
}
