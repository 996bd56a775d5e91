import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/db/database.ts'
import { openServer } from '../../src/db/server.db.ts'
import { address, askServer, type Run, run, servedRevision, until } from '../support/commandLine.ts'
import { newTestDatabase } from '../support/databases.ts'
import { generateGraph } from '../support/generateGraph.ts'

/** What the probe tells. */
interface Found {
  readonly computed: number
  readonly memory: number
}

describe('loading anew while serving', () => {
  let server: Run
  let url: string
  let database: Database
  beforeAll(async () => {
    const databaseUrl = await newTestDatabase()
    const probe = join(import.meta.dirname, '../support/eventLoopProbe.js')
    server = run(['serve'], { DATABASE_URL: databaseUrl }, ['--expose-gc', '--import', probe])
    url = await address(server)
    database = openServer(databaseUrl)
  })
  afterAll(async () => {
    await database.close()
    server.process.kill('SIGKILL')
    await server.ended
  })

  async function probe(): Promise<Found> {
    const answered = once(server.process, 'message')
    server.process.send('probe')
    return (await answered)[0]
  }

  /** Writes once, and waits until that is served. */
  async function reload(): Promise<void> {
    await database.prisma.source.updateMany({ data: { title: `Title ${Math.random()}` } })
    const { revision } = await database.prisma.graphRevision.findFirstOrThrow()
    await until(async () => ((await servedRevision(url)) >= revision ? true : undefined))
  }

  it('takes no more memory after 50 times than after 10', async () => {
    for (let time = 0; time < 10; time++) await reload()
    const { memory } = await probe()
    for (let time = 0; time < 40; time++) await reload()
    expect((await probe()).memory).toBeLessThan(memory * 1.1)
  }, 60_000)

  it('never holds requests up for 50 ms, however large the graph is', async () => {
    await database.load('a test', (run) => generateGraph(run, { roles: 1_500, skills: 10_000, skillsOfRole: 40 }))
    const { revision } = await database.prisma.graphRevision.findFirstOrThrow()
    await until(async () => ((await servedRevision(url)) >= revision ? true : undefined))
    const longest: number[] = []
    for (let time = 0; time < 3; time++) {
      await probe()
      await reload()
      // What a query needs was worked out before.
      await askServer(
        url,
        '{ search(query: "generatd 77") { totalCount } rolesFor(have: { skills: ["sql"] }) { readiness } }',
      )
      await askServer(url, '{ role(slug: "generated-7") { similarRoles(first: 3) { nodes { title } } } }')
      longest.push((await probe()).computed)
    }
    expect(Math.min(...longest)).toBeLessThan(50)
  }, 60_000)
})
