import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/db/database.ts'
import { openServer } from '../../src/db/server.db.ts'
import { address, type Run, run, servedRevision, until } from '../support/commandLine.ts'
import { newTestDatabase } from '../support/databases.ts'
import { type FaultyNetwork, faultyNetwork } from '../support/faultyNetwork.ts'

describe('a network between a server and its database', () => {
  let database: Database
  let network: FaultyNetwork
  let server: Run
  let url: string
  beforeAll(async () => {
    const databaseUrl = await newTestDatabase('careers')
    database = openServer(databaseUrl)
    network = await faultyNetwork(databaseUrl)
    server = run(['serve'], { DATABASE_URL: network.url })
    url = await address(server)
  })
  afterAll(async () => {
    server.process.kill('SIGKILL')
    await server.ended
    await network.close()
    await database.close()
  })

  const title = async (title: string) => {
    await database.prisma.role.update({ where: { slug: 'data-scientist' }, data: { title } })
    return (await database.prisma.graphRevision.findFirstOrThrow()).revision
  }
  const serves = (revision: number) => until(async () => ((await servedRevision(url)) === revision ? true : undefined))
  const history = async () => {
    const start = performance.now()
    const query = '{ changes(first: 1) { nodes { revision } } role(slug: "data-scientist") { slug } }'
    const { data, errors } = (await (await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`)).json()) as {
      data: { changes: object | null; role: object }
      errors?: { extensions: { code: string } }[]
    }
    expect(data.role).toEqual({ slug: 'data-scientist' })
    return { code: errors?.[0]?.extensions.code, time: performance.now() - start }
  }

  it('that loses every packet is noticed, and followed through as soon as it carries again', async () => {
    const before = await title('Before')
    await serves(before)
    // What is lost is in the middle of a load, or between two.
    const during = await title('During')
    network.cut()
    await until(() => (server.output().includes('cannot be followed: it has not answered for') ? true : undefined))
    expect(await servedRevision(url)).toBeGreaterThanOrEqual(before)
    const { code, time } = await history()
    expect(code).toBe('UNAVAILABLE')
    expect(time).toBeLessThan(1_000)
    await sleep(2_000)
    network.mend()
    const start = performance.now()
    await serves(during)
    expect(performance.now() - start).toBeLessThan(10_000)
    expect((await history()).code).toBeUndefined()
  })

  it('that is slow is followed through, slowly', { timeout: 60_000 }, async () => {
    const output = server.output().length
    network.delay(10)
    await serves(await title('Slow'))
    network.delay(0)
    await serves(await title('Fast'))
    expect(server.output().slice(output)).toBe('')
  })
})
