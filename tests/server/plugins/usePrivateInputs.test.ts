import { createHash } from 'node:crypto'
import { GraphQLInputObjectType, GraphQLInt, GraphQLObjectType, GraphQLSchema, GraphQLString, parse } from 'graphql'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Problem } from '../../../src/problem.ts'
import { documentCaches } from '../../../src/server/plugins/documentCaches.ts'
import { mayBePrivate, privacyOf } from '../../../src/server/plugins/privacy.ts'
import { type TestServer, testServer } from '../testServer.ts'

const secret = 'confidential-curriculum'

const have = new GraphQLInputObjectType({
  name: 'Have',
  fields: { names: { type: GraphQLString }, text: { type: GraphQLString, extensions: { private: true } } },
})
const question = new GraphQLInputObjectType({
  name: 'Question',
  fields: { have: { type: have }, first: { type: GraphQLInt } },
})

let resolved = 0
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      length: {
        type: GraphQLInt,
        args: { have: { type: have }, question: { type: question } },
        resolve: (_, args) => {
          resolved++
          return `${args.have?.text ?? args.question?.have?.text ?? ''}`.length
        },
      },
      said: {
        type: GraphQLInt,
        args: { words: { type: GraphQLString, extensions: { private: true } } },
        resolve: (_, { words }) => words?.length ?? 0,
      },
      refused: {
        type: GraphQLInt,
        args: { have: { type: have } },
        resolve: (_, args) => {
          throw new Problem('BAD_INPUT', `not this: ${args.have.text}`)
        },
      },
      broken: {
        type: GraphQLInt,
        args: { have: { type: have } },
        resolve: (_, args) => {
          throw new TypeError(`cannot read ${args.have.text}\n    at ${args.have.text}`)
        },
      },
      plain: {
        type: GraphQLInt,
        resolve: () => {
          throw new Error('a public reason')
        },
      },
    },
  }),
})

const inline = `{ length(have: { text: "${secret}" }) }`
const byVariable = 'query ($have: Have) { length(have: $have) }'
const byText = 'query ($text: String) { length(have: { text: $text }) }'
const nested = 'query ($q: Question) { length(question: $q) }'
const argument = 'query ($words: String) { said(words: $words) }'
const hashOf = (document: string) => createHash('sha256').update(document).digest('hex')
const named = (document: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(document) } })

let server: TestServer
const written: string[] = []
beforeEach(async () => {
  resolved = 0
  written.length = 0
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((chunk) => {
      written.push(String(chunk))
      return true
    })
  }
})
afterEach(async () => {
  vi.restoreAllMocks()
  await server?.close()
})

async function send(url: string, init: RequestInit = {}) {
  const response = await fetch(url, init)
  return { status: response.status, headers: response.headers, text: await response.text() }
}
const get = (parameters: Readonly<Record<string, string>>, headers = {}) =>
  send(`${server.graphql}?${new URLSearchParams(parameters)}`, { headers })
const post = (body: object, accept = 'application/json') =>
  send(server.graphql, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(body),
  })

describe('by GET', () => {
  const ways: [how: string, parameters: Record<string, string>][] = [
    ['in the document', { query: inline }],
    ['in a variable', { query: byVariable, variables: JSON.stringify({ have: { text: secret } }) }],
    ['in a variable of its own', { query: byText, variables: JSON.stringify({ text: secret }) }],
    ['deep in a variable', { query: nested, variables: JSON.stringify({ q: { have: { text: secret } } }) }],
    ['in a variable of a wrong type', { query: byVariable, variables: JSON.stringify({ have: [{ text: secret }] }) }],
    ['in an argument', { query: argument, variables: JSON.stringify({ words: secret }) }],
    ['in a default', { query: `query ($have: Have = { text: "${secret}" }) { length(have: $have) }` }],
    ['in a default of its own', { query: `query ($text: String = "${secret}") { length(have: { text: $text }) }` }],
    ['in a block string', { query: `{ length(have: { text: """${secret}""" }) }` }],
    ['in a fragment', { query: `{ ...F } fragment F on Query { length(have: { text: "${secret}" }) }` }],
  ]
  it.each(ways)('what is private %s is refused', async (_how, parameters) => {
    server = await testServer({ schema, compiling: 'all' })
    for (const accept of ['application/json', 'application/graphql-response+json', 'text/event-stream']) {
      const { status, headers, text } = await get(parameters, { accept })
      expect(text).toContain('Send it by POST')
      expect(text).not.toContain(secret)
      if (accept !== 'text/event-stream') expect([status, headers.get('allow')]).toEqual([405, 'POST'])
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('etag')).toBeNull()
    }
    expect(resolved).toBe(0)
  })

  it('is refused for a document that is asked for by its hash', async () => {
    server = await testServer({ schema })
    await post({ query: byVariable, variables: {}, extensions: named(byVariable) })
    const variables = JSON.stringify({ have: { text: secret } })
    const { status, text } = await get({ extensions: JSON.stringify(named(byVariable)), variables })
    expect(status).toBe(405)
    expect(text).toContain('Send it by POST')
    expect(resolved).toBe(1)
  })

  it('is refused for a trusted document that is asked for by its id', async () => {
    server = await testServer({ schema, trustedDocuments: new Map([[hashOf(byVariable), byVariable]]) })
    const variables = JSON.stringify({ have: { text: secret } })
    expect((await get({ extensions: JSON.stringify(named(byVariable)), variables })).status).toBe(405)
    expect((await get({ documentId: hashOf(byVariable), variables })).status).toBe(405)
    expect(resolved).toBe(0)
  })

  it('what is not private is answered and kept', async () => {
    server = await testServer({ schema })
    for (const variables of [{}, { have: { names: 'a' } }, { have: { text: null } }]) {
      const { status, headers } = await get({ query: byVariable, variables: JSON.stringify(variables) })
      expect([status, headers.get('cache-control')]).toEqual([200, 'no-cache'])
    }
  })
})

