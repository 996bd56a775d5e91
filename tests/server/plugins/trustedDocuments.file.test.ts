import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTrustedDocuments } from '../../../src/server/plugins/trustedDocuments.file.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'career-lattice-manifest-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(manifest: unknown): Promise<[string, string][]> {
  const file = join(folder, 'manifest.json')
  await writeFile(file, typeof manifest === 'string' ? manifest : JSON.stringify(manifest))
  return [...(await readTrustedDocuments(file))]
}

const operation = { id: 'abc', name: 'Hello', type: 'query', body: 'query Hello { hello }' }
const apollos = (...operations: unknown[]) => ({ format: 'apollo-persisted-query-manifest', version: 1, operations })

describe('a manifest of trusted documents', () => {
  it('is an object of documents by their ids', async () => {
    expect(await read({ 'sha256:abc': '{ hello }' })).toEqual([['sha256:abc', '{ hello }']])
    expect(await read({})).toEqual([])
  })

  it("or Apollo's", async () => {
    const other = { ...operation, id: 'def', clientName: null }
    expect(await read(apollos(operation, other))).toEqual([
      ['abc', operation.body],
      ['def', operation.body],
    ])
    expect(await read(apollos())).toEqual([])
  })

  it.each<[string, unknown, RegExp]>([
    ['no JSON', '{', /manifest\.json", which should be JSON: /],
    ['a list', [], /should be a JSON object of query documents by their ids; it is not: /],
    ['a number for a document', { a: 1 }, /by their ids; its entry "a": .*expected string/],
    ['text that is no document', { a: 'query {' }, /where the entry "a" is no GraphQL document: Syntax Error/],
    ['another format', { ...apollos(), format: 'x' }, /format apollo-persisted-query-manifest; its entry "format": /],
    ['another version', { ...apollos(), version: 2 }, /its entry "version": /],
    ['operations that are no list', { ...apollos(), operations: {} }, /its entry "operations": .*expected array/],
    [
      'an operation without body',
      apollos(operation, { id: 'b', name: 'B', type: 'query' }),
      /operations\[1\] \("B"\), field body: .*expected string/,
    ],
    ['an operation of no kind', apollos({ ...operation, type: 'fragment' }), /\[0\] \("Hello"\), field type: /],
    ['an operation that is none', apollos(null), /operations\[0\]: .*expected object/],
    ['the same id twice', apollos(operation, operation), /where operations\[1\] \("Hello"\) has the id "abc" of/],
    ['a body that is no document', apollos({ ...operation, body: '{' }), /\("Hello"\) is no GraphQL document: Syntax/],
  ])('has its fault named: %s', async (_what, manifest, message) => {
    await expect(read(manifest)).rejects.toThrow(message)
  })

  it('has to be there', async () => {
    await expect(readTrustedDocuments(join(folder, 'none'))).rejects.toThrow(/none", which cannot be read \(ENOENT\)/)
  })
})
