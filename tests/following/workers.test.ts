import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openServer } from '../../src/db/server.db.ts'
import { address, type Run, run, servedRevision, until } from '../support/commandLine.ts'
import { newTestDatabase } from '../support/databases.ts'

describe('serving with two workers', () => {
  let databaseUrl: string
  let server: Run
  let url: string
  beforeAll(async () => {
    databaseUrl = await newTestDatabase('careers')
    server = run(['serve', '--workers', '2'], { DATABASE_URL: databaseUrl, METRICS_PORT: '0' })
    url = await address(server)
    await says('2 workers serve')
  })
  afterAll(async () => {
    server.process.kill('SIGTERM')
    await server.ended
  })

  const says = (line: string) => until(() => (server.output().includes(line) ? true : undefined))
  const workers = () =>
    execFileSync('pgrep', ['-P', String(server.process.pid)], { encoding: 'utf8' })
      .trim()
      .split('\n')
  /** Asks with connections of their own, which go to the workers in turn. */
  const revisions = () => Promise.all(Array.from({ length: 8 }, () => servedRevision(url, false)))

  it('lets every worker follow the database', async () => {
    expect(workers()).toHaveLength(2)
    const database = openServer(databaseUrl)
    await database.prisma.role.update({ where: { slug: 'data-scientist' }, data: { title: 'Scientist' } })
    const { revision } = await database.prisma.graphRevision.findFirstOrThrow()
    await database.close()
    await until(async () => ((await revisions()).every((served) => served === revision) ? true : undefined))
  })

  it('replaces a worker that ended, while the other one serves', async () => {
    const [first, second] = workers()
    process.kill(Number(first), 'SIGKILL')
    await says('Worker 1 ended (SIGKILL). Another one starts in 1 s.')
    expect(await servedRevision(url, false)).toBeGreaterThan(0)
    await says('Worker 3: http')
    expect(workers()).toContain(second)
    expect(workers()).toHaveLength(2)
  })

  it('measures all workers together, and how many were replaced', async () => {
    const page = await until(() => /Metrics are at (http\S+)/.exec(server.output())?.[1])
    await revisions()
    const metrics = await (await fetch(page)).text()
    expect(metrics).toMatch(/^career_lattice_worker_restarts_total 1$/m)
    const requests = Number(/^career_lattice_requests_total\{route="graphql",status="200"\} (\d+)$/m.exec(metrics)?.[1])
    expect(requests).toBeGreaterThanOrEqual(8)
    const revision = await servedRevision(url, false)
    expect(metrics).toMatch(new RegExp(`^career_lattice_revision ${revision}$`, 'm'))
  })

  it('stops all workers on a signal', async () => {
    const before = workers()
    server.process.kill('SIGINT')
    expect(await server.ended).toBe(0)
    for (const worker of before) expect(() => process.kill(Number(worker), 0)).toThrow('ESRCH')
  })

  it('reports a port in use once', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const port = String((other.address() as { port: number }).port)
    const failed = run(['serve', '--workers', '2'], { DATABASE_URL: databaseUrl, PORT: port })
    expect(await failed.ended).toBe(1)
    other.close()
    expect(failed.output().split(`Port ${port} on 127.0.0.1 is taken.`)).toHaveLength(2)
  })

  it.each([
    ['the embedded database', ['2'], 'set DATABASE_URL to a PostgreSQL server'],
    ['no number', ['many'], '--workers is "many"; it should be a whole number from 1 to 256.'],
  ])('refuses %s', async (_what, [count], message) => {
    const failed = run(['serve', '--workers', count!], {})
    expect(await failed.ended).toBe(1)
    expect(failed.output()).toContain(message)
  })
})
