import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/db/database.ts'
import { loadSnapshot } from '../../../src/graph/load/load.db.ts'
import { loadDataset } from '../../../src/import/dataset/load.db.ts'
import { parsedDataset } from '../../../src/import/dataset/parse.ts'
import { readTexts } from '../../../src/import/dataset/readTexts.file.ts'
import { datasetRows } from '../../../src/import/dataset/rows.ts'
import { write } from '../../../src/import/dataset/write.db.ts'
import { digitalSkills } from '../../../src/import/esco/digitalSkills.ts'
import { isGeneric, plainWords } from '../../../src/import/onet/isGeneric.ts'
import { libraryList } from '../../../src/import/release/libraryList.ts'
import { LibraryNames } from '../../../src/import/release/libraryNames.ts'
import { openTestServer } from '../../support/databases.ts'
import { importing } from './importing.ts'

const root = join(import.meta.dirname, '../../..')
const seed = join(root, 'prisma/seed/python-careers')

describe('the names of libraries', () => {
  it.each([
    ['Pandas', 'pandas'],
    ['pandas', 'pandas'],
    ['Python pandas', 'pandas'],
    ['PANDAS software', 'pandas'],
    ['Structured query language SQL', 'sql'],
    ['C++', 'c-plus-plus'],
    ['C', 'c'],
    ['C#', 'c-sharp'],
    ['The MathWorks MATLAB', 'matlab'],
    ['Something new 2.0', 'something-new-2-0'],
  ])('take "%s" to %s', async (name, slug) => {
    const list = libraryList(await readFile(join(root, 'prisma/seed/library-aliases.yaml'), 'utf8'))
    expect(new LibraryNames(list).library(name).slug).toBe(slug)
  })

  it('are unique in the curated list', async () => {
    const list = libraryList(await readFile(join(root, 'prisma/seed/library-aliases.yaml'), 'utf8'))
    for (const { slug, name, names } of list) {
      for (const one of [name, ...names]) expect(new LibraryNames(list).library(one).slug).toBe(slug)
    }
    expect(new Set(list.map(({ slug }) => slug)).size).toBe(list.length)
  })
})

describe('a digital skill', () => {
  const known = new LibraryNames([{ slug: 'python', name: 'Python', kind: 'LANGUAGE', names: [] }])
  const row = (preferredLabel: string) =>
    digitalSkills.row(
      { conceptUri: 'x', preferredLabel },
      {
        node: () => undefined,
        coded: () => undefined,
        successors: () => [],
        library: (name) => known.library(name),
        curatedLibrary: (name) => known.curatedLibrary(name),
      },
      'digitalSkillsCollection_en',
    )

  it('is linked to the library of the same name', () => {
    expect(row('Python (computer programming)')).toMatchObject({
      facts: [
        { update: 'skills' },
        { node: 'libraries', id: 'python' },
        { edge: 'skillLibraries', from: 'x', to: 'python' },
      ],
    })
  })

  it('makes no library', () => {
    expect(row('use spreadsheets')).toMatchObject({ facts: [{ update: 'skills', values: { tags: ['digital'] } }] })
  })
})

describe('generic names of software', () => {
  const plain = plainWords(
    ['Electronic mail software'],
    ['Email software', 'Foo email program', 'Acme scheduling system'],
  )
  it.each([
    ['Email program', true],
    ['Scheduling system', true],
    ['Scheduling email system SES', true],
    ['Acme scheduling system', false],
    ['Acme', false],
  ])('are distinguished from products: %s %s', (name, generic) => {
    expect(isGeneric(name, plain)).toBe(generic)
  })
})

describe('libraries that two sources share', () => {
  let database: Database
  beforeAll(async () => {
    database = await openTestServer()
  })
  afterAll(() => database.close())

  it('are one node in any order of import', async () => {
    await importing(database, 'onet', 'onet-29.9')
    const { id } = await database.prisma.library.findUniqueOrThrow({ where: { slug: 'pandas' } })
    await loadDataset(database, seed)
    const { libraries, edges } = await loadSnapshot(database)
    const pandas = libraries.bySlug.get('pandas')!
    expect(pandas).toMatchObject({ id, source: { dataset: 'python-careers' }, name: 'pandas' })
    const { roles } = await loadSnapshot(database)
    const datasets = [...edges.roleLibraries.backward.targetsOf(pandas.index)].map(
      (place) => roles.rows[place]!.source.dataset,
    )
    expect(new Set(datasets)).toEqual(new Set(['onet', 'python-careers']))
  })

  it('do not change when the first source is imported again', async () => {
    expect((await importing(database, 'onet', 'onet-29.9', { dryRun: true })).comparison).toEqual({})
  })

  it('remain as long as any source has them', async () => {
    const { dataset: file } = parsedDataset(await readTexts(seed))
    const without = datasetRows({ ...file, libraries: [], roles: [], skills: [] })
    const load = { dataset: 'python-careers', sha256: 'x', tables: without }
    const { comparison } = await write(database, { ...load, dryRun: true })
    expect(await database.prisma.library.count({ where: { slug: 'numpy' } })).toBe(1)
    expect((await write(database, load)).comparison).toEqual(comparison)
    expect(await database.prisma.library.count({ where: { slug: 'numpy' } })).toBe(0)
    expect(await database.prisma.library.count({ where: { slug: 'pandas' } })).toBe(1)
  })
})
