import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, it, vi } from 'vitest'
import { listen } from '../../../src/server/http/listen.http.ts'
import { testServer } from '../testServer.ts'

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
    const server = await listen((_, response) => response.end(), { ...local, requestTimeout: 50 })
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
    await vi.waitFor(() => expect(fetch(server.graphql)).rejects.toThrow(), { interval: 5 })
    expect((await running).body).toMatchObject({ data: { slow: 'done' } })
    await closed
    await expect(fetch(server.graphql)).rejects.toThrow()
  })

  it('is done at once where there is no connection', async () => {
    const server = await testServer()
    const before = performance.now()
    await server.close()
    expect(performance.now() - before).toBeLessThan(150)
  })

  it('does not wait long for connections that ask nothing', async () => {
    const server = await testServer()
    const agent = new Agent({ keepAlive: true })
    const [response] = await once(request(`${server.url}/health`, { agent }).end(), 'response')
    await text(response)
    const silent = connect(portOf(server), '127.0.0.1')
    await once(silent, 'connect')
    await once(request(`${server.url}/health`, { agent }).end(), 'response')
    const before = performance.now()
    await Promise.all([server.close(), server.close()])
    expect(performance.now() - before).toBeLessThan(2_000)
    agent.destroy()
    silent.destroy()
  })

  it('goes on for the drain time, with its connections open, and says only at /ready that it stops', async () => {
    let isStopping = false
    const server = await testServer({ isStopping: () => isStopping }, { drainTime: 300 })
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const asked = async (path: string) => {
      const [response] = await once(request(`${server.url}${path}`, { agent }).end(), 'response')
      return `${response.statusCode} ${response.headers.connection} ${await text(response)}`
    }
    expect(await asked('/ready')).toBe('200 keep-alive {"status":"ready"}')
    isStopping = true
    const closed = server.close()
    expect(await asked('/ready')).toBe('503 keep-alive {"status":"stopping"}')
    expect(await asked('/health')).toBe('200 keep-alive {"status":"ok"}')
    expect((await server.ask('{ hello }')).status).toBe(200)

    await vi.waitFor(() => expect(refused(server)).resolves.toBe(true), { interval: 5 })
    // Idle for less than the drain time: this connection is answered, and told that it was the last time.
    await new Promise((resolve) => setTimeout(resolve, 220))
    expect(await asked('/health')).toBe('200 close {"status":"ok"}')
    await closed
    agent.destroy()
  })

  it('does not wait longer than agreed', async () => {
    const handler = vi.fn()
    const server = await listen(handler, { ...local, drainTimeout: 50 })
    const forgotten = fetch(server.url).catch((error: Error) => error)
    await vi.waitUntil(() => handler.mock.calls.length > 0, { interval: 5 })
    await server.close()
    expect(await forgotten).toBeInstanceOf(Error)
  })

  it('ends a connection on which nothing is asked, and does not reset it', async () => {
    const server = await testServer()
    const silent = connect(portOf(server), '127.0.0.1')
    await once(silent, 'connect')
    const ended = text(silent)
    await server.close()
    expect(await ended).toBe('')
  })

  it('answers what crosses with it', async () => {
    const server = await testServer()
    const socket = connect(portOf(server), '127.0.0.1')
    const answers = text(socket)
    socket.write(asking('{ hello }'))
    await once(socket, 'data')
    const closed = server.close()
    socket.write(asking('{ hello }'))
    expect(closesOf(await answers)).toHaveLength(2)
    await closed
  })

  it('answers all that were sent in a row, and says in the last that it is the last', async () => {
    const context = vi.fn(() => ({}))
    const server = await testServer({ context })
    const socket = connect(portOf(server), '127.0.0.1')
    const answers = text(socket)
    socket.write(asking('{ slow(milliseconds: 100) }').repeat(3))
    await vi.waitUntil(() => context.mock.calls.length > 0, { interval: 5 })
    const closed = server.close()
    await new Promise((resolve) => setTimeout(resolve, 40))
    socket.write(asking('{ hello }'))
    expect(closesOf(await answers)).toEqual([false, false, false, true])
    await closed
  })

  it.each(Array.from({ length: 10 }, (_, run) => run))(
    'loses nothing of what busy clients send: run %i',
    async (run) => {
      const server = await testServer()
      const clients = Array.from({ length: 8 }, (_, client) =>
        busyClient(portOf(server), client % 2 ? '{ hello }' : `{ slow(milliseconds: ${client}) }`),
      )
      await new Promise((resolve) => setTimeout(resolve, 50 + 7 * run))
      const closed = server.close()
      for (const { answered, end } of await Promise.all(clients)) {
        expect(end).toBe('told')
        expect(answered).toBeGreaterThan(0)
      }
      await closed
    },
  )
})

/** Whether a new connection is refused. */
async function refused(server: { readonly url: string }): Promise<boolean> {
  const socket = connect(portOf(server), '127.0.0.1')
  const isRefused = await once(socket, 'connect').then(
    () => false,
    () => true,
  )
  socket.destroy()
  return isRefused
}

function portOf({ url }: { readonly url: string }): number {
  return Number(new URL(url).port)
}

function asking(query: string): string {
  const body = JSON.stringify({ query })
  return `POST /graphql HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`
}

/** Whether each of the answers says that it is the last. */
function closesOf(answers: string): boolean[] {
  const each = answers.split('HTTP/1.1 200 OK').slice(1)
  return each.map((answer) => /\r\nconnection: close\r\n/i.test(answer))
}

/** Asks again as soon as it is answered, until it is told that an answer was the last. */
function busyClient(port: number, query: string): Promise<{ answered: number; end: 'told' | 'ended' | 'reset' }> {
  return new Promise((resolve) => {
    let answered = 0
    let isTold = false
    let received = ''
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => socket.write(asking(query)))
    socket.setEncoding('latin1')
    socket.on('data', (chunk: string) => {
      received += chunk
      if (!received.endsWith('}}')) return
      answered++
      isTold = closesOf(received)[0]!
      received = ''
      if (!isTold) socket.write(asking(query))
    })
    socket.on('error', () => resolve({ answered, end: 'reset' }))
    socket.on('end', () => resolve({ answered, end: isTold ? 'told' : 'ended' }))
  })
}
