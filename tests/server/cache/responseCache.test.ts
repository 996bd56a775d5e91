import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { setImmediate as turn } from 'node:timers/promises'
import * as zlib from 'node:zlib'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { hashOfKey, type RequestKey } from '../../../src/server/cache/requestKey.ts'
import { ResponseCache } from '../../../src/server/cache/responseCache.ts'
import { headerList, prepareResponse } from '../../../src/server/http/preparedResponse.ts'
import type { RequestHandlerSettings } from '../../../src/server/requestHandler.http.ts'
import { type Answer, type TestServer, testServer } from '../testServer.ts'

/** How many times eight reads and eight writes are interleaved: in all, by default, 2,000; INTERLEAVED=10000 takes a quarter of a minute. */
const rounds = Math.ceil(Number(process.env['INTERLEAVED'] || 2_000) / 16)

let server: TestServer
afterEach(() => server.close())

/** A server whose contexts are counted: one for every answer that is worked out. */
async function counting(settings: Partial<RequestHandlerSettings> = {}) {
  const context = vi.fn((snapshot: { revision: number }) => snapshot)
  server = await testServer({ context, ...settings })
  return context
}

const get = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${server.graphql}?query=${encodeURIComponent(query)}`, { headers })

describe('a request sent before', () => {
  it('is answered with the same bytes, and from the third time on without being worked out again', async () => {
    const worked = await counting()
    const answers = [await server.ask('{ hello problem }'), await server.ask('{ hello problem }')]
    const times = worked.mock.calls.length
    expect(times).toBeGreaterThanOrEqual(2)
    for (let time = 0; time < 3; time++) answers.push(await server.ask('{ hello problem }'))
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(worked).toHaveBeenCalledTimes(times)
  })

  it('is another where a single byte is another', async () => {
    const worked = await counting()
    await server.ask('{ hello }')
    await server.ask('{hello }')
    await server.ask('{ hello }', { unused: 1 })
    await server.ask('{ hello }', {}, 'application/graphql-response+json')
    await get('{ hello }')
    expect(worked).toHaveBeenCalledTimes(5)
    const long = `{ double(number: 1) } # ${'x'.repeat(5_000)}`
    for (const [query, result] of [
      [long, 2],
      [long.replace('1', '2'), 4],
      [long, 2],
    ] as const) {
      expect((await server.ask(query)).body.data).toEqual({ double: result })
    }
  })

  it('is never answered from another revision, whatever is written in between', async () => {
    let revision = 0
    await counting({ snapshot: () => ({ revision }) })
    // Written while reads are under way, and between them; a read must not be older than the last write before it.
    const read = async (number: number) => {
      const earliest = revision
      const { body } = await server.ask(number % 3 === 0 ? '{ revision }' : `{ revision a${number % 50}: hello }`)
      expect(body.data!['revision']).toBeGreaterThanOrEqual(earliest)
      expect(body.data!['revision']).toBeLessThanOrEqual(revision)
      return 1
    }
    let reads = 0
    for (let round = 0; round < rounds; round++) {
      const asked = Array.from({ length: 8 }, (_, number) => read(round * 8 + number))
      for (let write = 0; write < 8; write++) {
        revision++
        if (write % 3 === 0) await turn()
      }
      for (const answered of await Promise.all(asked)) reads += answered
    }
    expect([reads, revision]).toEqual([rounds * 8, rounds * 8])
  })

  it.each([
    ['a mutation', 'mutation { add }'],
    ['an error of ours', '{ broken }'],
    [
      'a context that fails',
      '{ hello }',
      {
        context: () => {
          throw new Error('hunter2')
        },
      },
    ],
    ['a syntax error', '{ hello'],
    ['no cache', '{ hello }', { cache: undefined }],
  ])('is answered anew: %s', async (_what, query, settings: Partial<RequestHandlerSettings> = {}) => {
    const snapshot = vi.fn(() => ({ revision: 7 }))
    const worked = await counting({ ...settings, snapshot })
    for (const _ of Array(2)) {
      const response = await fetch(server.graphql, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      })
      expect(response.headers.get('cache-control')).toBe('cache' in settings ? null : 'no-store')
      await response.body?.cancel()
    }
    if (settings.context === undefined && query !== '{ hello') expect(worked).toHaveBeenCalledTimes(2)
    expect(server.logged.length).toBe(settings.context || query === '{ broken }' ? 2 : 0)
  })

  it('is worked out once for all who ask it at the same time', async () => {
    const worked = await counting()
    const answers = await Promise.all(Array.from({ length: 20 }, () => server.ask('{ slow(milliseconds: 100) }')))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(worked).toHaveBeenCalledTimes(1)
  })

  it('is worked out for each where the answer may not be shared', async () => {
    const worked = await counting()
    const query = 'mutation { add slow: add }'
    await Promise.all(Array.from({ length: 20 }, () => server.ask(query)))
    expect(worked).toHaveBeenCalledTimes(20)
  })

  it('is the same in other words', async () => {
    const worked = await counting()
    const ask = async (accept: string, contentType: string, path = '') => {
      const headers = { accept, 'content-type': contentType }
      const response = await fetch(server.graphql + path, { method: 'POST', headers, body: '{"query":"{ hello }"}' })
      return response.text()
    }
    await ask('*/*', 'application/json')
    await ask('application/json', 'Application/JSON')
    await ask('text/html;q=0.1, application/*', 'application/json; charset="utf-8"', '/?operation=Hello')
    await ask('Application/Json;charset=UTF-8', 'application/json ;charset=utf8', '?')
    expect(worked).toHaveBeenCalledTimes(2)
    const asGraphql = ['application/graphql-response+json', 'application/graphql-response+json, application/json;q=0.9']
    for (const accept of [...asGraphql, ...asGraphql]) await ask(accept, 'application/json')
    expect(worked).toHaveBeenCalledTimes(4)
  })

  it('is forgotten when others were asked for more than the cache holds', async () => {
    const worked = await counting({ cache: new ResponseCache(20_000) })
    for (let number = 0; number < 50; number++) {
      for (let time = 0; time < 2; time++) await server.ask(`{ double(number: ${number}) }`)
    }
    const times = worked.mock.calls.length
    await server.ask('{ double(number: 49) }')
    expect(worked).toHaveBeenCalledTimes(times)
    await server.ask('{ double(number: 0) }')
    expect(worked.mock.calls.length).toBeGreaterThan(times)
  })

  it('is forgotten when long addresses take what the cache holds', async () => {
    const worked = await counting({ cache: new ResponseCache(20_000) })
    const ask = async (letter: string) =>
      (await fetch(`${server.graphql}?query={hello}&ignored=${letter.repeat(6_000)}`)).text()
    for (const letter of ['a', 'b', 'c', 'd', 'e']) for (let time = 0; time < 2; time++) await ask(letter)
    const times = worked.mock.calls.length
    await ask('e')
    expect(worked).toHaveBeenCalledTimes(times)
    await ask('a')
    expect(worked.mock.calls.length).toBeGreaterThan(times)
  })
})

