import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/db/database.ts'
import { esco } from '../../../src/import/esco/esco.ts'
import { importLabels } from '../../../src/import/release/importLabels.db.ts'
import { importRelease } from '../../../src/import/release/importRelease.db.ts'
import type { Release } from '../../../src/import/release/release.ts'
import { databases } from '../../support/databases.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

/** Facts about a release that its importer may learn later, while the files stay as they are. */
const learnt: readonly (readonly [column: string, Partial<Release>])[] = [
  ['title', { title: 'ESCO as it is called now' }],
  ['publisher', { publisher: 'Its new publisher' }],
  ['license', { license: 'CC-BY-4.0' }],
  ['url', { url: 'https://example.org/esco' }],
  ['attribution', { attribution: () => 'Thanks to all' }],
]

describe.each(databases)('the source of an import in %s', (_name, open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await release(esco)
    await labels(esco)
  })
  afterAll(() => database.close())

  const importing = (work: typeof importRelease, release: Release, folder: string, language: string, dryRun = false) =>
    work(database, release, { path: join(fixtures, folder), language, dryRun, libraries: [], progress: () => {} })
  const release = (from: Release, dryRun?: boolean) => importing(importRelease, from, 'esco-1.1.0', 'en', dryRun)
  const labels = (from: Release, dryRun?: boolean) => importing(importLabels, from, 'esco-labels', 'fr', dryRun)
  const source = (slug: string) => database.prisma.source.findUniqueOrThrow({ where: { slug } })
  const changes = () => database.prisma.change.count({ where: { entity: 'Source' } })

  describe.each([
    ['the release', 'esco', release],
    ['names in a language', 'esco-labels-fr', labels],
  ] as const)('of %s', (_what, slug, work) => {
    it.each(learnt)('is written when its %s differs, once, and no other column', async (column, difference) => {
      const before = await source(slug)
      const changed = { ...esco, ...difference }
      await work(changed, true)
      expect(await source(slug)).toEqual(before)
      const count = await changes()
      expect((await work(changed)).comparison).toEqual({})
      const after = await source(slug)
      const columns = Object.keys(after) as (keyof typeof after)[]
      expect(columns.filter((name) => !isDeepStrictEqual(after[name], before[name]))).toEqual([column])
      expect(await changes()).toBe(count + 1)
      expect((await work(changed)).unchanged).toBe(true)
      await work(esco)
      expect(await source(slug)).toEqual(before)
    })
  })

  it('is not written when only the rest is imported anew', async () => {
    const count = await changes()
    const libraries = [{ slug: 'lamp', name: 'Lamp', kind: 'TOOL', names: [] }]
    const path = join(fixtures, 'esco-1.1.0')
    const options = { path, language: 'en', dryRun: false, libraries, progress: () => {} }
    expect((await importRelease(database, esco, options)).unchanged).toBe(false)
    expect((await labels(esco)).unchanged).toBe(false)
    expect(await changes()).toBe(count)
  })
})
