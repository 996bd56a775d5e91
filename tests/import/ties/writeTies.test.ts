import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Database } from '../../../src/db/database.ts'
import { loadSnapshot } from '../../../src/graph/load/load.db.ts'
import { loadDataset } from '../../../src/import/dataset/load.db.ts'
import { featureMatches } from '../../../src/skills/featureMatches.ts'
import { openTestServer } from '../../support/databases.ts'

let folder: string
let database: Database
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'career-lattice-ties-'))
  database = await openTestServer()
})
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

let files = 0
/** Loads a dataset of some skills and libraries. */
async function load(dataset: string, content: object, options: { dryRun?: boolean } = {}) {
  const path = join(folder, `${files++}.json`)
  const source = { slug: `${dataset}-source`, title: dataset, license: 'ours', confidence: 0.9 }
  await writeFile(path, JSON.stringify({ dataset, source: source.slug, sources: [source], ...content }))
  return loadDataset(database, path, options)
}

const skill = (slug: string, name: string, rest: object = {}) => ({ slug, name, kind: 'SKILL', ...rest })
const rust = { slug: 'rust', name: 'Rust', kind: 'LANGUAGE' }

async function matchesOf(noun: 'skills' | 'libraries', slug: string) {
  const snapshot = await loadSnapshot(database)
  return featureMatches(snapshot, snapshot[noun].bySlug.get(slug)!).map(
    ({ feature, relation, confidence, evidence }) => [
      feature.slug,
      relation,
      confidence,
      evidence.map(({ source, locator }) => `${source.slug}: ${locator}`),
    ],
  )
}

it('ties skills and libraries of different datasets by name, in a dry run too', async () => {
  await load('first', {
    skills: [skill('first/rowing', 'Rowing'), skill('first/rust', 'Rust (computer programming)')],
    libraries: [rust],
  })
  const second = { skills: [skill('second/rowing', 'rowing')] }
  const dry = await load('second', second, { dryRun: true })
  expect(dry.comparison['SkillMatch']).toMatchObject({ inserted: 1 })
  expect(dry.ties).toMatchObject({ tied: 2, doubtful: [] })
  const { comparison, ties } = await load('second', second)
  expect([comparison['SkillMatch']?.inserted, ties?.tied]).toEqual([1, 2])
  const evidence = ['matches-by-name: the names "Rowing" and "rowing"']
  expect(await matchesOf('skills', 'first/rowing')).toEqual([['second/rowing', 'EXACT', 0.65, evidence]])
  expect(await matchesOf('skills', 'second/rowing')).toEqual([['first/rowing', 'EXACT', 0.65, evidence]])
  expect((await matchesOf('libraries', 'rust')).map(([slug]) => slug)).toEqual(['first/rust'])
})

it('takes back what no longer holds, and yields to what a dataset says', async () => {
  const renamed = { skills: [skill('second/rowing', 'Sculling')] }
  expect((await load('second', renamed)).comparison['SkillMatch']).toMatchObject({ deleted: 1 })
  expect(await matchesOf('skills', 'first/rowing')).toEqual([])
  const matches = { 'first/rowing': { relation: 'NARROW', locator: 'a handbook' } }
  await load('second', { skills: [skill('second/rowing', 'Rowing', { matches })] })
  // Read from the other end.
  expect(await matchesOf('skills', 'first/rowing')).toEqual([
    ['second/rowing', 'BROAD', 0.9, ['second-source: a handbook']],
  ])
})

it('takes ties of libraries from datasets, and lets go of skills that only ties refer to', async () => {
  await load('third', {
    libraries: [{ slug: 'rust', matches: { 'second/rowing': { relation: 'RELATED' }, 'not/yet': {} } }],
  })
  expect((await matchesOf('libraries', 'rust')).map(([slug, relation]) => [slug, relation])).toEqual([
    ['second/rowing', 'RELATED'],
    ['first/rust', 'EXACT'],
  ])
  await load('fourth', { skills: [skill('fourth/rowing', 'Rowing')] })
  await load('fourth', { skills: [skill('fourth/swimming', 'Swimming')] })
  expect((await loadSnapshot(database)).skills.bySlug.has('fourth/rowing')).toBe(false)
})
