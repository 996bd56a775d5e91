import { createClient } from 'graphql-sse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askServer, servedRevision, until } from '../support/commandLine.ts'
import { type FollowingServer, startFollowingServer } from '../support/followingServer.ts'

/** How many reads and writes are interleaved; INTERLEAVED=10000 takes a quarter of a minute. */
const interleaved = Number(process.env['INTERLEAVED'] || 2_000)

describe('a server on PostgreSQL', () => {
  let following: FollowingServer
  beforeAll(async () => {
    following = await startFollowingServer()
  })
  afterAll(() => following.close())

  const title = (title: string) =>
    following.database.prisma.role.updateMany({ where: { slug: 'data-scientist' }, data: { title } })

  it(`answers each of ${interleaved} interleaved reads and writes from exactly one revision`, async () => {
    const { url, revision, upToDate } = following
    const start = await revision()
    const writes = interleaved / 5
    let written = 0
    let reads = 0
    const write = async () => {
      while (written < writes) await title(`Title ${start + ++written}`)
    }
    const read = async () => {
      let last = 0
      while (written < writes || reads < interleaved - writes) {
        const { stats, role } = await askServer<{ stats: { revision: number }; role: { title: string } }>(
          url,
          '{ stats { revision } role(slug: "data-scientist") { title } }',
        )
        if (stats.revision > start && role.title !== `Title ${stats.revision}`) {
          expect.fail(`Revision ${stats.revision} says ${role.title}`)
        }
        if (stats.revision < last) expect.fail(`Revision ${stats.revision} came after revision ${last}`)
        last = stats.revision
        reads++
      }
    }
    await Promise.all([write(), read(), read(), read(), read()])
    await upToDate()
    const { role } = await askServer<{ role: object }>(url, '{ role(slug: "data-scientist") { title } }')
    expect(role).toEqual({ title: `Title ${start + writes}` })
    expect(await revision()).toBe(start + writes)
  }, 120_000)

  it('tells those who listen of each change, and those who come back of what they missed', async () => {
    const { url, revision, upToDate, database } = following
    await upToDate()
    const before = await revision()
    const client = createClient({ url: `${url}/graphql` })
    const query = 'subscription ($since: Int) { graphChanged(since: $since) { revision at datasets } }'
    let opened = () => {}
    const open = new Promise<void>((resolve) => {
      opened = resolve
    })
    const listening = client.iterate<{ graphChanged: object }>({ query }, { connected: () => opened() })
    const heard = listening.next()
    await open
    await title('Heard of')
    const [{ datasets }] = await database.prisma.$queryRaw<[{ datasets: string[] }]>`
      select array_agg(distinct "dataset" order by "dataset") as datasets from "Source"`
    const change = {
      revision: before + 1,
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      datasets: ['python-careers'],
    }
    expect((await heard).value).toEqual({ data: { graphChanged: change } })
    await listening.return!()
    const first = async (since: number) => {
      for await (const { data } of client.iterate<{ graphChanged: object }>({ query, variables: { since } })) {
        return data!.graphChanged
      }
      return undefined
    }
    expect(await first(before)).toEqual(change)
    expect(await first(0)).toEqual({ ...change, datasets })
    expect(await first(before + 1_000)).toEqual({ ...change, datasets })
    client.dispose()
    const address = `${url}/graphql?query=${encodeURIComponent('subscription { graphChanged { datasets } }')}`
    const leave = new AbortController()
    const listen = (lastEventId: string) =>
      fetch(address, { headers: { accept: 'text/event-stream', 'last-event-id': lastEventId }, signal: leave.signal })
    const reader = (await listen(String(before))).body!.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    while (!text.includes('data:')) text += (await reader.read()).value
    expect(text).toBe(
      `id: ${before}\n\nevent: next\nid: ${before + 1}\ndata: {"data":{"graphChanged":{"datasets":["python-careers"]}}}\n\n`,
    )
    expect(await (await listen('nonsense')).text()).toContain('Last-Event-ID is \\"nonsense\\"')
    leave.abort()
  })

  it('continues when its connections break, and follows the database again', async () => {
    const { server, url, database, upToDate } = following
    await database.prisma.$executeRaw`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`
    await until(() => (server.output().includes('The database cannot be followed: ') ? true : undefined))
    const before = await servedRevision(url)
    await title('Back again')
    await upToDate()
    expect(await servedRevision(url)).toBe(before + 1)
    await until(() => (server.output().includes('The database is followed again') ? true : undefined))
    expect(server.output().split('cannot be followed')).toHaveLength(2)
  })

  it('stops on a signal with open connections', async () => {
    const { server } = following
    await title('On the way')
    server.process.kill('SIGTERM')
    expect(await server.ended).toBe(0)
    expect(server.output()).not.toMatch(/Error| {4}at /)
  })
})
