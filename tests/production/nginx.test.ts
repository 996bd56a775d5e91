import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { address, type Run, run } from '../support/commandLine.ts'
import { newTestDatabase } from '../support/databases.ts'
import { load } from './load.ts'
import { nginx as isThere, type Nginx, replaced, startNginx } from './nginx.ts'
import { freePort } from './rollingRestart.ts'

/** In CI there has to be one. */
const isSkipped = isThere === undefined && !process.env['CI']

describe.skipIf(isSkipped)('nginx, as it is configured', () => {
  it('tells a node who asks and under which id, and serves under a path', async () => {
    const echo = createServer(({ url, headers }, response) => response.end(JSON.stringify({ url, headers })))
    echo.listen(0, '127.0.0.1')
    await once(echo, 'listening')
    const { port } = echo.address() as AddressInfo
    const nginx = await startNginx([port, port], await freePort(), (text) =>
      replaced(text, [
        ['location / {', 'location /careers/ {'],
        ['proxy_pass http://career_lattice;', 'proxy_pass http://career_lattice/;'],
      ]),
    )
    const ask = async (headers: Record<string, string>) =>
      (await fetch(`${nginx.url}/careers/graphql?a=%20b`, { headers })).json()
    const host = new URL(nginx.url).host
    expect(await ask({ 'x-request-id': 'mine', 'x-forwarded-for': '192.0.2.1' })).toMatchObject({
      url: '/graphql?a=%20b',
      headers: {
        host,
        'x-request-id': 'mine',
        'x-forwarded-for': '192.0.2.1, 127.0.0.1',
        'x-forwarded-host': host,
        'x-forwarded-proto': 'http',
      },
    })
    expect(await ask({})).toMatchObject({ headers: { 'x-request-id': expect.stringMatching(/^[0-9a-f]{32}$/) } })
    await nginx.stop()
    echo.close()
  })

  describe('before two nodes', () => {
    /** Longer than nginx keeps a connection that is idle, which it does here for a shorter time than as shipped. */
    const drainTime = 1_500
    const shorter = [['keepalive_timeout 2s', 'keepalive_timeout 400ms']] as const
    let start: (port: number) => Run
    let ports: readonly [number, number]
    let nodes: Run[]
    let nginx: Nginx
    beforeAll(async () => {
      const environment = { DATABASE_URL: await newTestDatabase('careers'), DRAIN_TIME: String(drainTime) }
      start = (port) => run(['serve'], { ...environment, PORT: String(port) })
      ports = [await freePort(), await freePort()]
      nodes = ports.map(start)
      await Promise.all(nodes.map(address))
      nginx = await startNginx(ports, await freePort(), (text) => replaced(text, shorter))
    })
    afterAll(async () => {
      for (const node of nodes) node.process.kill('SIGKILL')
      await nginx?.stop()
    })

    const get = (path: string, headers: Record<string, string>) => fetch(`${nginx.url}${path}`, { headers })

    it('passes on compression, ETags and what the nodes refuse', async () => {
      const path = `/graphql?query=${encodeURIComponent('{ roles(first: 100) { nodes { title summary } } }')}`
      const answer = await get(path, { 'accept-encoding': 'br' })
      expect(answer.headers.get('content-encoding')).toBe('br')
      const etag = answer.headers.get('etag')!
      expect(etag).not.toMatch(/^W/)
      const again = await get(path, { 'accept-encoding': 'br', 'if-none-match': etag })
      expect([again.status, again.headers.get('etag')]).toEqual([304, etag])
      const large = await fetch(`${nginx.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: `{ __typename } ${' '.repeat(1_100_000)}` }),
      })
      expect([large.status, large.headers.get('content-type')]).toEqual([413, expect.stringContaining('json')])
    })

    it('passes on events when they happen', async () => {
      const query = encodeURIComponent('subscription { graphChanged(since: 0) { revision } }')
      const events = await get(`/graphql?query=${query}`, { accept: 'text/event-stream' })
      const reader = events.body!.getReader()
      const { value } = await reader.read()
      expect(new TextDecoder().decode(value)).toMatch(/^(:|event|id)/)
      await reader.cancel()
    })

    it('loses no request when a node stops, though it repeats none, nor when one starts', async () => {
      const strict = await startNginx(ports, await freePort(), (text) =>
        replaced(text, [...shorter, [' non_idempotent', '']]),
      )
      const restarted = async () => {
        await setTimeout(200)
        nodes[0]!.process.kill('SIGTERM')
        expect(await nodes[0]!.ended).toBe(0)
        nodes[0] = start(ports[0])
        await address(nodes[0])
        await setTimeout(200)
      }
      const changing = restarted()
      const asked = load(strict.url, 1_000, changing, 5)
      await Promise.all([changing, asked.ended])
      expect(asked.failures()).toEqual([])
      await strict.stop()
    })

    it('loses no request when a node is killed: all may be repeated', async () => {
      const killed = async () => {
        await setTimeout(200)
        nodes[1]!.process.kill('SIGKILL')
        await setTimeout(500)
      }
      const changing = killed()
      const asked = load(nginx.url, 500, changing, 5)
      await Promise.all([changing, asked.ended])
      expect(asked.failures()).toEqual([])
      expect(nginx.errors()).toContain('upstream')
    })
  })
})
