import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PGlite } from '@electric-sql/pglite'
import type { TestProject } from 'vitest/node'
import { embeddedDatabase } from '../../src/db/embedded.db.ts'
import { installed } from './installed.ts'
import { packedClient } from './packedClient.ts'
import { startPostgresql } from './postgresqlServer.ts'

/** The folder of the tests that ask with clients and gateways of others, which has packages of its own. */
const clients = join(import.meta.dirname, '../clients')

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the PostgreSQL server of this test run. */
    postgresqlUrl: string
    /** File that holds a dump of a migrated, empty embedded database. */
    embeddedDump: string
  }
}

/**
 * Makes what all suites share: a PostgreSQL server, the compiled program, and one dump instead of many slow first starts
 * of PGlite; and installs the clients of others, where a suite asks with them.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'career-lattice-tests-'))
  await built()
  if (project.vitest.state.getPaths().some((path) => path.startsWith(clients))) {
    await installed(clients)
    await packedClient(clients)
  }
  const server = await startPostgresql()
  const pglite = await PGlite.create()
  await embeddedDatabase(pglite).migrate(join(import.meta.dirname, '../../prisma/migrations'))
  const dump = await pglite.dumpDataDir('none')
  const path = join(folder, 'migrated.tar')
  await writeFile(path, Buffer.from(await dump.arrayBuffer()))
  await pglite.close()
  project.provide('postgresqlUrl', server.url)
  project.provide('embeddedDump', path)
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Compiles without checking types, which `npm run check` does. */
async function built(): Promise<void> {
  const root = join(import.meta.dirname, '../..')
  await promisify(execFile)('npx', ['tsc', '-b', 'tsconfig.build.json', '--noCheck'], { cwd: root })
}
