import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, it, vi } from 'vitest'
import { listen } from '../../src/server/listen.http.ts'
import { testServer } from './testServer.ts'

const local = { host: '127.0.0.1', port: 0 }

describe('listening', () => {
  it('says which port is taken and how to choose another', async () => {
    const first = await listen((_, response) => response.end(), local)
    const port = Number(new URL(first.url).port)
    await expect(listen((_, response) => response.end(), { ...local, port })).rejects.toThrow(
      `Port ${port} on 127.0.0.1 is taken. Stop the program that uses it, or set PORT to another.`,
    )
    await first.close()
  })

  it('says that an address is not one of this machine', async () => {
    await expect(listen(() => {}, { host: '192.0.2.1', port: 0 })).rejects.toThrow(/no address 192\.0\.2\.1.*HOST/)
  })

  it('names an address that can be opened', async () => {
    for (const host of ['127.0.0.1', '0.0.0.0', '::1']) {
      const server = await listen((_, response) => response.end(host), { host, port: 0 })
      expect(await (await fetch(server.url)).text()).toBe(host)
      await server.close()
    }
  })

  it('cuts off a client that sends too slowly', async () => {
    const server = await listen((_, response) => response.end(), { ...local, sendTime: 50 })
    const slow = connect(Number(new URL(server.url).port), '127.0.0.1')
    slow.write('POST / HTTP/1.1\r\nhost: slow\r\n')
    expect(await text(slow)).toMatch(/^HTTP\/1.1 408/)
    await server.close()
  })
})

describe('closing', () => {
  it('lets a running request finish and accepts no other', async () => {
    const context = vi.fn(() => ({}))
    const server = await testServer({ context })
    const running = server.ask('{ slow(milliseconds: 200) }')
    await vi.waitUntil(() => context.mock.calls.length > 0, { interval: 5 })
    const closed = server.close()
    await expect(fetch(server.graphql)).rejects.toThrow()
    expect((await running).body).toEqual({ data: { slow: 'done' } })
    await closed
  })

  it('does not wait for connections that ask nothing', async () => {
    const server = await testServer()
    const agent = new Agent({ keepAlive: true })
    const [response] = await once(request(`${server.url}/health`, { agent }).end(), 'response')
    await text(response)
    const silent = connect(Number(new URL(server.url).port), '127.0.0.1')
    await once(silent, 'connect')
    await once(request(`${server.url}/health`, { agent }).end(), 'response')
    const before = performance.now()
    await Promise.all([server.close(), server.close()])
    expect(performance.now() - before).toBeLessThan(500)
    agent.destroy()
    silent.destroy()
  })

  it('does not wait longer than agreed', async () => {
    const handler = vi.fn()
    const server = await listen(handler, { ...local, drainTime: 50 })
    const forgotten = fetch(server.url).catch((error: Error) => error)
    await vi.waitUntil(() => handler.mock.calls.length > 0, { interval: 5 })
    await server.close()
    expect(await forgotten).toBeInstanceOf(Error)
  })
})
