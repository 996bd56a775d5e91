import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestServer, testServer } from '../testServer.ts'

const graphqlResponse = 'application/graphql-response+json'

describe.each(['none', 'all'] as const)('errors, with %s of the queries compiled', (compiling) => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer({ compiling })
  })
  afterAll(() => server.close())

  it('a problem is told as it is, with its code and details', async () => {
    const { status, body } = await server.ask('{ hello problem }')
    expect(status).toBe(200)
    expect(body).toMatchObject({
      data: { hello: 'world', problem: null },
      errors: [
        {
          message: 'No role is called "datascientist".',
          path: ['problem'],
          locations: [{ line: 1, column: 9 }],
          extensions: { code: 'NOT_FOUND', closest: ['data-scientist'] },
        },
      ],
    })
    expect(server.logged).toEqual([])
  })

  for (const field of ['broken', 'brokenAtAllCosts', 'notANumber']) {
    it(`any other error is masked and logged with its id and stack: ${field}`, async () => {
      server.logged.length = 0
      const { body } = await server.ask(`{ ${field} }`)
      const [error] = body.errors!
      expect(error).toMatchObject({ message: 'Something went wrong on our side.', path: [field] })
      expect(error!.extensions).toEqual({ code: 'INTERNAL', id: expect.stringMatching(/^[0-9a-f-]{36}$/) })
      expect(JSON.stringify(body)).not.toContain('hunter2')
      expect(server.logged).toHaveLength(1)
      expect(server.logged[0]).toContain(`Internal error ${error!.extensions.id} at ${field}: `)
      expect(server.logged[0]).toMatch(/hunter2[\s\S]*\n +at /)
    })
  }

  it('the log tells the cause of an error', async () => {
    server.logged.length = 0
    await server.ask('{ broken }')
    expect(server.logged[0]).toMatch(/\[cause\]: Error: disk full/)
  })

  it('a context that cannot be made is masked too, with status 500', async () => {
    const failing = await testServer({
      context: () => {
        throw new Error('hunter2')
      },
    })
    const { status, body } = await failing.ask('{ hello }')
    await failing.close()
    expect(status).toBe(500)
    expect(body.errors![0]!.extensions.code).toBe('INTERNAL')
    expect(JSON.stringify(body)).not.toContain('hunter2')
    expect(failing.logged).toHaveLength(1)
  })

  const requestErrors: [what: string, code: string, query: string, variables?: object][] = [
    ['a syntax error', 'GRAPHQL_PARSE_FAILED', '{ hello'],
    ['a field that does not exist', 'GRAPHQL_VALIDATION_FAILED', '{ nothing }'],
    ['a variable of the wrong type', 'BAD_INPUT', 'query ($n: Int!) { double(number: $n) }', { n: 'x' }],
    ['a variable that is missing', 'BAD_INPUT', 'query ($n: Int!) { double(number: $n) }'],
  ]
  for (const [what, code, query, variables] of requestErrors) {
    it(`${what} has the code ${code}`, async () => {
      const { status, body } = await server.ask(query, variables)
      expect(status).toBe(200)
      expect(body).not.toHaveProperty('data')
      expect(body.errors![0]!.extensions).toEqual({ code })
      expect((await server.ask(query, variables, graphqlResponse)).status).toBe(400)
    })
  }

  it('an argument that a variable leaves without a value has the code BAD_INPUT', async () => {
    const { status, body } = await server.ask('query ($n: Int) { double(number: $n) }', { n: null }, graphqlResponse)
    expect(status).toBe(200)
    expect(body.data).toEqual({ double: null })
    expect(body.errors).toMatchObject([{ path: ['double'], extensions: { code: 'BAD_INPUT' } }])
  })

  it('an ambiguous operation has the code OPERATION_RESOLUTION_FAILURE', async () => {
    const { status, body } = await server.ask('query A { hello } query B { hello }')
    expect(status).toBe(400)
    expect(body.errors![0]!.extensions).toEqual({ code: 'OPERATION_RESOLUTION_FAILURE' })
  })

  const malformed: [what: string, status: number, code: string, path: string, request?: RequestInit][] = [
    ['a body that is not JSON', 400, 'BAD_REQUEST', '', post('{"query')],
    ['a batch', 400, 'BAD_REQUEST', '', post('[{"query":"{hello}"}]')],
    ['no query', 400, 'BAD_REQUEST', '', post('{}')],
    [
      'a body that looks like a response',
      400,
      'BAD_REQUEST',
      '',
      post('{"query":"{hello}","status":200,"headers":{}}'),
    ],
    ['variables in the URL that are not JSON', 400, 'BAD_REQUEST', '?query={hello}&variables={'],
    ['another method', 405, 'BAD_REQUEST', '', { method: 'PUT' }],
    ['another kind of body', 415, 'UNSUPPORTED_MEDIA_TYPE', '', post('{hello}', { 'content-type': 'text/plain' })],
    ['another kind of answer', 406, 'NOT_ACCEPTABLE', '?query={hello}', { headers: { accept: 'image/png' } }],
  ]
  for (const [what, status, code, path, request] of malformed) {
    it(`${what} is refused with ${status} and the code ${code}`, async () => {
      server.logged.length = 0
      const response = await fetch(server.graphql + path, request)
      expect(response.status).toBe(status)
      expect(await response.json()).toEqual({ errors: [{ message: expect.any(String), extensions: { code } }] })
      expect(server.logged).toEqual([])
    })
  }
})

function post(body: string, headers: Record<string, string> = { 'content-type': 'application/json' }): RequestInit {
  return { method: 'POST', headers, body }
}
