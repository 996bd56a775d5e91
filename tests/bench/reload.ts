import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openServer } from '../../src/db/server.db.ts'
import { loadSnapshot } from '../../src/graph/load/load.db.ts'
import { address, askServer, type Run, run, servedRevision, until } from '../support/commandLine.ts'
import { startGraphDatabase } from './graphDatabase.ts'

/** What changes cost while a large graph is served. Times are in milliseconds. */
export interface Reloads {
  /** What the graph is. */
  readonly content: string
  readonly edges: number
  /** To read all nodes and edges from PostgreSQL and make a snapshot of them: the median of three times. */
  readonly load: number
  readonly changes: readonly Change[]
}

/** One change, and what it meant for those who were asking meanwhile. */
export interface Change {
  /** From the write until it is served. */
  readonly served: number
  readonly during: HoldUp
  /** The same while nothing changed. */
  readonly before: HoldUp
}

/** The longest time that the event loop was held up. */
export interface HoldUp {
  /** By the clock, so with the time in it that the machine gave to others. */
  readonly held: number
  /** That the main thread computed between two turns. */
  readonly computed: number
}

const users = 10
/** How long a user thinks before the next question, in milliseconds. */
const pause = 20

/** The role of a number, wherever it is asked about another. */
const queries: readonly ((slug: string, other: string) => string)[] = [
  (slug) => `{ role(slug: "${slug}") { title skills(first: 20) { edges { weight node { name } } } } }`,
  (slug) => `{ role(slug: "${slug}") { similarRoles(first: 10) { edges { score node { title } } } } }`,
  (slug, other) => `{ overlap(roles: ["${slug}", "${other}"]) { score sentence } }`,
  (slug) => `{ search(query: "${slug.slice(-8, -1)}", first: 5) { nodes { __typename } } }`,
]

/**
 * Changes every source of ESCO and O*NET in turns, which makes all that is served new, while ten users ask.
 *
 * @param times how many changes to measure; one more comes first, for practice
 */
export async function measureReloads(times: number, progress: (line: string) => void): Promise<Reloads> {
  progress('PostgreSQL starts and takes in two graphs')
  const { url, content } = await startGraphDatabase(['esco', 'onet'])
  const database = openServer(url)
  try {
    progress('the graph is loaded')
    const loads: number[] = []
    let edges = 0
    for (let time = 0; time < 3; time++) {
      const start = performance.now()
      const snapshot = await loadSnapshot(database)
      loads.push(performance.now() - start)
      edges = Object.values(snapshot.edges).reduce((sum, { size }) => sum + size, 0)
    }
    const probe = join(import.meta.dirname, '../support/eventLoopProbe.js')
    const server = run(['serve'], { DATABASE_URL: url }, ['--expose-gc', '--import', probe])
    const over = new AbortController()
    const asking = askOn(await address(server), over.signal)
    const changes: Change[] = []
    for (let time = 0; time <= times; time++) {
      progress(`change ${time} of ${times}`)
      const change = await measureChange(server, async () => {
        await database.prisma.source.updateMany({ data: { publisher: `Publisher ${time}` } })
        return (await database.prisma.graphRevision.findFirstOrThrow()).revision
      })
      if (time > 0) changes.push(change)
    }
    over.abort()
    await asking
    server.process.kill('SIGTERM')
    await server.ended
    return { content, edges, load: loads.sort((a, b) => a - b)[1]!, changes }
  } finally {
    await database.close()
  }
}

/** Has users ask one question after the other, until a signal comes. */
async function askOn(url: string, over: AbortSignal): Promise<void> {
  const { roles } = await askServer<{ roles: { nodes: { slug: string }[] } }>(
    url,
    '{ roles(first: 100) { nodes { slug } } }',
  )
  const slugs = roles.nodes.map(({ slug }) => slug)
  const ask = async (_: unknown, first: number) => {
    for (let number = first; !over.aborted; number++) {
      const query = queries[number % queries.length]!
      await askServer(url, query(slugs[1 + ((number * 7) % (slugs.length - 1))]!, slugs[0]!))
      await setTimeout(pause)
    }
  }
  await Promise.all(Array.from({ length: users }, ask))
}

/** @param write changes the database, and gives the revision that it is at then */
async function measureChange(server: Run, write: () => Promise<number>): Promise<Change> {
  const url = await address(server)
  const probed = async () => {
    const answered = once(server.process, 'message')
    server.process.send('probe')
    return (await answered)[0] as HoldUp
  }
  await probed()
  await setTimeout(2_000)
  const before = await probed()
  const start = performance.now()
  const revision = await write()
  await until(async () => ((await servedRevision(url)) >= revision ? true : undefined))
  const served = performance.now() - start
  await setTimeout(500)
  return { served, before, during: await probed() }
}
