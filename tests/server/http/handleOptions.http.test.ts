import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestServer, testServer } from '../testServer.ts'

describe('OPTIONS', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer({ pages: { '/page': (_, response) => void response.end() } })
  })
  afterAll(() => server.close())

  const preflight = (headers: string | undefined, path = '/graphql') =>
    fetch(server.url + path, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://portal.example',
        'access-control-request-method': 'POST',
        ...(headers !== undefined && { 'access-control-request-headers': headers }),
      },
    })

  it('answers a preflight for a day, with the headers that were asked for', async () => {
    const response = await preflight('authorization,content-type,x-trace')
    expect(response.status).toBe(204)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD, POST, OPTIONS',
      'access-control-allow-headers': 'authorization,content-type,x-trace',
      'access-control-max-age': '86400',
      vary: 'access-control-request-headers',
    })
    for (const name of ['access-control-allow-credentials', 'content-length', 'content-type']) {
      expect(response.headers.has(name)).toBe(false)
    }
  })

  it.each([undefined, '', 'a b', 'x-a;x-b', 'x-a,', 'é', `x-${'a'.repeat(2_000)}`])(
    'allows what is usual where the headers asked for cannot be repeated: %s',
    async (headers) => {
      const response = await preflight(headers)
      expect(response.status).toBe(204)
      expect(response.headers.get('access-control-allow-headers')).toBe(
        'authorization, content-type, if-none-match, last-event-id, *',
      )
    },
  )

  it('lets a browser find out that there is nothing', async () => {
    expect((await preflight('content-type', '/nowhere')).status).toBe(204)
    expect((await fetch(`${server.url}/nowhere`, { method: 'OPTIONS' })).status).toBe(404)
  })

  it.each([
    ['/graphql', 'GET, HEAD, POST, OPTIONS'],
    ['/graphql/?query={hello}', 'GET, HEAD, POST, OPTIONS'],
    ['/health', 'GET, HEAD, OPTIONS'],
    ['/ready', 'GET, HEAD, OPTIONS'],
    ['/page', 'GET, HEAD, OPTIONS'],
  ])('says what methods there are at %s, as does the answer to one that there is not', async (path, allow) => {
    const asked = await fetch(server.url + path, { method: 'OPTIONS' })
    expect([asked.status, asked.headers.get('allow')]).toEqual([204, allow])
    for (const method of ['DELETE', 'PUT', 'PATCH', ...(allow.includes('POST') ? [] : ['POST'])]) {
      const refused = await fetch(server.url + path, { method })
      expect([refused.status, refused.headers.get('allow')]).toEqual([405, allow])
      expect(await refused.json()).toMatchObject({
        errors: [
          { message: `The allowed methods are ${allow}.${allow.includes('POST') ? '' : ' The API is at /graphql.'}` },
        ],
      })
    }
  })
})
