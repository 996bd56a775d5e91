import { once } from 'node:events'
import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Answer, type TestServer, testServer } from './testServer.ts'

/** What every result of the test server has. */
const atRevision = { extensions: { revision: 7 } }

describe('the request handler', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
  })
  afterAll(() => server.close())

  it('answers a query in the URL', async () => {
    const response = await fetch(`${server.graphql}?query=query($n:Int!){double(number:$n)}&variables={"n":21}`)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ data: { double: 42 }, ...atRevision })
  })

  it('refuses a mutation in the URL, and performs one that is posted', async () => {
    const response = await fetch(`${server.graphql}?query=mutation{add}`)
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
    expect(await response.json()).not.toHaveProperty('data')
    expect((await server.ask('mutation { add }')).body).toEqual({ data: { add: 1 }, ...atRevision })
  })

  it('takes one snapshot per request', async () => {
    let revision = 0
    const counting = await testServer({ snapshot: () => ({ revision: ++revision }) })
    const query = '{ a: revision b: revision }'
    expect((await counting.ask(query)).body.data).toEqual({ a: 1, b: 1 })
    expect((await counting.ask(query)).body.data).toEqual({ a: 2, b: 2 })
    await counting.close()
  })

  it('tells the context who asks, and tells nobody else what they were answered', async () => {
    const naming = await testServer({
      context: (_, authorization) => ({ revision: Number(authorization?.slice('Bearer '.length) ?? 0) }),
    })
    const ask = async (headers: Record<string, string>) => {
      const response = await fetch(`${naming.graphql}?query={revision}`, { headers })
      return [response.headers.get('cache-control'), ((await response.json()) as Answer).data!['revision']]
    }
    expect(await ask({ authorization: 'Bearer 12' })).toEqual(['no-store', 12])
    expect(await ask({ authorization: 'Bearer 13' })).toEqual(['no-store', 13])
    expect(await ask({})).toEqual(['no-cache', 0])
    expect(await ask({ authorization: 'Bearer 14' })).toEqual(['no-store', 14])
    await naming.close()
  })

  it('is in good health, and ready once there is a graph', async () => {
    let isReady = false
    const starting = await testServer({ isReady: () => isReady })
    const statuses = () =>
      Promise.all(['/health', '/ready'].map(async (path) => (await fetch(starting.url + path)).status))
    expect(await statuses()).toEqual([200, 503])
    const early = await starting.ask('{ hello }')
    expect(early.status).toBe(503)
    expect(early.body.errors![0]!.extensions).toEqual({ code: 'NOT_READY' })
    isReady = true
    expect(await statuses()).toEqual([200, 200])
    expect((await starting.ask('{ hello }')).status).toBe(200)
    expect(await (await fetch(`${starting.url}/health`)).json()).toEqual({ status: 'ok' })
    await starting.close()
  })

  it.each([
    ['text/event-stream', 'event: next\ndata: {"data":{"hello":"world"},"extensions":{"revision":7}}\n\n'],
    ['multipart/mixed', '{"data":{"hello":"world"},"extensions":{"revision":7}}'],
  ])('answers those who would have events or parts: %s', async (accept, part) => {
    for (const _ of Array(2)) {
      const response = await fetch(`${server.graphql}?query={hello}`, { headers: { accept } })
      expect(response.headers.get('content-type')).toContain(accept)
      expect(await response.text()).toContain(part)
    }
  })

  it.each(['/graphql?query={hello}', '/graphql', '/health', '/ready', '/nowhere', '/graphql?query={'])(
    'answers HEAD as it does GET, without the body: %s',
    async (path) => {
      for (const accept of ['application/json', 'text/html,*/*;q=0.8']) {
        const [got, head] = await Promise.all(
          ['GET', 'HEAD'].map((method) => fetch(server.url + path, { method, headers: { accept } })),
        )
        // What is of the connection is not the same, because fetch closes it after HEAD.
        const headers = (response: Response) =>
          [...response.headers].filter(([name]) => !['date', 'connection', 'keep-alive', 'x-request-id'].includes(name))
        expect([head!.status, headers(head!)]).toEqual([got!.status, headers(got!)])
        expect(await head!.text()).toBe('')
        await got!.body?.cancel()
      }
    },
  )

  it('answers at any wording of its address, whatever follows the question mark', async () => {
    for (const path of ['/graphql/', '/%67raphql', '//graphql']) {
      expect(await (await fetch(`${server.url}${path}?query={hello}`)).json()).toEqual({
        data: { hello: 'world' },
        ...atRevision,
      })
      const page = await fetch(server.url + path, { headers: { accept: 'text/html' } })
      expect(page.headers.get('content-type')).toMatch('text/html')
      await page.body?.cancel()
    }
    expect((await fetch(`${server.graphql}?`)).status).toBe(400)
    const posted = await fetch(`${server.graphql}?operation=Hello%`, {
      method: 'POST',
      headers: { 'content-type': 'Application/JSON; charset="UTF-8"' },
      body: '\ufeff{"query":"{hello}"}',
    })
    expect(await posted.json()).toEqual({ data: { hello: 'world' }, ...atRevision })
  })

  it('finds nothing on other paths', async () => {
    for (const path of ['/', '/graphqls', '/GraphQL', '/graphql%2F', '/favicon.ico']) {
      const response = await fetch(server.url + path)
      expect(response.status).toBe(404)
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] })
    }
  })

  it('gives the pages their paths, and survives the failure of one', async () => {
    const guest = await testServer({
      pages: {
        '/compare': ({ url }, response) => void response.end(`page ${url}`),
        '/broken': async () => {
          throw new Error('hunter2')
        },
      },
    })
    expect((await fetch(`${guest.url}/other`)).status).toBe(404)
    expect(await (await fetch(`${guest.url}/compare?a=b`)).text()).toBe('page /compare?a=b')
    const broken = await fetch(`${guest.url}/broken`)
    expect(broken.status).toBe(500)
    const [{ extensions }] = ((await broken.json()) as { errors: [{ extensions: { code: string; id: string } }] })
      .errors
    expect(extensions.code).toBe('INTERNAL')
    expect(guest.logged[0]).toMatch(new RegExp(`${extensions.id}: Error: hunter2`))
    await guest.close()
  })

  it('lets any site read, without credentials', async () => {
    const response = await fetch(`${server.graphql}?query={hello}`, { headers: { origin: 'https://portal.example' } })
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.has('access-control-allow-credentials')).toBe(false)
    expect(response.headers.get('access-control-expose-headers')).toBe(
      'etag, graph-revision, ratelimit, ratelimit-policy, retry-after, x-request-id',
    )
  })

  it('tells with every result which revision it is of, in the body and in a header', async () => {
    const [counting, uncompiled] = await Promise.all(
      (['all', 'none'] as const).map((compiling) => testServer({ compiling, snapshot: () => ({ revision: 8 }) })),
    )
    for (const { graphql } of [counting!, uncompiled!]) {
      for (const query of ['{ hello }', '{ broken }', '{ brokenAtAllCosts }', '{ nothing }', '{', 'mutation { add }']) {
        for (const _ of Array(3)) {
          const headers = { 'content-type': 'application/json' }
          const response = await fetch(graphql, { method: 'POST', headers, body: JSON.stringify({ query }) })
          expect(response.headers.get('graph-revision'), query).toBe('8')
          expect(((await response.json()) as Answer).extensions, query).toEqual({ revision: 8 })
        }
      }
      const first = await fetch(`${graphql}?query={hello}`)
      const has = { 'if-none-match': first.headers.get('etag')!, origin: 'https://portal.example' }
      const again = await fetch(`${graphql}?query={hello}`, { headers: has })
      expect([again.status, again.headers.get('graph-revision')]).toEqual([304, '8'])
      expect(again.headers.get('access-control-allow-origin')).toBe('*')
    }
    await Promise.all([counting!.close(), uncompiled!.close()])
  })

  it('forbids guessing of types and does not tell what it is made of', async () => {
    for (const path of ['/graphql?query={hello}', '/health', '/nowhere']) {
      const { headers } = await fetch(server.url + path)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('content-type')).toBe('application/json; charset=utf-8')
      expect(headers.has('x-powered-by') || headers.has('server')).toBe(false)
    }
  })

  it('answers whatever the Host header says', async () => {
    const odd = request(`${server.graphql}?query={hello}`, { headers: { host: '[' } }).end()
    const [response] = await once(odd, 'response')
    response.resume()
    expect(response.statusCode).toBe(200)
  })

  it('makes nothing of a client that goes away', async () => {
    server.logged.length = 0
    const leaving = request(server.graphql, { method: 'POST', headers: { 'content-length': 100 } })
    leaving.on('error', () => {})
    leaving.write('{"query":')
    await once(leaving, 'socket')
    leaving.destroy()
    expect((await server.ask('{ hello }')).status).toBe(200)
    expect(server.logged).toEqual([])
  })
})