describe('two requests with one hash', () => {
  const question = (text: string): RequestKey => ({
    method: 'POST',
    url: '/graphql',
    accept: 'application/json',
    contentType: 'application/json',
    encoding: 'identity',
    body: Buffer.from(text),
  })
  const saying = async (body: string, wait: Promise<void>) => {
    await wait
    return prepareResponse({
      status: 200,
      headers: headerList({}),
      body,
      encoding: 'identity',
      isShareable: true,
      isRevalidatable: false,
    })
  }

  function twoWithOneHash(): [RequestKey, RequestKey] {
    const seen = new Map<number, RequestKey>()
    for (;;) {
      const found = question(randomUUID())
      const other = seen.get(hashOfKey(found)!)
      if (other) return [other, found]
      seen.set(hashOfKey(found)!, found)
    }
  }

  it('never get each other’s answers, whether these are kept or being made', async () => {
    const [first, second] = twoWithOneHash()
    const cache = new ResponseCache(1_000_000)
    for (let time = 0; time < 4; time++) {
      const both = [first, second, first].map((asked) =>
        cache.getOrCompute(1, asked, () => saying(asked.body!.toString(), turn())),
      )
      const bodies = (await Promise.all(both)).map(({ body }) => body.toString())
      expect(bodies).toEqual([first, second, first].map(({ body }) => body!.toString()))
    }
  })

  it('do not push each other out: the earlier answer stays', async () => {
    const [first, second] = twoWithOneHash()
    const cache = new ResponseCache(1_000_000)
    const make = vi.fn((asked: RequestKey) => saying(asked.body!.toString(), turn()))
    for (const asked of [first, first, second, second, second, first])
      await cache.getOrCompute(1, asked, () => make(asked))
    expect(make.mock.calls.map(([asked]) => asked)).toEqual([first, first, second, second, second])
  })
})