describe('by POST', () => {
  const ways: [how: string, body: Record<string, unknown>][] = [
    ['in the document', { query: inline }],
    ['in a variable', { query: byVariable, variables: { have: { text: secret } } }],
    ['in a variable of its own', { query: byText, variables: { text: secret } }],
    ['deep in a variable', { query: nested, variables: { q: { have: { text: secret } } } }],
    ['with a hash', { query: byVariable, variables: { have: { text: secret } }, extensions: named(byVariable) }],
  ]
  it.each(ways)('what is private %s is answered each time anew', async (_how, body) => {
    server = await testServer({ schema, compiling: 'all' })
    for (let time = 1; time <= 4; time++) {
      const { status, headers, text } = await post(body)
      expect([status, text]).toEqual([200, `{"data":{"length":${secret.length}},"extensions":{"revision":7}}`])
      expect(headers.get('cache-control')).toBe('no-store')
      expect(resolved).toBe(time)
    }
    const { headers } = await post(body, 'text/event-stream')
    expect(headers.get('cache-control')).toBe('no-store')
    expect(resolved).toBe(5)
  })

  it('what is not private is answered once and kept', async () => {
    server = await testServer({ schema })
    for (let time = 1; time <= 4; time++) await post({ query: byVariable, variables: { have: { names: 'a' } } })
    expect(resolved).toBe(2)
  })

  it('several requests in one are not taken', async () => {
    server = await testServer({ schema })
    const { status, text } = await post([{ query: inline }])
    expect(status).toBe(400)
    expect(text).not.toContain(secret)
  })

  it('a document with a private text is not stored under its hash', async () => {
    server = await testServer({ schema })
    expect((await post({ query: inline, extensions: named(inline) })).status).toBe(200)
    expect((await post({ extensions: named(inline) })).text).toContain('PersistedQueryNotFound')
    await post({ query: byText, variables: { text: secret }, extensions: named(byText) })
    expect((await post({ extensions: named(byText), variables: { text: 'a' } })).text).toBe(
      '{"data":{"length":1},"extensions":{"revision":7}}',
    )
  })
})

describe('requests that fail', () => {
  const failing: [how: string, body: string][] = [
    ['in a resolver', JSON.stringify({ query: `{ broken(have: { text: "${secret}" }) }` })],
    [
      'in a resolver, by variable',
      JSON.stringify({
        query: 'query ($have: Have) { broken(have: $have) }',
        variables: { have: { text: secret } },
      }),
    ],
    ['with a problem', JSON.stringify({ query: `{ refused(have: { text: "${secret}" }) }` })],
    ['for a wrong type', JSON.stringify({ query: byVariable, variables: { have: { text: [secret] } } })],
    ['for an unknown field', JSON.stringify({ query: `{ length(have: { test: "${secret}" }) }` })],
    ['for their syntax', JSON.stringify({ query: `{ length(have: { text: "${secret}" )` })],
    ['for their JSON', `{"query":"${secret}`],
    ['for their parameters', JSON.stringify({ query: inline, variables: secret })],
  ]
  it.each(failing)('%s leave nothing of it in the log', async (_how, body) => {
    server = await testServer({ schema, compiling: 'all' })
    for (let time = 0; time < 3; time++) {
      const { headers } = await send(server.graphql, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      })
      expect(headers.get('cache-control')).toBe('no-store')
    }
    expect([...server.logged, ...written].join('\n')).not.toContain(secret)
  })

  it('are logged with their place, without their message', async () => {
    server = await testServer({ schema })
    const { text } = await post({ query: `{ broken(have: { text: "${secret}" }) plain }` })
    expect(text).not.toContain(secret)
    expect(server.logged).toHaveLength(2)
    expect(server.logged[0]).toMatch(
      /^Internal error \S+ at broken: TypeError \(its message is withheld, as the request has private input\)\n +at /,
    )
    await post({ query: '{ plain }' })
    expect(server.logged[2]).toContain('a public reason')
  })
})

describe('documents', () => {
  it.each([
    [inline, true],
    [byVariable, false],
    [byText, false],
    ['{ length(have: { text: null }) }', false],
    ['{ length(have: { names: "text" }) }', false],
    ['{ plain }', false],
  ])('%s has private values: %s', (text, expected) => {
    expect(privacyOf(schema, parse(text)).hasLiterals).toBe(expected)
    const { documentCache } = documentCaches(schema)
    documentCache.set(text, parse(text))
    documentCache.set(text, parse(text))
    expect(documentCache.get(text) === undefined).toBe(expected)
  })

  it('with errors are kept only if they name nothing private', () => {
    const { errorCache } = documentCaches(schema)
    errorCache.set('{ text', new Error('a'))
    errorCache.set('{ texts', new Error('b'))
    expect([errorCache.get('{ text'), errorCache.get('{ texts')?.message]).toEqual([undefined, 'b'])
    expect(mayBePrivate(schema, inline)).toBe(true)
  })
})
