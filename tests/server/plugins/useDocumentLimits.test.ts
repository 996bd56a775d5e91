import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestServer, testServer } from '../testServer.ts'

function friends(levels: number, inside: string): string {
  return `${'friend { '.repeat(levels)}${inside}${' }'.repeat(levels)}`
}

function many(times: number, field: (index: number) => string): string {
  return Array.from({ length: times }, (_, index) => field(index)).join(' ')
}

/** A query whose deepest field lies that many fields deep. */
function nested(depth: number): string {
  return `{ person { ${friends(depth - 2, 'name')} } }`
}

/** A small document that asks for 10 to the power of `levels` fields. */
function exploding(levels: number): string {
  const spreads = (level: number) => Array.from({ length: 10 }, (_, i) => `f${i}: friend { ...L${level} }`).join(' ')
  const fragments = Array.from({ length: levels }, (_, i) => `fragment L${i} on Person { ${spreads(i + 1)} }`)
  return `{ person { ...L0 } } ${fragments.join(' ')} fragment L${levels} on Person { name }`
}

describe.each(['none', 'all'] as const)('limits, with %s of the queries compiled', (compiling) => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer({ compiling })
  })
  afterAll(() => server.close())

  const within: [what: string, query: string][] = [
    ['12 fields deep', nested(12)],
    ['with hundreds of root fields', `{ ${many(600, (i) => `a${i}: person { name friend { name } }`)} }`],
    ['with much commentary', `{ hello } ${'# and so on\n'.repeat(1_000)}`],
    [
      'for the whole schema',
      getIntrospectionQuery({
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        inputValueDeprecation: true,
        oneOf: true,
      }),
    ],
  ]
  for (const [what, query] of within) {
    it(`a query ${what} is answered`, async () => {
      const { status, body } = await server.ask(query)
      expect(status).toBe(200)
      expect(body).not.toHaveProperty('errors')
      expect(body.data).toBeDefined()
    })
  }

  const beyond: [what: string, query: string, message: string][] = [
    ['13 fields deep', nested(13), 'nests fields 13 deep; at most 12 are allowed'],
    [
      'that deep by its fragments',
      `{ person { ...A } } fragment A on Person { ${friends(6, '...B')} } fragment B on Person { ${friends(5, 'name')} }`,
      'nests fields 13 deep',
    ],
    ['that multiplies by its fragments', exploding(8), 'has more than 2500 fields'],
    [
      'for the whole schema many times',
      `{ ${many(10, (i) => `a${i}: __schema { types { fields { ${many(100, (j) => `b${j}: name`)} } } }`)} }`,
      'fields by introspection; at most 500000 are allowed',
    ],
    ['of very many lines', `{ hello }${'\n'.repeat(2_000)}`, 'has more than 2000 lines'],
    ['of very many tokens', `{ ${'hello '.repeat(10_000)} }`, 'has more than 10000 tokens'],
  ]
  for (const [what, query, message] of beyond) {
    it(`a query ${what} is too expensive`, async () => {
      const { status, body } = await server.ask(query)
      expect(status).toBe(200)
      expect(body).not.toHaveProperty('data')
      expect(body.errors![0]).toMatchObject({ extensions: { code: 'TOO_EXPENSIVE' } })
      expect(body.errors![0]!.message).toContain(message)
      expect((await server.ask(query, {}, 'application/graphql-response+json')).status).toBe(400)
    })
  }

  it('introspection that goes in circles is refused', async () => {
    const circle = '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }'
    const { body } = await server.ask(circle)
    expect(body).not.toHaveProperty('data')
    expect(body.errors![0]!.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED')
  })

  it('limits can be set', async () => {
    const strict = await testServer({
      limits: { bodyBytes: 1_000, tokens: 100, lines: 10, depth: 2, fields: 4, introspection: 1 },
    })
    expect((await strict.ask('{ hello person { name } }')).body).not.toHaveProperty('errors')
    expect((await strict.ask(nested(3))).body.errors![0]!.message).toContain('3 deep; at most 2')
    expect((await strict.ask('{ a: hello b: hello c: hello d: hello e: hello }')).body.errors![0]!.message).toContain(
      'more than 4 fields',
    )
    expect((await strict.ask('{ __schema { description } }')).body.errors![0]!.message).toContain('introspection')
    await strict.close()
  })
})