describe('an answer to a GET', () => {
  it('is not sent to those who have it', async () => {
    await counting()
    const first = await get('{ hello }')
    const etag = first.headers.get('etag')!
    expect(first.headers.get('cache-control')).toBe('no-cache')
    expect(etag).toMatch(/^"[\w-]{43}"$/)
    for (const has of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await get('{ hello }', { 'if-none-match': has })
      expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, ''])
    }
    expect((await get('{ hello }', { 'if-none-match': '"other"' })).status).toBe(200)
    expect((await get('{ double }', { 'if-none-match': etag })).status).toBe(200)
  })

  it('stands for what it says, its revision included', async () => {
    let revision = 1
    await counting({ snapshot: () => ({ revision }) })
    const etags = []
    for (; revision <= 2; revision++) etags.push((await get('{ hello }')).headers.get('etag'))
    expect(etags[0]).not.toBe(etags[1])
    expect((await get('{ hello }')).headers.get('etag')).not.toBe(etags[1])
    revision = 1
    expect((await get('{ hello }')).headers.get('etag')).toBe(etags[0])
  })
})

/** Decodes the answer here: which encodings fetch knows differs from one Node.js to the next. */
async function getEncoded(query: string, accepted: string) {
  const url = `${server.graphql}?query=${encodeURIComponent(query)}`
  const [response] = await once(request(url, { headers: { 'accept-encoding': accepted } }).end(), 'response')
  const { headers } = response as IncomingMessage
  const bytes = await buffer(response)
  const encoding = headers['content-encoding']
  const { zstdDecompressSync } = zlib as { zstdDecompressSync?: typeof zlib.gunzipSync }
  const decoders = { br: zlib.brotliDecompressSync, gzip: zlib.gunzipSync, zstd: zstdDecompressSync! }
  const text = encoding === undefined ? bytes : decoders[encoding as keyof typeof decoders](bytes)
  return { headers, encoding, body: JSON.parse(text.toString()) as Answer }
}

describe('a long answer', () => {
  const zstd = 'zstdCompress' in zlib ? 'zstd' : undefined
  const query = `{ ${Array.from({ length: 25 }, (_, number) => `a_field_of_that_long_a_name_${number}: person { name }`).join(' ')} }`

  it.each([
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['br;q=0, gzip;q=0.1', 'gzip'],
    ['gzip, deflate, br, zstd', zstd ?? 'br'],
    ['zstd', zstd],
    ['*', zstd ?? 'br'],
    ['identity', undefined],
    ['deflate', undefined],
    ['identity;q=0', undefined],
    ['', undefined],
    [`${'x'.repeat(500)}, gzip`, 'gzip'],
  ])('is encoded as the client would have it: %s', async (accepted, encoding) => {
    await counting()
    for (const _ of Array(2)) {
      const answer = await getEncoded(query, accepted)
      expect(answer.encoding).toBe(encoding)
      expect(answer.headers.vary).toBe('accept, accept-encoding, authorization')
      expect(answer.body.data).toHaveProperty('a_field_of_that_long_a_name_24.name', 'Ada')
    }
  })

  it('has a tag of its own in each encoding', async () => {
    await counting()
    const tag = async (encoding: string) => (await get(query, { 'accept-encoding': encoding })).headers.get('etag')
    expect(new Set([await tag('br'), await tag('gzip'), await tag('identity')]).size).toBe(3)
  })

  it('is left as it is where it is short', async () => {
    await counting()
    expect((await get('{ hello }', { 'accept-encoding': 'br' })).headers.get('content-encoding')).toBeNull()
  })
})
