import { join } from 'node:path'
import type { Database } from './db/database.ts'
import { openEmbedded } from './db/embedded.db.ts'
import { openServer } from './db/server.db.ts'
import type { Settings } from './settings.ts'

const migrations = join(import.meta.dirname, '..', 'prisma', 'migrations')

/**
 * Opens the database that the settings name and brings its tables up to date.
 *
 * @param say hears what takes time
 */
export async function openDatabase(
  { dataFolder, databaseUrl }: Settings,
  say: (line: string) => void,
): Promise<Database> {
  if (databaseUrl === undefined)
    say(`Opening the embedded database in ${dataFolder} (the first time takes some seconds)`)
  const database = databaseUrl === undefined ? await openEmbedded(dataFolder) : openServer(databaseUrl)
  try {
    for (const name of await database.migrate(migrations)) say(`Applied the migration ${name}`)
  } catch (error) {
    await database.close()
    throw error
  }
  return database
}
