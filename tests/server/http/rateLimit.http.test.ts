import { afterEach, describe, expect, it } from 'vitest'
import { type RateLimitSettings, rateLimit } from '../../../src/server/http/rateLimit.http.ts'
import { leastCost } from '../../../src/server/http/recordedResponse.http.ts'
import { type TestServer, testServer } from '../testServer.ts'

let server: TestServer
afterEach(() => server.close())

const costOf = ({ count = 0 }: { count?: number }) => 1_000 * count

async function limited(settings: Partial<RateLimitSettings> = {}) {
  const limit = rateLimit({ costPerMinute: 2_000, trustedProxies: ['127.0.0.1'], ...settings })
  server = await testServer({ costOf }, { limit })
}

/** Asks for what costs a bit more than 1,000. */
let asked = 0
async function ask(forwarded?: string, path = '/graphql') {
  const headers = { 'content-type': 'application/json', ...(forwarded && { 'x-forwarded-for': forwarded }) }
  const body = JSON.stringify({ query: '{ counted }', variables: { asked: asked++ } })
  const response = await fetch(server.url + path, path === '/graphql' ? { method: 'POST', headers, body } : { headers })
  const [, left, reset] = /^"cost";r=(\d+);t=(\d+)$/.exec(response.headers.get('ratelimit') ?? '') ?? []
  return { status: response.status, headers: response.headers, left: Number(left), reset: Number(reset), response }
}

const statuses = async (addresses: readonly string[]) => {
  const found = []
  for (const address of addresses) found.push((await ask(address)).status)
  return found
}

describe('a limit by cost', () => {
  it('says with every answer what is left of how much, and until when', async () => {
    await limited()
    const [first, second] = [await ask(), await ask()]
    expect(first.headers.get('ratelimit-policy')).toBe('"cost";q=2000;w=60')
    expect(first.left).toBeGreaterThan(2_000 - 1_000 - 2 * leastCost)
    expect(first.left).toBeLessThan(2_000 - 1_000 - leastCost + 1)
    expect(second.left).toBe(0)
    for (const { reset } of [first, second]) {
      expect(reset).toBeGreaterThan(55)
      expect(reset).toBeLessThanOrEqual(60)
    }
  })

  it('refuses whoever has spent it, with the time to wait', async () => {
    await limited()
    const answers = [await ask(), await ask(), await ask()]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429])
    const { headers, response } = answers[2]!
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(55)
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(await response.json()).toEqual({
      errors: [
        {
          message: expect.stringMatching(/cost 2000 within a minute.*Ask again in \d+ s/),
          extensions: { code: 'RATE_LIMITED' },
        },
      ],
    })
  })

  it('is not exceeded by many requests at once', async () => {
    await limited({ costPerMinute: 4_000 })
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask()))
    const answered = answers.filter(({ status }) => status === 200)
    expect(answered.length).toBeGreaterThan(2)
    expect(answered.length).toBeLessThan(6)
  })

  it('is one for each address that a trusted proxy names', async () => {
    await limited()
    const first = ['203.0.113.1', '203.0.113.1', '203.0.113.1']
    expect(await statuses(first)).toEqual([200, 200, 429])
    expect(await statuses(['203.0.113.2', '2001:db8::1', '::ffff:203.0.113.3'])).toEqual([200, 200, 200])
  })

  it('counts as one an address that is written in several ways, and a network of IPv6', async () => {
    await limited()
    expect(await statuses(['203.0.113.1', '::ffff:203.0.113.1', '203.0.113.1'])).toEqual([200, 200, 429])
    expect(await statuses(['2001:db8::1', '2001:0db8:0:0::2', '2001:db8::ffff:1:2:3'])).toEqual([200, 200, 429])
    expect(await statuses(['2001:db8:0:1::1'])).toEqual([200])
  })

  it('does not believe an address that a client made up', async () => {
    await limited()
    const through = ['198.51.100.1, 203.0.113.9', '198.51.100.2, 203.0.113.9', '198.51.100.3, 203.0.113.9']
    expect(await statuses(through)).toEqual([200, 200, 429])
    await server.close()
    await limited({ trustedProxies: [] })
    expect(await statuses(['198.51.100.1', '198.51.100.2', '198.51.100.3'])).toEqual([200, 200, 429])
  })

  it('charges pages and answers that are kept little, and the state of the server nothing', async () => {
    await limited({ costPerMinute: 10 * leastCost })
    for (let time = 0; time < 10; time++) expect((await ask(undefined, '/graphql?query={hello}')).status).not.toBe(500)
    expect((await ask(undefined, '/graphql?query={hello}')).status).toBe(429)
    for (const path of ['/health', '/ready']) {
      const { status, headers } = await ask(undefined, path)
      expect(status).toBe(200)
      expect(headers.has('ratelimit')).toBe(false)
    }
  })

  it('has whoever does not stop asking wait for each refusal', async () => {
    await limited({ costPerMinute: leastCost })
    await ask()
    const waits: number[] = []
    for (let time = 0; time < 11; time++) {
      const start = performance.now()
      expect((await ask()).status).toBe(429)
      waits.push(performance.now() - start)
    }
    expect(Math.min(...waits)).toBeLessThan(500)
    expect(waits.at(-1)).toBeGreaterThan(900)
  })
})
