import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/db/database.ts'
import { evidenceOf } from '../../src/graph/edgeSet.ts'
import { loadSnapshot } from '../../src/graph/load/load.db.ts'
import { loadDataset } from '../../src/import/dataset/load.db.ts'
import { databases } from '../support/databases.ts'

const seed = join(import.meta.dirname, '../../prisma/seed/python-careers')

describe.each(databases)('loading a dataset into %s', (_name, open) => {
  let database: Database
  let folder: string
  beforeAll(async () => {
    database = await open()
    folder = await mkdtemp(join(tmpdir(), 'career-lattice-dataset-'))
    await loadDataset(database, seed)
  })
  afterAll(async () => {
    await database.close()
    await rm(folder, { recursive: true })
  })

  /** A copy of the curated dataset with changes of one file. */
  const changed = async (name: string, file: string, edit: (text: string) => string) => {
    const path = join(folder, name)
    await cp(seed, path, { recursive: true })
    await writeFile(join(path, file), edit(await readFile(join(seed, file), 'utf8')))
    return path
  }

  it('does not touch the graph when the same file comes again', async () => {
    const { revision } = await loadSnapshot(database)
    expect(await loadDataset(database, seed)).toMatchObject({ dataset: 'python-careers', unchanged: true })
    expect((await loadSnapshot(database)).revision).toBe(revision)
  })

  it('writes nothing when a changed file says the same', async () => {
    const { revision } = await loadSnapshot(database)
    const path = await changed('comment', 'dataset.yaml', (text) => `${text}\n# A last remark.\n`)
    expect(await loadDataset(database, path)).toMatchObject({ unchanged: false, comparison: {} })
    expect((await loadSnapshot(database)).revision).toBe(revision)
  })

  it('gives every claim its source and place', async () => {
    const { edges, roles, skills } = await loadSnapshot(database)
    const from = roles.bySlug.get('data-scientist')!
    const to = skills.bySlug.get('statistical-analysis')!
    const { forward } = edges.roleSkills
    const position = forward.between(from.index, to.index)
    expect(evidenceOf(edges.roleSkills, position)).toEqual([
      expect.objectContaining({
        source: expect.objectContaining({ slug: 'top-python-career-paths' }),
        locator: 'Data Scientist, 3',
        confidence: 0.9,
      }),
    ])
  })

  it('updates what changed, deletes what is gone, and keeps the ids of what stays', async () => {
    const before = await loadSnapshot(database)
    const path = await changed('edited', 'careers/data-scientist.yaml', (text) =>
      text.replace('title: Data Scientist', 'title: Data Scientist (edited)').replace(/^ {6}shap: .*$/m, ''),
    )
    const { comparison } = await loadDataset(database, path)
    expect(comparison).toEqual({
      Role: { inserted: 0, updated: 1, deleted: 0, deprecated: 0 },
      RoleLibrary: { inserted: 0, updated: 0, deleted: 1, deprecated: 0 },
    })
    const after = await loadSnapshot(database)
    expect(after.revision).toBe(before.revision + 1)
    expect(after.roles.bySlug.get('data-scientist')).toMatchObject({
      title: 'Data Scientist (edited)',
      id: before.roles.bySlug.get('data-scientist')!.id,
    })
    const { comparison: back } = await loadDataset(database, seed)
    expect(back).toEqual({
      Role: { inserted: 0, updated: 1, deleted: 0, deprecated: 0 },
      RoleLibrary: { inserted: 1, updated: 0, deleted: 0, deprecated: 0 },
    })
  })

  it('tells what would change, row by row, and changes nothing', async () => {
    const { revision } = await loadSnapshot(database)
    const path = await changed('tried', 'careers/data-scientist.yaml', (text) =>
      text.replace('title: Data Scientist', 'title: Data Scientist (tried)').replace(/^ {6}shap: .*$/m, ''),
    )
    const { changes } = await loadDataset(database, path, { dryRun: true, listed: true })
    expect(changes).toEqual({
      Role: {
        added: [],
        changed: [
          {
            slug: 'data-scientist',
            before: { title: 'Data Scientist' },
            after: { title: 'Data Scientist (tried)' },
          },
        ],
        removed: [],
        deprecated: [],
      },
      RoleLibrary: {
        added: [],
        changed: [],
        removed: [{ role: 'data-scientist', library: 'shap', source: 'career-lattice-curation' }],
        deprecated: [],
      },
    })
    expect((await loadSnapshot(database)).revision).toBe(revision)
  })

  it('keeps a role that is gone, marked, while others say something about it', async () => {
    const source = { title: 'Test', license: 'CC0-1.0', confidence: 1 }
    const keeper = { slug: 'mine/keeper', title: 'Keeper' }
    const load = async (content: { dataset: string }) => {
      const path = join(folder, `${content.dataset}.json`)
      await writeFile(path, JSON.stringify({ source: content.dataset, ...content }))
      await loadDataset(database, path)
      return loadSnapshot(database)
    }
    const mine = { dataset: 'mine', sources: [{ slug: 'mine', ...source }] }
    await load({ ...mine, roles: [keeper] } as typeof mine)
    const other = {
      dataset: 'other',
      sources: [
        { slug: 'other', ...source },
        { slug: 'mine', dataset: 'mine', ...source },
      ],
      roles: [
        { slug: 'other/guard', title: 'Guard', matches: { 'mine/keeper': 1 } },
        { ...keeper, source: 'mine' },
      ],
    }
    expect((await load(other)).edges.roleMatches.size).toBe(1)
    const after = await load(mine)
    expect(after.roles.bySlug.get('mine/keeper')).toMatchObject({ deprecated: true })
    expect(after.edges.roleMatches.size).toBe(1)
    expect((await load({ ...mine, roles: [keeper] } as typeof mine)).roles.bySlug.get('mine/keeper')).toMatchObject({
      deprecated: false,
    })
    await load(mine)
    const { sources } = other
    expect((await load({ dataset: 'other', sources } as typeof other)).edges.roleMatches.size).toBe(0)
    expect((await load({ ...mine, sectors: [] } as typeof mine)).roles.bySlug.has('mine/keeper')).toBe(false)
  })

  it('keeps a language that libraries of another dataset are written for', async () => {
    const load = async (dataset: string, sources: readonly object[], libraries: readonly object[]) => {
      const path = join(folder, `${dataset}.json`)
      const claims = { title: 'Test', license: 'CC0-1.0', confidence: 1 }
      const all = sources.map((source) => ({ ...claims, ...source }))
      await writeFile(path, JSON.stringify({ dataset, source: dataset, sources: all, libraries }))
      await loadDataset(database, path)
    }
    const nim = { slug: 'nim', name: 'Nim', kind: 'LANGUAGE' }
    const nimble = { slug: 'nimble', name: 'Nimble', kind: 'TOOL', language: 'nim' }
    await load('tongues', [{ slug: 'tongues' }], [nim])
    await load(
      'tools',
      [{ slug: 'tools' }, { slug: 'tongues', dataset: 'tongues' }],
      [{ ...nim, source: 'tongues' }, nimble],
    )
    await load('tongues', [{ slug: 'tongues' }], [])
    expect((await loadSnapshot(database)).libraries.bySlug.get('nimble')!.language).toMatchObject({ slug: 'nim' })
  })

  it('has values that only one may have change hands, and refuses those of others', async () => {
    const claims = { title: 'Test', license: 'CC0-1.0', confidence: 1 }
    const load = async (dataset: string, content: object) => {
      const path = join(folder, `${dataset}.json`)
      const sources = [{ slug: `${dataset}-source`, ...claims }]
      await writeFile(path, JSON.stringify({ dataset, source: `${dataset}-source`, sources, ...content }))
      await loadDataset(database, path)
    }
    const ruby = { slug: 'ruby', name: 'Ruby', kind: 'LANGUAGE' }
    const roles = (first: string, second: string) => [
      { slug: 'first/a', title: 'A', externalId: first },
      { slug: 'first/b', title: 'B', externalId: second },
    ]
    const libraries = (first: string, second: string) => [
      ruby,
      { slug: 'gem-a', name: 'A', kind: 'LIBRARY', language: 'ruby', packageName: first },
      { slug: 'gem-b', name: 'B', kind: 'LIBRARY', language: 'ruby', packageName: second },
    ]
    await load('first', { roles: roles('x', 'y'), libraries: libraries('p', 'q') })
    await load('first', { roles: roles('y', 'x'), libraries: libraries('q', 'p') })
    const { roles: after } = await loadSnapshot(database)
    expect(after.bySlug.get('first/a')!.externalId).toBe('y')
    await expect(load('second', { roles: [{ slug: 'first/a', title: 'A' }] })).rejects.toThrow(
      'second.json:1: roles[0].slug: "first/a" belongs to the dataset "first": choose another slug',
    )
    const gem = { slug: 'gem-c', name: 'C', kind: 'LIBRARY', language: 'ruby', packageName: 'p' }
    await expect(load('second', { libraries: [gem, ruby] })).rejects.toThrow(
      'second.json:1: libraries[0].packageName: "p" is the package of the library "gem-b" in the graph',
    )
  })

  it('writes nothing of a file with a defect', async () => {
    const { revision } = await loadSnapshot(database)
    const path = await changed('defect', 'dataset.yaml', (text) =>
      text.replace('title: O*NET OnLine', 'title: Changed').replace('slug: manufacturing', 'slug: Manufacturing!'),
    )
    await expect(loadDataset(database, path)).rejects.toThrow(/^dataset.yaml:\d+: sectors\[2\].slug: a slug is/)
    expect((await loadSnapshot(database)).revision).toBe(revision)
  })

  it.each([
    ['nowhere.yaml', 'there is no such file or folder'],
    ['empty', 'the folder has no YAML or JSON files'],
    ['latin-1.yaml', 'it is not text in UTF-8; save it so, and unpack it if it is packed'],
  ])('says what is wrong with the file %s', async (name, message) => {
    await mkdir(join(folder, 'empty'), { recursive: true })
    await writeFile(join(folder, 'latin-1.yaml'), Buffer.from('title: Bücher', 'latin1'))
    await expect(loadDataset(database, join(folder, name))).rejects.toThrow(message)
  })

  it('refuses a dataset that claims the sources of another', async () => {
    const { revision } = await loadSnapshot(database)
    const path = await changed('stolen', 'dataset.yaml', (text) =>
      text.replace('dataset: python-careers', 'dataset: other'),
    )
    await expect(loadDataset(database, path)).rejects.toThrow(
      /"career-lattice-curation" belongs to the dataset "python-careers"/,
    )
    expect((await loadSnapshot(database)).revision).toBe(revision)
  })
})
