import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/db/database.ts'
import { claimsOf } from '../../src/graph/edgeSet.ts'
import { loadSnapshot } from '../../src/graph/load/load.db.ts'
import { loadDataset } from '../../src/import/dataset/load.db.ts'
import { databases } from '../support/databases.ts'
import { importing } from './release/importing.ts'

const claims = { license: 'CC0-1.0', confidence: 0.8 }
const first = {
  dataset: 'first',
  source: 'first',
  sources: [{ slug: 'first', title: 'First', ...claims }],
  sectors: [{ slug: 'harbours', name: 'Harbours' }],
  skills: [
    { slug: 'counting', name: 'Counting', kind: 'SKILL', description: 'One, two, three.', aliases: ['Tallying'] },
    { slug: 'sums', name: 'Sums', kind: 'SKILL', prerequisites: ['counting'] },
  ],
  libraries: [
    { slug: 'abacus', name: 'Abacus', kind: 'TOOL', summary: 'Beads.', documentation: 'https://example.org/abacus' },
  ],
  roles: [{ slug: 'keeper', title: 'Keeper', sectors: ['harbours'], skills: { essential: { counting: 0.9 } } }],
}
const second = { dataset: 'second', source: 'second', sources: [{ slug: 'second', title: 'Second', ...claims }] }

