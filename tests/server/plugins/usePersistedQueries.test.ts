import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, validate } from 'graphql'
import { afterEach, describe, expect, it } from 'vitest'
import { schema } from '../../../src/schema.ts'
import { readTrustedDocuments } from '../../../src/server/plugins/trustedDocuments.file.ts'
import { type Answer, type TestServer, testServer } from '../testServer.ts'

let server: TestServer
afterEach(() => server?.close())

const hashOf = (document: string) => createHash('sha256').update(document).digest('hex')
const named = (sha256Hash: string) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } })

async function post(body: object): Promise<{ status: number; stored: string | null } & Answer> {
  const response = await fetch(server.graphql, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const answer = (await response.json()) as Answer
  return { status: response.status, stored: response.headers.get('cache-control'), ...answer }
}

const get = async (parameters: object) => {
  const words = Object.entries(parameters).map(([name, value]) => [name, JSON.stringify(value)])
  return (await fetch(`${server.graphql}?${new URLSearchParams(words)}`)).json()
}

describe('automatic persisted queries', () => {
  const query = 'query ($n: Int!) { double(number: $n) }'

  it('are registered by whoever sends them, and then asked for by their hash alone', async () => {
    server = await testServer()
    const unknown = await post({ ...named(hashOf(query)), variables: { n: 1 } })
    expect(unknown).toMatchObject({ status: 200, stored: 'no-store', errors: [{ message: 'PersistedQueryNotFound' }] })
    expect(unknown.errors![0]!.extensions['code']).toBe('PERSISTED_QUERY_NOT_FOUND')
    expect(await post({ query, ...named(hashOf(query)), variables: { n: 1 } })).toMatchObject({ data: { double: 2 } })
    expect(await post({ ...named(hashOf(query)), variables: { n: 1 } })).toMatchObject({ data: { double: 2 } })
    expect(await get({ ...named(hashOf(query)), variables: { n: 4 } })).toMatchObject({ data: { double: 8 } })
  })

  it('cannot be registered under the hash of another', async () => {
    server = await testServer()
    const wrong = await post({ query: '{ hello }', ...named(hashOf(query)) })
    expect(wrong.errors![0]!.extensions['code']).toBe('PERSISTED_QUERY_MISMATCH')
    expect((await post({ ...named(hashOf(query)) })).errors![0]!.message).toBe('PersistedQueryNotFound')
  })

  it('are forgotten when others take their memory', async () => {
    server = await testServer()
    const documents = Array.from({ length: 60 }, (_, number) => `{ double(number: ${number}) } #${'x'.repeat(90_000)}`)
    for (const document of documents) await post({ query: document, ...named(hashOf(document)) })
    // Asked of the store, not of the cache of answers: the variables are new.
    const ask = (document: string) => post({ ...named(hashOf(document)), variables: { unused: 1 } })
    expect(await ask(documents[59]!)).toMatchObject({ data: { double: 118 } })
    expect((await ask(documents[0]!)).errors![0]!.message).toBe('PersistedQueryNotFound')
  })
})

describe('a documentId', () => {
  const query = 'query ($n: Int!) { double(number: $n) }'
  const documentId = `sha256:${hashOf(query)}`
  const byUrl = async (parameters: Record<string, string>) => {
    const response = await fetch(`${server.graphql}?${new URLSearchParams(parameters)}`)
    return { status: response.status, etag: response.headers.has('etag'), ...((await response.json()) as Answer) }
  }
  const byForm = async (parameters: Record<string, string>) =>
    (await fetch(server.graphql, { method: 'POST', body: new URLSearchParams(parameters) })).json()

  it.each([
    ['sha256:', undefined],
    ['', undefined],
    ['sha256:', ''],
  ])('names a trusted document, in URLs, forms and JSON (%#)', async (listed, sent) => {
    const trustedDocuments = new Map([[`${listed}${hashOf(query)}`, query]])
    server = await testServer({ trustedDocuments })
    const id = sent === undefined ? documentId : hashOf(query)
    expect(await byUrl({ documentId: id, variables: '{"n":4}' })).toMatchObject({
      status: 200,
      etag: true,
      data: { double: 8 },
    })
    expect(await byForm({ documentId: id, variables: '{"n":5}' })).toMatchObject({ data: { double: 10 } })
    expect(await post({ documentId: id, variables: { n: 6 } })).toMatchObject({ data: { double: 12 } })
    const unknown = await byUrl({ documentId: `${id}0` })
    expect(unknown).toMatchObject({ status: 400, errors: [{ extensions: { code: 'DOCUMENT_NOT_FOUND' } }] })
  })

  it('names an automatically persisted document where none are trusted', async () => {
    server = await testServer()
    const unknown = { errors: [{ message: 'PersistedQueryNotFound' }] }
    expect(await byUrl({ documentId, variables: '{"n":4}' })).toMatchObject(unknown)
    expect(await post({ query: '{ hello }', documentId })).toMatchObject({
      errors: [{ extensions: { code: 'PERSISTED_QUERY_MISMATCH' } }],
    })
    expect(await post({ query, documentId, variables: { n: 1 } })).toMatchObject({ data: { double: 2 } })
    expect(await byUrl({ documentId, variables: '{"n":4}' })).toMatchObject({ etag: true, data: { double: 8 } })
    expect(await post({ ...named(hashOf(query)), variables: { n: 2 } })).toMatchObject({ data: { double: 4 } })
  })

  it.each(['GetRole', 'sha256:abc', 'md5:0', ''])('that names nothing is refused in words (%s)', async (id) => {
    server = await testServer()
    for (const refused of [await byUrl({ documentId: id }), await post({ documentId: id })]) {
      expect(refused).toMatchObject({ status: 400, errors: [{ extensions: { code: 'DOCUMENT_NOT_FOUND' } }] })
      expect(refused.errors![0]!.message).toMatch(/documentId of this server is "sha256:" and the SHA-256/)
    }
  })
})

describe('trusted documents', () => {
  const document = 'query ($n: Int!) { double(number: $n) }'
  const trustedDocuments = new Map([[`sha256:${hashOf(document)}`, document]])

  it.each([
    ['by documentId', { documentId: `sha256:${hashOf(document)}` }],
    ["by their hash in Apollo's way", named(hashOf(document))],
  ])('are answered %s', async (_how, id) => {
    server = await testServer({ trustedDocuments })
    for (const n of [1, 2]) {
      expect(await post({ ...id, variables: { n } })).toMatchObject({
        status: 200,
        stored: null,
        data: { double: 2 * n },
      })
    }
  })

  it.each([
    ['a query', 'DOCUMENT_NOT_TRUSTED', { query: document, variables: { n: 1 } }],
    [
      'a query with the id of a trusted one',
      'DOCUMENT_NOT_TRUSTED',
      { query: '{ hello }', ...named(hashOf(document)) },
    ],
    ['introspection', 'DOCUMENT_NOT_TRUSTED', { query: '{ __schema { types { name } } }' }],
    ['nothing', 'DOCUMENT_ID_REQUIRED', { variables: { n: 1 } }],
    ['another id', 'DOCUMENT_NOT_FOUND', named(hashOf('{ hello }'))],
    ['the name of a property of every object', 'DOCUMENT_NOT_FOUND', { documentId: 'constructor' }],
  ])('are the only ones: %s is refused', async (_what, code, body) => {
    server = await testServer({ trustedDocuments })
    const refused = await post(body)
    expect(refused).toMatchObject({ status: 400, stored: 'no-store', errors: [{ extensions: { code } }] })
    expect(refused).not.toHaveProperty('data')
  })

  it('may be those that the code generator finds in the examples, subscriptions, pictures and the page', async () => {
    const found = await readTrustedDocuments(
      join(import.meta.dirname, '../../../schema/client/persisted-documents.json'),
    )
    const root = join(import.meta.dirname, '../../..')
    const folders = ['schema/examples', 'schema/subscriptions', 'schema/pictures', 'src/explorer/asking']
    const texts = folders.flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.graphql'))
        .map((name) => readFileSync(join(root, folder, name), 'utf8')),
    )
    expect(found.size).toBe(texts.flatMap((text) => text.match(/^(query|subscription) /gm) ?? []).length)
    expect([...found.values()].filter((text) => text.startsWith('subscription '))).toHaveLength(1)
    for (const [id, text] of found) {
      expect(id).toBe(`sha256:${hashOf(text)}`)
      expect(validate(schema, parse(text))).toEqual([])
    }
  })
})
