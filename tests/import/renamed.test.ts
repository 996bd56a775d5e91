import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { globalId } from '../../src/api/globalId.ts'
import type { Database } from '../../src/db/database.ts'
import { extract } from '../../src/export/extract.ts'
import { json } from '../../src/export/json.ts'
import { loadSnapshot } from '../../src/graph/load/load.db.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { type DatasetLoad, type LoadOptions, loadDataset } from '../../src/import/dataset/load.db.ts'
import { ask } from '../support/ask.ts'
import { openTestServer } from '../support/databases.ts'

const source = { title: 'Test', license: 'CC0-1.0', confidence: 1 }
const skill = (slug: string, rest = {}) => ({ slug, name: slug, kind: 'SKILL', ...rest })

const before = {
  dataset: 'own',
  sources: [{ slug: 'own', ...source }],
  sectors: [{ slug: 'sea', name: 'Sea' }],
  skills: [skill('charts'), skill('maps'), skill('knots')],
  libraries: [{ slug: 'logbook', name: 'Logbook', kind: 'TOOL' }],
  roles: [
    {
      slug: 'sailor',
      title: 'Sailor',
      sectors: ['sea'],
      responsibilities: [
        { slug: 'steer', statement: 'Steers', skills: ['charts'] },
        { slug: 'tie', statement: 'Ties', skills: ['knots'] },
      ],
      skills: { essential: ['charts', 'maps', 'knots'] },
      libraries: ['logbook'],
    },
    { slug: 'mate', title: 'Mate', skills: { essential: ['charts'] } },
  ],
}

/** What others say of the same nodes. */
const other = {
  dataset: 'other',
  sources: [{ slug: 'other', ...source }],
  skills: [skill('stars', { prerequisites: ['maps', 'charts'], related: ['maps'] })],
  libraries: [{ slug: 'logbook', skills: ['stars'] }],
  roles: [{ slug: 'pilot', title: 'Pilot', skills: { essential: ['maps', 'charts', 'stars'] }, matches: ['sailor'] }],
}

const after = {
  ...before,
  sources: [{ slug: 'own', ...source }],
  sectors: [{ slug: 'ocean', name: 'Sea', formerSlugs: ['sea'] }],
  skills: [skill('charts', { formerSlugs: ['maps'] }), skill('knots')],
  libraries: [{ slug: 'ship-log', name: 'Logbook', kind: 'TOOL', formerSlugs: ['logbook'] }],
  roles: [
    {
      slug: 'seafarer',
      formerSlugs: ['sailor', 'mate'],
      title: 'Sailor',
      sectors: ['ocean'],
      responsibilities: [
        { slug: 'steer', statement: 'Steers', skills: ['charts'] },
        { slug: 'make-fast', formerSlugs: ['sailor/tie'], statement: 'Ties', skills: ['knots'] },
      ],
      skills: { essential: ['charts', 'knots'] },
      libraries: ['ship-log'],
    },
  ],
}

