import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sectionsIn } from '../../prisma/release/changelog.ts'
import { clientChanges } from '../../prisma/release/clientChanges.ts'
import { nameChanges, publicNames } from '../../prisma/release/names.ts'
import { changelogProblems } from '../../prisma/release/nextVersion.ts'
import { changesSince, lastRelease } from '../../prisma/release/record.ts'
import { schemaChanges } from '../../prisma/release/schemaChanges.ts'

// What users rely on: schema/released has what the last release had. npm run release -- --record writes it.

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const messages = (changes: readonly { readonly weight: string; readonly message: string }[]) =>
  changes.map(({ weight, message }) => `${weight}: ${message}`)

it('breaks nothing that users of the last release rely on, unless the changelog tells them', async () => {
  const last = await lastRelease()
  const changes = await changesSince(last)
  const sections = sectionsIn(read('CHANGELOG.md'))
  const { version } = JSON.parse(read('package.json'))
  expect(changelogProblems({ last: last.version, version, changes, sections })).toEqual([])
})

describe('what is told of', () => {
  const released = read('schema/released/schema.graphql')

  it.each([
    [
      'a field with another name',
      /^ {2}sentence: String!$/m,
      '  words: String!',
      /breaking: schema: Field 'sentence' was removed/,
    ],
    [
      'a field that may be null now',
      /^ {2}sentence: String!$/m,
      '  sentence: String',
      /breaking: schema: Field .+ changed type from 'String!' to/,
    ],
    [
      'an argument that must be given now',
      'language: String',
      'language: String!',
      /breaking: schema: .+ changed from 'String' to 'String!'/,
    ],
    [
      'a new field',
      /^ {2}sentence: String!$/m,
      '  sentence: String!\n  words: String',
      /^addition: schema: Field 'words' was added/,
    ],
    [
      'another description',
      /^ {2}Languages other than English/m,
      '  All languages',
      /^fix: schema: Field .+ description changed/,
    ],
  ])('is %s', async (_change, from, to, message) => {
    expect(messages(await schemaChanges(released, released.replace(from, to))).join('\n')).toMatch(message)
  })

  it('are names that are gone or new', async () => {
    const names = await publicNames()
    expect(names).toEqual(
      expect.arrayContaining(['setting PORT', 'option --workers of serve', 'attribute roles of career-overlap']),
    )
    const renamed = names.map((name) => name.replace('setting PORT', 'setting LISTEN'))
    expect(messages(nameChanges(names, renamed))).toEqual([
      'breaking: setting PORT is gone',
      'addition: setting LISTEN is new',
    ])
  })

  it('are types of the client that no longer fit, are gone or are new', () => {
    const types = join(root, 'schema/released/client')
    const folder = mkdtempSync(join(tmpdir(), 'career-lattice-types-'))
    const replace = (name: string, from: string, to: string) => {
      const text = readFileSync(join(folder, name), 'utf8')
      expect(text).toContain(from)
      writeFileSync(join(folder, name), text.replace(from, to))
    }
    try {
      cpSync(types, folder, { recursive: true })
      symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
      replace('client.http.d.ts', 'readonly byId?: boolean', 'readonly byId: boolean')
      replace('apollo.d.ts', 'export { possibleTypes }', 'export { possibleTypes as types }')
      replace('urql.d.ts', 'export declare const keys', 'export declare const more: string;\nexport declare const keys')
      expect(messages(clientChanges(types, folder))).toEqual([
        'breaking: career-lattice/client: careerLattice does not fit where the released one did',
        'breaking: career-lattice/client/apollo: possibleTypes is gone',
        'addition: career-lattice/client/apollo: types is new',
        'addition: career-lattice/client/urql: more is new',
      ])
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
