import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultLimits } from '../../../src/server/requestLimits.ts'
import { type TestServer, testServer } from '../testServer.ts'

/** The body of a query, padded to a length in bytes. */
function body(length: number): string {
  return '{"query":"{hello}"}'.padEnd(length)
}

describe('a body that is too long', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer({ limits: { ...defaultLimits, bodyBytes: 100_000 } })
  })
  afterAll(() => server.close())

  function post(headers: Record<string, string | number>) {
    return request(server.graphql, { method: 'POST', headers: { 'content-type': 'application/json', ...headers } })
  }

  async function expectRefusal(response: IncomingMessage): Promise<void> {
    expect(response.statusCode).toBe(413)
    expect(response.headers.connection).toBe('close')
    expect(JSON.parse(await text(response))).toEqual({
      errors: [
        { message: 'The body of a request may have 100000 bytes at most.', extensions: { code: 'PAYLOAD_TOO_LARGE' } },
      ],
    })
  }

  it('is refused at once when its length is announced', async () => {
    const announced = post({ 'content-length': 100_001 })
    announced.flushHeaders()
    const [response] = await once(announced, 'response')
    await expectRefusal(response)
    announced.end(body(100_001))
  })

  it('is refused while it is read when its length is not announced', async () => {
    const chunked = post({ 'transfer-encoding': 'chunked' })
    for (const _ of Array(11)) chunked.write(' '.repeat(10_000))
    const [response] = await once(chunked, 'response')
    await expectRefusal(response)
    chunked.end()
  })

  for (const headers of [{ 'content-length': 20_000_000 }, { 'transfer-encoding': 'chunked' }]) {
    it(`does not lose its answer when it is sent on regardless: ${Object.keys(headers)}`, async () => {
      const large = post(headers)
      large.end(body(20_000_000))
      const [response] = await once(large, 'response')
      // Once it has its answer, the rest of what it sends may fail.
      large.on('error', () => {})
      await expectRefusal(response)
    })
  }

  it('is told to fetch too', async () => {
    const response = await fetch(server.graphql, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: body(5_000_000),
    })
    expect(response.status).toBe(413)
    await response.body?.cancel()
  })

  for (const chunked of [false, true]) {
    it(`is one of 100,001 bytes, not of 100,000${chunked ? ', in chunks' : ''}`, async () => {
      for (const [length, status] of [
        [100_000, 200],
        [100_001, 413],
      ] as const) {
        const sent = post(chunked ? { 'transfer-encoding': 'chunked' } : { 'content-length': length }).end(body(length))
        const [response] = await once(sent, 'response')
        // It may be cut off while it sends, which is of no matter once it has its answer.
        sent.on('error', () => {})
        response.resume()
        expect(response.statusCode).toBe(status)
      }
    })
  }

  it('is measured in bytes, not in characters', async () => {
    const response = await fetch(server.graphql, { method: 'POST', body: 'é'.repeat(50_001) })
    expect(response.status).toBe(413)
    await response.body?.cancel()
  })
})