describe('nodes that a dataset renamed or merged', () => {
  let database: Database
  let folder: string
  let old: Snapshot
  let snapshot: Snapshot
  let dry: DatasetLoad
  let wet: DatasetLoad
  const load = async (content: object, options: LoadOptions = {}, into = database) => {
    const path = join(folder, 'dataset.json')
    const { dataset } = content as typeof before
    await writeFile(path, JSON.stringify({ source: dataset, ...content }))
    return loadDataset(into, path, options)
  }
  beforeAll(async () => {
    database = await openTestServer()
    folder = await mkdtemp(join(tmpdir(), 'career-lattice-renamed-'))
    await load(before)
    await load(other)
    old = await loadSnapshot(database)
    dry = await load(after, { dryRun: true, listed: true })
    expect((await loadSnapshot(database)).revision).toBe(old.revision)
    wet = await load(after, { listed: true })
    snapshot = await loadSnapshot(database)
  })
  afterAll(async () => {
    await database.close()
    await rm(folder, { recursive: true })
  })

  it('answer to their former ids and slugs, and say their current ones', async () => {
    const former = [
      ['Role', 'sailor', 'seafarer'],
      ['Role', 'mate', 'seafarer'],
      ['Skill', 'maps', 'charts'],
      ['Library', 'logbook', 'ship-log'],
      ['Sector', 'sea', 'ocean'],
      ['Responsibility', 'sailor/steer', 'seafarer/steer'],
      ['Responsibility', 'sailor/tie', 'seafarer/make-fast'],
    ] as const
    const ids = former.map(([type, slug]) => globalId(type, slug))
    const { data } = await ask(
      snapshot,
      `query ($ids: [ID!]!) {
         nodes(ids: $ids) { id __typename }
         role(slug: "mate") { slug formerSlugs } skill(slug: "maps") { slug } library(slug: "logbook") { slug }
         overlap(roles: ["sailor", "pilot"]) { roles { slug } }
         roles(filter: { hasSkill: ["maps"], hasLibrary: ["logbook"] }) { nodes { slug } }
         rolesFor(have: { skills: ["maps"], roles: ["sailor"] }) { role { slug } }
         search(query: "sailor", first: 1) { nodes { ... on Role { slug } } }
       }`,
      { ids },
    )
    expect(data).toMatchObject({
      nodes: former.map(([type, , slug]) => ({ id: globalId(type, slug), __typename: type })),
      role: { slug: 'seafarer', formerSlugs: ['sailor', 'mate'] },
      skill: { slug: 'charts' },
      library: { slug: 'ship-log' },
      overlap: { roles: [{ slug: 'seafarer' }, { slug: 'pilot' }] },
      roles: { nodes: [{ slug: 'seafarer' }] },
      search: { nodes: [{ slug: 'seafarer' }] },
    })
    expect(data.rolesFor).toEqual([{ role: { slug: 'pilot' } }])
    const { errors } = await ask(snapshot, '{ roles(filter: { hasLibrary: ["logbok"] }) { totalCount } }')
    expect(errors[0]!.message).toBe('There is no library "logbok". Did you mean "ship-log"?')
  })

  it('are not compared with themselves, whichever slugs they are named by', async () => {
    const { errors } = await ask(snapshot, '{ overlap(roles: ["sailor", "seafarer"]) { id } }')
    expect(errors).toEqual([{ code: 'BAD_INPUT', message: expect.stringContaining('names "seafarer" twice') }])
  })

  it('keep their numbers, and what others say of them', () => {
    const numberOf = ({ roles, libraries, skills }: Snapshot) =>
      [roles.bySlug.get('sailor'), libraries.bySlug.get('logbook'), skills.bySlug.get('charts')].map((row) => row!.id)
    expect(numberOf(snapshot)).toEqual(numberOf(old))
    const { edges, skills, roles, libraries } = snapshot
    const stars = skills.bySlug.get('stars')!.index
    const charts = skills.bySlug.get('charts')!.index
    expect(edges.prerequisites.forward.neighbours(stars, skills.rows).map(({ slug }) => slug)).toEqual(['charts'])
    expect(edges.related.forward.has(stars, charts)).toBe(true)
    expect(edges.related.forward.has(charts, stars)).toBe(true)
    const pilot = roles.bySlug.get('pilot')!.index
    expect(edges.roleSkills.forward.neighbours(pilot, skills.rows).map(({ slug }) => slug)).toEqual(['charts', 'stars'])
    expect(edges.roleMatches.forward.neighbours(pilot, roles.rows).map(({ slug }) => slug)).toEqual(['seafarer'])
    expect(edges.skillLibraries.forward.neighbours(stars, libraries.rows).map(({ slug }) => slug)).toEqual(['ship-log'])
  })

  it('are told by a dry run as they are written', async () => {
    expect(dry.comparison).toEqual(wet.comparison)
    expect(wet.comparison['Role']).toEqual({ inserted: 0, updated: 1, deleted: 1, deprecated: 0 })
    expect(wet.comparison['Responsibility']).toMatchObject({ inserted: 0, updated: 2, deleted: 0 })
    expect(wet.changes!['Role']).toMatchObject({
      changed: [{ slug: 'seafarer', before: { formerSlugs: [] }, after: { formerSlugs: ['sailor', 'mate'] } }],
      removed: [{ slug: 'mate' }],
    })
    expect((await load({ ...after, libraries: [...after.libraries] }, { dryRun: true })).comparison).toEqual({})
  })

  it('are named by former slugs in other datasets', async () => {
    expect((await load({ ...other, roles: [...other.roles] }, { dryRun: true })).comparison).toEqual({})
  })

  it('are written by exports and read again', async () => {
    const copy = await openTestServer()
    const path = join(folder, 'exported.json')
    await writeFile(path, [...json(extract(snapshot, {}))].join(''))
    await loadDataset(copy, path)
    const again = await loadSnapshot(copy)
    await copy.close()
    for (const noun of ['roles', 'skills', 'libraries', 'sectors', 'responsibilities'] as const) {
      const former = (rows: readonly { slug: string; formerSlugs: readonly string[] }[]) =>
        rows.map(({ slug, formerSlugs }) => [slug, formerSlugs])
      expect(former(again[noun].rows)).toEqual(former(snapshot[noun].rows))
    }
  })

  it.each([
    [
      'what has the slug still',
      { ...after, skills: [skill('charts', { formerSlugs: ['knots'] }), skill('knots')] },
      'skills[0].formerSlugs[0]: "knots" is the slug of a skill still',
    ],
    [
      'two nodes',
      { ...after, skills: [skill('charts', { formerSlugs: ['x'] }), skill('knots', { formerSlugs: ['x'] })] },
      'skills[1].formerSlugs[0]: "x" already stands at skills[0].formerSlugs[0]',
    ],
    [
      "another dataset's node",
      { ...after, skills: [skill('charts', { formerSlugs: ['stars'] }), skill('knots')] },
      'skills[0].formerSlugs[0]: "stars" is the slug of a skill of another dataset',
    ],
    [
      'what another dataset has renamed',
      { ...other, skills: [skill('stars'), skill('maps')] },
      'skills[1].slug: "maps" was the slug of the skill "charts" in the graph: choose another slug',
    ],
    [
      'what is no slug',
      { ...after, skills: [skill('charts', { formerSlugs: ['Old Name'] }), skill('knots')] },
      'skills[0].formerSlugs[0]: a slug is lower-case letters',
    ],
  ])('are refused with file, line and entry for the former slug of %s', async (_what, content, message) => {
    const error = await load(content).catch((error: Error) => error)
    expect((error as Error).message).toMatch(/dataset\.json:1: /)
    expect((error as Error).message).toContain(message)
  })
})
