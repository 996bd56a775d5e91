import { createServer } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CareerLatticeError, careerLattice, TypedDocumentString } from '../../src/client/client.http.ts'
import { type TestServer, testServer } from '../server/testServer.ts'

const double = new TypedDocumentString<{ double: number }, { n: number }>('query ($n: Int!) { double(number: $n) }', {
  hash: 'sha256:0123',
})

/** What a request was, as a server of ours sees it. */
interface Seen {
  readonly method: string
  readonly parameters: Record<string, string>
  readonly headers: Record<string, string | undefined>
  readonly body: unknown
}

describe('the fetch client', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
  })
  afterAll(() => server.close())

  /** A client whose requests are answered with what they were. */
  function mirror(options: Parameters<typeof careerLattice>[1] = {}) {
    return careerLattice('http://example.test/graphql', {
      ...options,
      fetch: async (input, init) => {
        const request = new Request(input, init)
        const text = await request.text()
        const seen: Seen = {
          method: request.method,
          parameters: Object.fromEntries(new URL(request.url).searchParams),
          headers: Object.fromEntries(request.headers),
          body: text === '' ? undefined : JSON.parse(text),
        }
        return Response.json({ data: seen })
      },
    })
  }
  const asked = new TypedDocumentString<Seen, { n?: number }>('{ hello }', { hash: 'sha256:0123' })

  it('gives the data of a server', async () => {
    expect(await careerLattice(server.graphql).query(double, { n: 2 })).toEqual({ double: 4 })
    expect(await careerLattice(new URL(server.graphql)).query(double, { n: 3 }, { method: 'GET' })).toEqual({
      double: 6,
    })
  })

  it('throws what the server calls wrong, with its code', async () => {
    const failed = careerLattice(server.graphql).query(new TypedDocumentString<object, object>('{ nothing }'))
    await expect(failed).rejects.toBeInstanceOf(CareerLatticeError)
    await expect(failed).rejects.toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED', data: undefined, status: 400 })
  })

  it('keeps what could be answered beside the errors', async () => {
    const body = {
      data: { one: 1, two: null },
      errors: [
        { message: 'There is no two.', path: ['two'], extensions: { code: 'NOT_FOUND' } },
        { message: 'There is no three.', path: ['three'] },
        { message: 'There is no four.', path: ['four'], extensions: { code: 'NOT_FOUND' } },
      ],
      extensions: { revision: 7 },
    }
    const lattice = careerLattice('http://example.test', { fetch: async () => Response.json(body) })
    const { data, error, extensions } = await lattice.ask(asked)
    expect({ data, extensions }).toEqual({ data: body.data, extensions: { revision: 7 } })
    expect(error).toMatchObject({
      code: 'NOT_FOUND',
      codes: ['NOT_FOUND', 'UNKNOWN'],
      errors: body.errors,
      status: 200,
    })
    expect(error!.message).toBe('There is no two.\nThere is no three.\nThere is no four.')
    await expect(lattice.query(asked)).rejects.toMatchObject({ data: body.data })
  })

  it.each([
    ['a page', '<html>Bad gateway</html>', 502],
    ['nothing', '', 200],
    ['other JSON', '[]', 200],
    ['null', 'null', 200],
  ])('says so where the answer is %s', async (_kind, text, status) => {
    const lattice = careerLattice('http://example.test', { fetch: async () => new Response(text, { status }) })
    await expect(lattice.ask(asked)).rejects.toMatchObject({ code: 'NO_GRAPHQL', status })
  })

  it('ends a request when its signal says so', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1')
    await new Promise((resolve) => silent.once('listening', resolve))
    const lattice = careerLattice(`http://127.0.0.1:${(silent.address() as { port: number }).port}`)
    await expect(lattice.query(asked, {}, { signal: AbortSignal.timeout(20) })).rejects.toThrow(/timeout/)
    silent.closeAllConnections()
    silent.close()
  })

  it('sends texts or ids, in bodies or in addresses', async () => {
    const variables = { n: 1 }
    const posted = await mirror().query(asked, variables)
    expect(posted).toMatchObject({ method: 'POST', body: { query: '{ hello }', variables }, parameters: {} })
    expect(posted.headers['content-type']).toBe('application/json')
    expect(await mirror({ byId: true }).query(asked)).toMatchObject({ body: { documentId: 'sha256:0123' } })
    expect(await mirror({ byId: true }).query(new TypedDocumentString<Seen, object>('{ own }'))).toMatchObject({
      body: { query: '{ own }' },
    })
    const got = await mirror({ method: 'GET' }).query(asked, variables)
    expect(got).toMatchObject({ method: 'GET', parameters: { query: '{ hello }', variables: '{"n":1}' } })
    expect(got).not.toHaveProperty('body')
    expect(await mirror({ method: 'GET', byId: true }).query(asked)).toMatchObject({
      parameters: { documentId: 'sha256:0123' },
    })
    expect(await mirror({ method: 'GET' }).query(asked, {}, { method: 'POST' })).toMatchObject({ method: 'POST' })
  })

  it('sends headers, asked for each time where they are a function', async () => {
    expect((await mirror({ headers: { authorization: 'mine' } }).query(asked)).headers['authorization']).toBe('mine')
    let number = 0
    const lattice = mirror({ headers: async () => ({ 'x-number': `${++number}` }) })
    await lattice.query(asked)
    expect((await lattice.query(asked)).headers['x-number']).toBe('2')
  })
})
