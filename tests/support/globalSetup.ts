import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { compiler } from '../../prisma/compiler.ts'
import { installed } from './installed.ts'
import { packedClient } from './packedClient.ts'
import { startPostgresql } from './postgresqlServer.ts'

/** The folder of the tests that ask with clients and gateways of others, which has packages of its own. */
const clients = join(import.meta.dirname, '../clients')

/** The folder with the packages of the tests that look at the explorer page. */
const browser = join(import.meta.dirname, '../browser')

/**
 * Makes what all suites share: a PostgreSQL server, the compiled program, and a folder for what one of them makes and
 * others use; and installs the clients of others, and what looks at the page, where a suite needs them.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'career-lattice-tests-'))
  const paths = project.vitest.state.getPaths()
  const installing = async () => {
    if (paths.some((path) => path.endsWith('.browser.test.ts'))) await installed(browser)
    if (!paths.some((path) => path.startsWith(clients))) return
    await installed(clients)
    await packedClient(clients)
  }
  const [server] = await Promise.all([startPostgresql(), built(), installing()])
  project.provide('postgresqlUrl', server.url)
  project.provide('sharedFolder', folder)
  return async () => {
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Compiles the program without checking types, which `npm run check` does, and builds what browsers load. */
async function built(): Promise<void> {
  const cwd = join(import.meta.dirname, '../..')
  await Promise.all([
    promisify(execFile)(process.execPath, [compiler, '-b', 'tsconfig.build.json', '--noCheck'], { cwd }),
    promisify(execFile)(process.execPath, ['prisma/build.js', '--explorer'], { cwd }),
  ])
}
