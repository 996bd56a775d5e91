import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openServer } from '../../src/db/server.db.ts'
import { address, type Run, run, servedRevision, until } from '../support/commandLine.ts'
import { type Replicated, startReplicated } from '../support/postgresqlServer.ts'

describe('two nodes, one on a primary and one on its replica', () => {
  let databases: Replicated
  let nodes: Run[]
  let urls: string[]
  beforeAll(async () => {
    databases = await startReplicated()
    // Both at once: the second one has to wait until the first one has made the tables.
    nodes = [databases.primary, databases.replica].map(({ url }) => run(['serve'], { DATABASE_URL: url }))
    urls = await Promise.all(nodes.map(address))
  })
  afterAll(async () => {
    for (const node of nodes) node.process.kill('SIGKILL')
    await Promise.all(nodes.map(({ ended }) => ended))
    await databases.stop()
  })

  const revisions = () => Promise.all(urls.map((url) => servedRevision(url)))
  const isReady = async (url: string) => (await fetch(`${url}/ready`)).ok

  it('both serve writes to the primary', async () => {
    const database = openServer(databases.primary.url)
    await database.prisma.role.update({ where: { slug: 'data-scientist' }, data: { title: 'Scientist' } })
    const { revision } = await database.prisma.graphRevision.findFirstOrThrow()
    await database.close()
    await until(async () => ((await revisions()).every((served) => served === revision) ? true : undefined))
    expect(nodes[1]!.output()).not.toMatch(/migration .* applied|Loaded the dataset/)
  })

  it('an import into the replica is refused with a hint', async () => {
    const refused = run(['migrate'], { DATABASE_URL: databases.replica.url })
    expect(await refused.ended).toBe(1)
    expect(refused.output()).toContain('is a replica, which is read-only. Set DATABASE_URL to its primary.')
  })

  it('both continue without the primary, and one without the other', async () => {
    const before = await revisions()
    await databases.primary.stop()
    await until(() => (nodes[0]!.output().includes('The database cannot be followed') ? true : undefined))
    expect(await revisions()).toEqual(before)
    expect(await Promise.all(urls.map(isReady))).toEqual([true, true])

    nodes[0]!.process.kill('SIGKILL')
    await nodes[0]!.ended
    await expect(servedRevision(urls[0]!)).rejects.toThrow()
    expect(await servedRevision(urls[1]!)).toBe(before[1])
    expect(await isReady(urls[1]!)).toBe(true)
  })
})
