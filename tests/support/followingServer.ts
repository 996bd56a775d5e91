import type { Database } from '../../src/db/database.ts'
import { openServer } from '../../src/db/server.db.ts'
import { address, type Run, run, servedRevision, until } from './commandLine.ts'
import { newTestDatabase } from './databases.ts'

/** The program, serving from a PostgreSQL database of its own, and a way to write there past it. */
export interface FollowingServer {
  readonly server: Run
  readonly url: string
  readonly database: Database
  /** The revision that the database is at. */
  revision(): Promise<number>
  /** Resolves when the server serves the revision that the database is at. */
  upToDate(): Promise<unknown>
  close(): Promise<void>
}

/** @param nodeOptions options of the server's Node */
export async function startFollowingServer(nodeOptions: string[] = []): Promise<FollowingServer> {
  const databaseUrl = await newTestDatabase('careers')
  const server = run(['serve'], { DATABASE_URL: databaseUrl }, nodeOptions)
  const url = await address(server)
  const database = openServer(databaseUrl)
  const revision = async () => (await database.prisma.graphRevision.findFirstOrThrow()).revision
  return {
    server,
    url,
    database,
    revision,
    upToDate: () => until(async () => ((await servedRevision(url)) === (await revision()) ? true : undefined)),
    async close() {
      await database.close()
      server.process.kill('SIGKILL')
      await server.ended
    },
  }
}

/** One that goes on when a test file is through. */
export type SharedServer = Omit<FollowingServer, 'close'>

let workers: Promise<SharedServer> | undefined

/**
 * The server that the test files of a worker ask one after the other, because a start takes seconds. It ends with the
 * worker. A file that changes the graph changes it back.
 */
export function workersServer(): Promise<SharedServer> {
  workers ??= startFollowingServer().then((following) => {
    process.once('exit', () => following.server.process.kill('SIGKILL'))
    // By this signal Vitest ends a worker.
    process.once('SIGTERM', () => process.exit())
    return following
  })
  return workers
}

/** Gives the data scientist a title in the database; resolves when it is served. */
export async function rename({ database, upToDate }: SharedServer, title: string): Promise<void> {
  await database.prisma.role.updateMany({ where: { slug: 'data-scientist' }, data: { title } })
  await upToDate()
}