describe.each(databases)('own careers on a graph, %s', (_name, open) => {
  let database: Database
  let folder: string
  beforeAll(async () => {
    database = await open()
    folder = await mkdtemp(join(tmpdir(), 'career-lattice-own-'))
    await load('first.json', first)
  })
  afterAll(async () => {
    await database.close()
    await rm(folder, { recursive: true })
  })

  async function load(name: string, ...contents: readonly (object | Readonly<Record<string, object | string>>)[]) {
    const [content] = contents
    await writeFile(join(folder, name), JSON.stringify(content))
    const loaded = await loadDataset(database, join(folder, name))
    return { ...loaded, snapshot: await loadSnapshot(database) }
  }

  async function loadFolder(name: string, files: Readonly<Record<string, string>>) {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name, file)), { recursive: true })
      await writeFile(join(folder, name, file), text)
    }
    return loadDataset(database, join(folder, name))
  }

  it('refer to any node by its slug, and rest on the documentation of its library', async () => {
    const role = {
      slug: 'second/pilot',
      title: 'Pilot',
      sectors: ['harbours'],
      collaborators: { keeper: 0.5 },
      skills: { essential: { counting: 0.4 }, optional: ['sums'] },
      libraries: { abacus: 0.7 },
    }
    const { snapshot } = await load('second.json', { ...second, roles: [role] })
    const { edges, roles, libraries } = snapshot
    const { index } = roles.bySlug.get('second/pilot')!
    const abacus = libraries.bySlug.get('abacus')!.index
    const edge = edges.roleLibraries.forward.between(index, abacus)
    expect(claimsOf(edges.roleLibraries, edge)).toEqual([
      expect.objectContaining({ weight: 0.7, locator: 'https://example.org/abacus' }),
    ])
    expect(edges.roleSkills.forward.degree(index)).toBe(2)
  })

  it('add claims to nodes of others by their slugs alone, and change nothing that others say', async () => {
    const { snapshot, comparison } = await load('second.json', {
      ...second,
      skills: [{ slug: 'sums', related: ['counting'] }],
      roles: [{ slug: 'keeper', skills: { optional: { counting: 0.3, sums: 0.6 } } }],
    })
    expect(comparison).not.toHaveProperty('Skill')
    const { roles, skills, edges } = snapshot
    expect(skills.bySlug.get('counting')).toMatchObject({ description: 'One, two, three.', aliases: ['Tallying'] })
    expect(skills.bySlug.get('sums')).toMatchObject({ name: 'Sums', source: { slug: 'first' } })
    expect(roles.bySlug.get('keeper')).toMatchObject({ title: 'Keeper', source: { slug: 'first' } })
    const keeper = roles.bySlug.get('keeper')!.index
    const edge = edges.roleSkills.forward.between(keeper, skills.bySlug.get('counting')!.index)
    const said = claimsOf(edges.roleSkills, edge).map(({ weight, source }) => [source.slug, weight])
    expect(said.sort()).toEqual([
      ['first', 0.9],
      ['second', 0.3],
    ])
    expect(edges.prerequisites.size).toBe(1)
  })

  it('leave shared nodes that others describe as they are', async () => {
    const { snapshot } = await load('second.json', {
      ...second,
      sectors: [{ slug: 'harbours', name: 'Ports' }],
      libraries: [{ slug: 'abacus', name: 'Counting frame', kind: 'PLATFORM', homepage: 'https://example.org/' }],
      roles: [{ slug: 'second/pilot', title: 'Pilot', libraries: ['abacus'] }],
    })
    const { libraries, sectors } = snapshot
    expect(libraries.bySlug.get('abacus')).toMatchObject({
      name: 'Abacus',
      kind: 'TOOL',
      summary: 'Beads.',
      homepage: null,
    })
    expect(sectors.bySlug.get('harbours')!.name).toBe('Harbours')
  })

  it('describe what a release only mentioned, and keep what it said', async () => {
    await importing(database, 'onet', 'onet-29.9')
    const before = (await loadSnapshot(database)).libraries.bySlug.get('pandas')!
    const { snapshot } = await load('second.json', {
      ...second,
      libraries: [{ slug: 'pandas', name: 'Panda', kind: 'TOOL', summary: 'Tables.' }],
    })
    const { name, category, id } = before
    const after = snapshot.libraries.bySlug.get('pandas')!
    expect(after).toMatchObject({ id, name, kind: 'TOOL', category, summary: 'Tables.', source: { slug: 'second' } })
    const again = await load('second.json', {
      ...second,
      libraries: [{ slug: 'pandas', name: 'Panda', kind: 'TOOL' }],
    })
    expect(again.snapshot.libraries.bySlug.get('pandas')).toMatchObject({ category, summary: null })
    expect(after.aliases).toEqual(expect.arrayContaining([...before.aliases, 'Panda']))
  })

  it('match roles that a later import brings', async () => {
    const matches = { 'esco/nobody-knows': { relation: 'CLOSE' }, 'third/clerk': { relation: 'EXACT', weight: 0.5 } }
    const pilot = { slug: 'second/pilot', title: 'Pilot', matches }
    const { waiting, snapshot } = await load('second.json', { ...second, roles: [pilot] })
    expect([waiting, snapshot.edges.roleMatches.size]).toEqual([2, 0])
    const third = {
      ...{ dataset: 'third', source: 'third', sources: [{ slug: 'third', title: 'Third', ...claims }] },
      roles: [{ slug: 'third/clerk', title: 'Clerk' }],
    }
    const path = join(folder, 'third.json')
    await writeFile(path, JSON.stringify(third))
    const tried = await loadDataset(database, path, { dryRun: true })
    expect(tried.comparison).toMatchObject({ RoleMatch: { inserted: 1 } })
    expect(await database.prisma.pendingRow.count()).toBe(2)
    // Two rows may wait that say the same.
    const [row] = await database.prisma.pendingRow.findMany({
      where: { row: { path: ['matchId'], equals: 'third/clerk' } },
    })
    await database.prisma.pendingRow.create({ data: { dataset: 'fourth', model: row!.model, row: row!.row as object } })
    const { snapshot: after, comparison } = await load('third.json', third)
    expect(comparison).toMatchObject({ RoleMatch: { inserted: 1 } })
    expect(after.edges.roleMatches.size).toBe(1)
    expect(await database.prisma.pendingRow.count()).toBe(1)
    const again = await load('second.json', { ...second, roles: [{ ...pilot, summary: 'Guides ships.' }] })
    expect([again.waiting, again.comparison]).toEqual([1, { Role: expect.objectContaining({ updated: 1 }) }])
  })

  it.each([
    [
      { roles: [{ slug: 'keper', libraries: ['abacus'] }] },
      'roles[0].slug: there is no role "keper" in this dataset or in the graph; did you mean "keeper"?',
    ],
    [
      { roles: [{ slug: 'second/a', title: 'A', skills: { essential: ['countin'] } }] },
      'there is no skill "countin" in this dataset or in the graph; did you mean "counting"?',
    ],
    [
      { roles: [{ slug: 'keeper', title: 'Keeper' }] },
      '"keeper" belongs to the dataset "first": choose another slug, or give the slug and links alone',
    ],
    [{ roles: [{ slug: 'keeper', summary: 'Keeps.' }] }, 'roles[0].title: this field is missing'],
    [{ roles: [{ slug: 'second/a', title: 'A', collaborators: ['keepr'] }] }, 'did you mean "keeper"?'],
  ])('are refused where they lead nowhere: %j', async (content, message) => {
    const { revision } = await loadSnapshot(database)
    await expect(load('second.json', { ...second, ...content })).rejects.toThrow(message)
    expect((await loadSnapshot(database)).revision).toBe(revision)
  })

  it('do not take over the samples of others', async () => {
    const sample = { slug: 'counted/all', period: '2026', size: 10, locator: 'all rows' }
    const counted = {
      dataset: 'counted',
      source: 'counted',
      sources: [{ slug: 'counted', title: 'Counted', ...claims }],
    }
    await load('counted.json', { ...counted, samples: [{ ...sample, skills: { counting: { named: 5 } } }] })
    await expect(load('second.json', { ...second, samples: [{ ...sample, size: 20 }] })).rejects.toThrow(
      'samples[0].slug: "counted/all" belongs to the dataset "counted"',
    )
  })

  const sources =
    'dataset: parts\nsource: parts\nsources:\n  - { slug: parts, title: Parts, license: CC0-1.0, confidence: 1 }\n'

  it('may stand in several files of a folder', async () => {
    const files = {
      'dataset.yaml': sources,
      'roles/a.yaml': 'roles:\n  - { slug: parts/a, title: A, libraries: [abacus] }\n',
      'roles/b.json': '{ "roles": [{ "slug": "parts/b", "title": "B", "collaborators": ["parts/a"] }] }',
      'notes.txt': 'Not part of it.',
    }
    expect(await loadFolder('parts', files)).toMatchObject({ dataset: 'parts', comparison: { Role: { inserted: 2 } } })
    expect(await loadFolder('parts', files)).toMatchObject({ unchanged: true })
    // A link counts as the file that it leads to, and hidden files do not count.
    await mkdir(join(folder, 'linked/..data'), { recursive: true })
    for (const name of ['dataset.yaml', 'a.yaml', 'b.json']) {
      const file = Object.keys(files).find((path) => path.endsWith(name))!
      await writeFile(join(folder, 'linked/..data', name), files[file as keyof typeof files])
      await symlink(join('..data', name), join(folder, 'linked', name))
    }
    expect(await loadDataset(database, join(folder, 'linked'))).toMatchObject({ dataset: 'parts', comparison: {} })
  })

  it.each([
    [
      'a field that two files have',
      'roles/b.yaml',
      'dataset: other\n',
      'roles/b.yaml:1: dataset: this field stands in dataset.yaml already',
    ],
    [
      'an entry of a later file',
      'roles/b.yaml',
      'roles:\n  - slug: parts/b\n    titel: B\n',
      'roles/b.yaml:2: roles[0]: Unrecognized key: "titel"',
    ],
    [
      'a slug that another file has',
      'roles/b.yaml',
      'roles:\n  - { slug: parts/c, title: C }\n  - { slug: parts/a, title: A }\n',
      'roles/b.yaml:3: roles[1].slug: "parts/a" already stands at roles[0] in roles/a.yaml',
    ],
    [
      'a label twice',
      'roles/b.yaml',
      'skills:\n  - slug: parts/s\n    name: S\n    kind: SKILL\n    labels: [{ language: fr, preferred: A }, { language: fr, preferred: B, source: parts }]\n',
      'skills[0].labels[1].language: "fr" already stands at skills[0].labels[0]',
    ],
    [
      'a file that is a list',
      'roles/b.yaml',
      '- slug: parts/b\n',
      'roles/b.yaml:1: a file of a dataset has fields, like `roles:`',
    ],
    ['no sources', 'dataset.yaml', 'dataset: parts\nsource: parts\n', 'dataset.yaml:1: sources: this field is missing'],
  ])('are refused by file, line and field: %s', async (what, file, text, message) => {
    const name = what.replaceAll(' ', '-')
    const files = { 'dataset.yaml': sources, 'roles/a.yaml': 'roles:\n  - { slug: parts/a, title: A }\n', [file]: text }
    await expect(loadFolder(name, files)).rejects.toThrow(message)
  })
})
