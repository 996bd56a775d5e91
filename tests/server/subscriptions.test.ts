import { once } from 'node:events'
import { type ClientRequest, type IncomingMessage, request } from 'node:http'
import { EventSource } from 'eventsource'
import { createClient } from 'graphql-sse'
import { afterEach, describe, expect, it } from 'vitest'
import { type Answer, type TestServer, testServer } from './testServer.ts'

let server: TestServer
afterEach(() => server?.close())

/** A source of ticks that a test controls, and how many hear it. */
class Ticks {
  readonly #heard = new Set<{ queue: number[]; wake: () => void }>()
  get hearers(): number {
    return this.#heard.size
  }
  tick(value: number): void {
    for (const hearer of this.#heard) {
      hearer.queue.push(value)
      hearer.wake()
    }
  }
  hear = (): AsyncIterableIterator<number> => {
    const hearer = { queue: [] as number[], wake: () => {} }
    this.#heard.add(hearer)
    let isOver = false
    return {
      next: async () => {
        if (hearer.queue.length === 0 && !isOver) await new Promise<void>((resolve) => (hearer.wake = resolve))
        return isOver ? { done: true, value: undefined } : { done: false, value: hearer.queue.shift()! }
      },
      return: async () => {
        isOver = true
        this.#heard.delete(hearer)
        hearer.wake()
        return { done: true, value: undefined }
      },
      [Symbol.asyncIterator]() {
        return this
      },
    }
  }
  async until(hearers: number): Promise<void> {
    while (this.hearers !== hearers) await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const withTicks = async (ticks: Ticks, settings: Parameters<typeof testServer>[0] = {}) => {
  server = await testServer({ context: () => ({ ticks: ticks.hear }), ...settings })
}

const accept = 'text/event-stream'
const finite =
  'event: next\ndata: {"data":{"ticks":1}}\n\nevent: next\ndata: {"data":{"ticks":2}}\n\nevent: complete\ndata:\n\n'

/** Opens a stream without reading it. */
async function opened(url: string): Promise<{ sent: ClientRequest; response: IncomingMessage }> {
  const sent = request(url, { headers: { accept } }).end()
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  response.on('error', () => {})
  sent.on('error', () => {})
  return { sent, response }
}

describe('a subscription', () => {
  it.each(['GET', 'POST'])('is answered by events, asked by %s', async (method) => {
    server = await testServer()
    const query = 'subscription { ticks }'
    const asked =
      method === 'GET'
        ? fetch(`${server.graphql}?query=${query}`, { headers: { accept } })
        : fetch(server.graphql, {
            method,
            headers: { accept, 'content-type': 'application/json' },
            body: JSON.stringify({ query }),
          })
    const response = await asked
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'access-control-allow-origin': '*',
      'graph-revision': '7',
    })
    expect(await response.text()).toBe(`:\n\n${finite}`)
  })

  it('is heard by graphql-sse', async () => {
    server = await testServer()
    const client = createClient({ url: server.graphql })
    const heard = []
    for await (const { data } of client.iterate({ query: 'subscription { ticks(count: 3) }' })) heard.push(data)
    expect(heard).toEqual([{ ticks: 1 }, { ticks: 2 }, { ticks: 3 }])
    for await (const { errors } of client.iterate({ query: 'subscription { failing }' })) {
      expect(errors).toMatchObject([{ message: 'There is nothing to hear.', extensions: { code: 'BAD_INPUT' } }])
    }
    for await (const { errors } of client.iterate({ query: 'subscription { nothing }' })) {
      expect(errors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }])
    }
    const apollos = { query: '{ hello }', operationType: 'query' }
    for await (const { data } of client.iterate(apollos)) expect(data).toEqual({ hello: 'world' })
    for await (const { data } of client.iterate({ query: '{ hello }' })) expect(data).toEqual({ hello: 'world' })
    client.dispose()
  })

  it('is heard by EventSource, which leaves when it will', async () => {
    const ticks = new Ticks()
    await withTicks(ticks)
    const source = new EventSource(`${server.graphql}?query=subscription{ticks}`)
    await once(source as never, 'open')
    const next = once(source as never, 'next')
    await ticks.until(1)
    ticks.tick(5)
    const [{ data }] = (await next) as [{ data: string }]
    expect(JSON.parse(data)).toEqual({ data: { ticks: 5 } })
    source.close()
    await ticks.until(0)
  })

  it('has ids where its source says them, with which EventSource comes back', async () => {
    const ticks = new Ticks()
    const lasts: (string | undefined)[] = []
    await withTicks(ticks, {
      context: (_snapshot, _authorization, place) => ({
        ticks: () => {
          lasts.push(place!.last)
          place!.current = place!.last ?? 'start'
          const heard = ticks.hear()
          const next = async () => {
            const result = await heard.next()
            if (!result.done) place!.current = `tick-${result.value}`
            return result
          }
          return { ...heard, next, [Symbol.asyncIterator]: () => ({ ...heard, next }) }
        },
      }),
    })
    const url = `${server.graphql}?query=subscription{ticks}`
    const leave = new AbortController()
    const response = await fetch(url, { headers: { accept, 'last-event-id': 'tick-4' }, signal: leave.signal })
    await ticks.until(1)
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader.read()).value).toBe('id: tick-4\n\n')
    ticks.tick(5)
    expect((await reader.read()).value).toBe('event: next\nid: tick-5\ndata: {"data":{"ticks":5}}\n\n')
    leave.abort()
    await ticks.until(0)
    const client = createClient({ url: server.graphql })
    const heard = client.iterate({ query: 'subscription { ticks }' })
    const first = heard.next()
    await ticks.until(1)
    ticks.tick(6)
    expect((await first).value).toEqual({ data: { ticks: 6 } })
    client.dispose()
    expect(lasts).toEqual(['tick-4', undefined])
  })

  it('may be a trusted document', async () => {
    server = await testServer({ trustedDocuments: new Map([['sha256:1', 'subscription { ticks }']]) })
    const response = await fetch(`${server.graphql}?documentId=sha256:1`, { headers: { accept } })
    expect(await response.text()).toBe(`:\n\n${finite}`)
  })

  it("is answered in parts to Apollo Client's own link", async () => {
    server = await testServer()
    const response = await fetch(`${server.graphql}?query=subscription{ticks}`, {
      headers: { accept: 'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/json' },
    })
    expect(response.headers.get('content-type')).toBe('multipart/mixed; boundary="graphql"; subscriptionSpec="1.0"')
    const parts = (await response.text()).split('--graphql').map((text) => text.split('\r\n\r\n')[1]?.trim())
    const payload = (tick: number) => `{"payload":{"data":{"ticks":${tick}}}}`
    expect(parts).toEqual([undefined, payload(1), payload(2), undefined])
  })

  it('is refused where events are not accepted', async () => {
    const ticks = new Ticks()
    await withTicks(ticks)
    for (const accept of ['application/json', '*/*', 'application/graphql-response+json']) {
      const { status, body } = await server.ask('subscription { ticks }', {}, accept)
      expect([status, body.errors![0]!.extensions['code']]).toEqual([406, 'NOT_ACCEPTABLE'])
      expect(body.errors![0]!.message).toContain('accept text/event-stream')
    }
    expect(ticks.hearers).toBe(0)
  })

  it('is not opened by HEAD', async () => {
    const ticks = new Ticks()
    await withTicks(ticks)
    const url = `${server.graphql}?query=subscription{ticks}`
    const response = await fetch(url, { method: 'HEAD', headers: { accept } })
    expect([response.status, response.headers.get('content-type'), await response.text()]).toEqual([
      200,
      'text/event-stream; charset=utf-8',
      '',
    ])
    expect(ticks.hearers).toBe(0)
  })

  it('is one of a limited number', async () => {
    const ticks = new Ticks()
    await withTicks(ticks, { listeners: { most: 2 } })
    const url = `${server.graphql}?query=subscription{ticks}`
    const listeners = [await opened(url), await opened(url)]
    const refused = await fetch(url, { headers: { accept } })
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60'])
    const { errors } = (await refused.json()) as Answer
    expect(errors![0]!.extensions['code']).toBe('TOO_MANY_LISTENERS')
    expect((await server.ask('{ hello }')).status).toBe(200)
    listeners[0]!.sent.destroy()
    await ticks.until(1)
    listeners.push(await opened(url))
    for (const { sent } of listeners) sent.destroy()
    await ticks.until(0)
  })

  it('gets signs of life, and is dropped where nobody reads', async () => {
    const ticks = new Ticks()
    await withTicks(ticks, { listeners: { interval: 20 } })
    // Long events fill what the kernel and the client keep.
    const url = `${server.graphql}?query=subscription{${'a'.repeat(8_000)}:ticks}`
    const { response: reader, sent } = await opened(url)
    let read = ''
    reader.setEncoding('utf8').on('data', (chunk) => (read += chunk))
    const { response: sleeper } = await opened(url)
    const left = new Promise((resolve) => sleeper.on('close', resolve))
    await ticks.until(2)
    const flood = setInterval(() => {
      for (let tick = 0; tick < 20; tick++) ticks.tick(tick)
    }, 5)
    await ticks.until(1)
    clearInterval(flood)
    sleeper.resume()
    await left
    expect(read.split(':\n\n').length).toBeGreaterThan(2)
    sent.destroy()
    await ticks.until(0)
  })

  it('ends without being complete when the server stops, at once', async () => {
    const ticks = new Ticks()
    await withTicks(ticks)
    const response = await fetch(`${server.graphql}?query=subscription{ticks}`, { headers: { accept } })
    await ticks.until(1)
    ticks.tick(1)
    const [text] = await Promise.all([response.text(), server.close()])
    expect(text).toBe(':\n\nevent: next\ndata: {"data":{"ticks":1}}\n\n')
    expect(ticks.hearers).toBe(0)
  }, 5_000)
})
