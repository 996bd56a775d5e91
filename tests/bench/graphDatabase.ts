import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { openServer } from '../../src/db/server.db.ts'
import { sortedByTitle } from '../../src/roles/roleOrder.ts'
import { type GeneratedSize, generateGraph } from '../support/generateGraph.ts'
import { startPostgresql } from '../support/postgresqlServer.ts'
import { beforeEnd } from './cleanup.ts'
import { childrenOf, parentOf, processUsage, type Usage } from './processUsage.ts'
import { leaveServersAlone } from './runningServer.ts'

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

/** Official releases that a graph is made of where they are at hand, and how large a generated graph is in their place. */
const releases = {
  esco: { name: 'ESCO 1.1.1', folder: 'esco-1.1.1', roles: 3_000, skills: 14_000, skillsOfRole: 46 },
  onet: { name: 'O*NET 29.3', folder: 'onet-29.3', roles: 1_000, skills: 12_000, skillsOfRole: 100 },
} as const

/** Starts a PostgreSQL server of our own and fills it with releases, and with generated graphs for those not at hand. */
export async function startGraphDatabase(wanted: readonly (keyof typeof releases)[]): Promise<GraphDatabase> {
  const starting = startPostgresql()
  beforeEnd(async () => (await starting).stop())
  const { url } = await starting
  const careerLattice = (...words: string[]) =>
    promisify(execFile)(process.execPath, [join(root, 'dist/main.js'), ...words], {
      env: { ...process.env, DATABASE_URL: url },
      maxBuffer: 2 ** 26,
    })
  const contents: string[] = []
  for (const key of wanted) {
    const { name, folder, ...size } = releases[key]
    const place = join(root, '../shared/data', folder)
    if (existsSync(place)) await careerLattice('import', key, place)
    else {
      await careerLattice('migrate')
      await generate(url, { dataset: key, ...size })
    }
    contents.push(existsSync(place) ? name : `a generated graph as large as ${name}`)
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
    content: contents.join(' and '),
    async prepareForPeers() {
      await client.query(await readFile(join(import.meta.dirname, 'peers/database.sql'), 'utf8'))
      await orderByTitle(client)
      // Rows that were changed leave room behind, and what is read from an index alone has to be known as unchanged.
      await client.query('vacuum full')
      await client.query('vacuum analyze')
    },
    pin: () => leaveServersAlone([server, ...childrenOf(server)]),
    usage: () => processUsage(server),
  }
}

/** Fills in the order of roles by title, case and accents aside, then by slug. */
async function orderByTitle(client: Client): Promise<void> {
  const { rows } = await client.query<{ id: number; title: string }>('select id, title from "Role" order by slug')
  await client.query(
    `update "Role" set "titleOrder" = place
     from unnest($1::int[]) with ordinality as listed (id, place) where listed.id = "Role".id`,
    [sortedByTitle(rows).map(({ id }) => id)],
  )
}

async function generate(url: string, size: GeneratedSize): Promise<void> {
  const database = openServer(url)
  await database.load('a benchmark', (run) => generateGraph(run, size))
  await database.close()
}
