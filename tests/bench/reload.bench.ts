import { once } from 'node:events'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openServer } from '../../src/db/server.db.ts'
import { loadSnapshot } from '../../src/graph/load.db.ts'
import { address, askServer, run, servedRevision, until } from '../support/commandLine.ts'
import { generateGraph } from '../support/generateGraph.ts'
import { startPostgresql } from '../support/postgresqlServer.ts'
import { inMemory, inTime, table } from './table.ts'

// What a change costs while a server serves: how long until it is served, and for how long requests are held up
// meanwhile. Run it, after `npm run build`, with
//
//   npx tsx tests/bench/reload.bench.ts --esco <folder> --onet <folder>
//
// or without folders on a generated graph as large as both. The time computed is that of the main thread between two
// turns of its event loop; the time by the clock has the time in it that the machine gave to others.

const { values } = parseArgs({
  options: {
    esco: { type: 'string' },
    onet: { type: 'string' },
    times: { type: 'string', default: '8' },
    users: { type: 'string', default: '10' },
  },
})

const postgresql = await startPostgresql()
const environment = { DATABASE_URL: postgresql.url }
const probe = join(import.meta.dirname, '../support/eventLoopProbe.js')
const database = openServer(postgresql.url)
await database.migrate(join(import.meta.dirname, '../../prisma/migrations'))
for (const kind of ['esco', 'onet'] as const) {
  const folder = values[kind]
  if (folder === undefined) continue
  const importing = run(['import', kind, folder], environment)
  if ((await importing.ended) !== 0) throw new Error(importing.output())
}
if (!values.esco && !values.onet) {
  await database.load('a bench', (run) => generateGraph(run, { roles: 4_000, skills: 26_000, skillsOfRole: 56 }))
}
for (let time = 0; time < 3; time++) {
  const start = performance.now()
  const { edges } = await loadSnapshot(database)
  const size = Object.values(edges).reduce((sum, { size }) => sum + size, 0)
  console.log(`${size} edges and all nodes read from PostgreSQL in ${inTime(performance.now() - start)}`)
}

const server = run(['serve'], environment, ['--expose-gc', '--import', probe])
const url = await address(server)
const { roles } = await askServer<{ roles: { nodes: { slug: string }[] } }>(
  url,
  '{ roles(first: 100) { nodes { slug } } }',
)
const queries: ((slug: string) => string)[] = [
  (slug) => `{ role(slug: "${slug}") { title skills(first: 20) { edges { weight node { name } } } } }`,
  (slug) => `{ role(slug: "${slug}") { similarRoles(first: 10) { edges { score node { title } } } } }`,
  (slug) => `{ overlap(roles: ["${slug}", "${roles.nodes[0]!.slug}"]) { score sentence } }`,
  (slug) => `{ search(query: "${slug.slice(-8, -1)}", first: 5) { nodes { __typename } } }`,
]

async function probed(): Promise<{ held: number; computed: number; memory: number }> {
  const answered = once(server.process, 'message')
  server.process.send('probe')
  return (await answered)[0]
}

let over = false
const user = async (_user: unknown, first: number) => {
  for (let asked = first; !over; asked++) {
    await askServer(url, queries[asked % queries.length]!(roles.nodes[(asked * 7) % roles.nodes.length]!.slug))
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
const users = Array.from({ length: Number(values.users) }, user)

const rows: string[][] = []
for (let time = 0; time < Number(values.times); time++) {
  await probed()
  await new Promise((resolve) => setTimeout(resolve, 2_000))
  const before = await probed()
  const start = performance.now()
  await database.prisma.source.updateMany({ data: { publisher: `Publisher ${time}` } })
  const { revision } = await database.prisma.graphRevision.findFirstOrThrow()
  await until(async () => ((await servedRevision(url)) === revision ? true : undefined))
  const served = performance.now() - start
  await new Promise((resolve) => setTimeout(resolve, 500))
  const during = await probed()
  rows.push([
    `${time + 1}`,
    inTime(served),
    inTime(during.computed),
    inTime(before.computed),
    inTime(during.held),
    inTime(before.held),
    inMemory(during.memory),
  ])
}
over = true
await Promise.all(users)
server.process.kill('SIGTERM')
await server.ended
await database.close()
await postgresql.stop()
const head = [
  'change',
  'served after',
  'longest, computed',
  'without a change',
  'longest, by the clock',
  'without a change',
]
console.log(`\n${table([...head, 'memory'], rows)}`)
