import { getIntrospectionQuery } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { schema } from '../../../src/schema.ts'
import { sketchedSnapshot } from '../../support/randomSnapshot.ts'
import { type TestServer, testServer } from '../testServer.ts'

const snapshot = sketchedSnapshot([{ title: 'Baker' }, { title: 'Miller' }], [])

describe.each(['none', 'all'] as const)(
  'a server that hides its schema, with %s of the queries compiled',
  (compiling) => {
    let server: TestServer
    beforeAll(async () => {
      server = await testServer({
        schema,
        snapshot: () => snapshot,
        context: (given) => ({ snapshot: given }),
        compiling,
        hidesSchema: true,
      })
    })
    afterAll(() => server.close())

    it.each([
      ['introspection', getIntrospectionQuery()],
      ['one type', '{ __type(name: "Role") { name } }'],
      ['what gateways ask', '{ _service { sdl } }'],
      [
        'introspection beside other things, in a fragment',
        '{ stats { roles } ...A } fragment A on Query { b: __schema { description } }',
      ],
    ])('refuses %s', async (_what, query) => {
      for (let time = 0; time < 3; time++) {
        const { body } = await server.ask(query)
        expect(body).not.toHaveProperty('data')
        expect(body.errors![0]).toMatchObject({
          message: expect.stringMatching(
            /^This server does not tell its schema, so "(__schema|__type|_service)" is not answered\.$/,
          ),
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        })
      }
    })

    it('answers all else, with names of types', async () => {
      const { body } = await server.ask('{ role(slug: "baker") { __typename title } }')
      expect(body).toMatchObject({ data: { role: { __typename: 'Role', title: 'Baker' } } })
    })

    it.each<[string, string, object]>([
      ['a field', '{ rol(slug: "baker") { title } }', {}],
      ['an argument', '{ role(slgu: "baker") { title } }', {}],
      ['a type', 'query ($have: HaveInputs!) { profile(have: $have) { unrecognized { name } } }', { have: {} }],
      ['a value', '{ role(slug: "baker") { similarRoles(measure: JACARD) { edges { score } } } }', {}],
      [
        'a value of a variable',
        'query ($measure: SimilarityMeasure!) { role(slug: "baker") { similarRoles(measure: $measure) { edges { score } } } }',
        { measure: 'JACARD' },
      ],
      [
        'a field of a variable',
        'query ($have: HaveInput!) { rolesFor(have: $have) { fit } }',
        { have: { skill: ['sql'] } },
      ],
    ])('suggests no name in place of %s', async (_what, query, variables) => {
      for (let time = 0; time < 3; time++) {
        const { body } = await server.ask(query, variables)
        expect(body.errors).not.toHaveLength(0)
        expect(JSON.stringify(body.errors)).not.toMatch(/did you mean/i)
      }
    })

    it('still suggests what is in the data', async () => {
      const { body } = await server.ask('{ role(slug: "backer") { title } }')
      expect(body.data).toEqual({ role: null })
      const missing = await server.ask('{ overlap(roles: ["backer", "miller"]) { score } }')
      expect(missing.body.errors![0]!.message).toContain('Did you mean "baker"?')
    })
  },
)

it('a server that does not hide its schema suggests names of it', async () => {
  const server = await testServer({ schema, snapshot: () => snapshot, context: (given) => ({ snapshot: given }) })
  const { body } = await server.ask('{ rol(slug: "baker") { title } }')
  expect(body.errors![0]!.message).toBe('Cannot query field "rol" on type "Query". Did you mean "role" or "roles"?')
  await server.close()
})

it('a server without GraphiQL answers browsers as it answers programs', async () => {
  const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
  const types = []
  for (const hasGraphiql of [true, false]) {
    const server = await testServer({ hasGraphiql })
    const response = await fetch(`${server.graphql}?query={hello}`, { headers: { accept } })
    types.push(response.headers.get('content-type'))
    await response.arrayBuffer()
    await server.close()
  }
  expect(types).toEqual(['text/html; charset=utf-8', 'application/json; charset=utf-8'])
})
