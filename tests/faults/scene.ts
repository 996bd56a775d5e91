import { address, type Run, run } from '../support/commandLine.ts'
import { type Breakable, type DatabaseSettings, type Databases, databases } from './database.ts'

/** What a fault happens to: a server and its database. */
export interface Scene {
  /** Those that are servers; undefined for the embedded one. */
  readonly databases: Databases | undefined
  readonly server: Run
  /** Where the server is asked. */
  readonly url: string
  remove(): Promise<void>
}

/** A scene whose database is a server. */
export interface ServedScene extends Scene {
  readonly databases: Databases
}

export interface SceneSettings extends DatabaseSettings {
  readonly workers?: number
  /** Where the server finds the database; from near by if it is not said. */
  readonly through?: (database: Breakable) => string | Promise<string>
  /** Environment variables of the server. */
  readonly serverEnvironment?: Readonly<Record<string, string>>
}

/** Starts a database with the curated careers, and a server that follows it, or its replica. */
export async function scene(given: SceneSettings = {}): Promise<ServedScene> {
  const { workers = 1, through = ({ url }) => url, serverEnvironment = {} } = given
  const all = await databases(given)
  const { primary, replica } = all
  const server = run(['serve', '--workers', String(workers)], {
    DATABASE_URL: await through(replica ?? primary),
    ...serverEnvironment,
  })
  return {
    databases: all,
    server,
    url: await address(server),
    async remove() {
      server.process.kill('SIGTERM')
      await server.ended
      await all.remove()
    },
  }
}
