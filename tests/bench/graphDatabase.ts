import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { startPostgresql } from '../support/postgresqlServer.ts'
import { beforeEnd } from './cleanup.ts'
import { childrenOf, parentOf, processUsage, type Usage } from './processUsage.ts'
import { leaveServersAlone } from './runningServer.ts'
import { writeSynthetic } from './writeSynthetic.ts'

/** A PostgreSQL server that holds the graph under measurement. */
export interface GraphDatabase {
  readonly url: string
  /** As PostgreSQL names itself. */
  readonly version: string
  /** What the graph is. */
  readonly content: string
  /** Lets the peers add their indexes and functions. */
  prepareForPeers(): Promise<void>
  /** Moves it away from the core of the servers. */
  pin(): void
  /** Of all processes of the server. */
  usage(): Usage
}

const root = join(import.meta.dirname, '../..')
const esco = join(root, '../shared/data/esco-1.1.1')

/** Starts a PostgreSQL server of our own and fills it: with ESCO where it is at hand, else with a graph of its shape. */
export async function startGraphDatabase(): Promise<GraphDatabase> {
  const starting = startPostgresql()
  beforeEnd(async () => (await starting).stop())
  const { url } = await starting
  const careerLattice = (...words: string[]) =>
    promisify(execFile)(process.execPath, [join(root, 'dist/main.js'), ...words], {
      env: { ...process.env, DATABASE_URL: url },
      maxBuffer: 2 ** 26,
    })
  if (existsSync(esco)) await careerLattice('import', 'esco', esco)
  else {
    await careerLattice('migrate')
    await writeSynthetic(url)
  }
  const client = new Client({ connectionString: url })
  // A lost connection shows at the next query; in between, while all is being stopped, it is no news.
  client.on('error', () => {})
  await client.connect()
  beforeEnd(() => client.end())
  const { rows } = await client.query<{ backend: number; version: string }>(
    'select pg_backend_pid() as backend, version()',
  )
  const { backend, version } = rows[0]!
  const server = parentOf(backend)
  return {
    url,
    version: version.split(' ').slice(0, 2).join(' '),
    content: existsSync(esco) ? 'ESCO 1.1.1' : 'a generated graph of the shape of ESCO',
    async prepareForPeers() {
      await client.query(await readFile(join(import.meta.dirname, 'peers/database.sql'), 'utf8'))
      await client.query('vacuum analyze')
    },
    pin: () => leaveServersAlone([server, ...childrenOf(server)]),
    usage: () => processUsage(server),
  }
}
