import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/db/database.ts'
import { exportGraph } from '../../../src/export/exportGraph.db.ts'
import { evidenceOf } from '../../../src/graph/edgeSet.ts'
import { loadSnapshot } from '../../../src/graph/load/load.db.ts'
import { loadDataset } from '../../../src/import/dataset/load.db.ts'
import type { ImportResult } from '../../../src/import/release/importFiles.db.ts'
import { comparable } from '../../export/comparable.ts'
import { databases } from '../../support/databases.ts'
import { importing } from './importing.ts'

// Nesta's crosswalk (CROSSWALK_FILE) has O*NET's table of codes beside it, 2010_to_2019_Crosswalk.csv.
// The official releases are not part of this repository. Whoever has them runs this suite by
// ESCO_FOLDER=… ONET_FOLDER=… CROSSWALK_FILE=… OFFICIAL_CROSSWALK_FILE=… vitest run tests/import/release/officialReleases.test.ts
const { ESCO_FOLDER, ONET_FOLDER, CROSSWALK_FILE, OFFICIAL_CROSSWALK_FILE } = process.env
const missing = !ESCO_FOLDER || !ONET_FOLDER || !CROSSWALK_FILE || !OFFICIAL_CROSSWALK_FILE

describe.skipIf(missing).each(databases)('the official releases in %s', { timeout: 300_000 }, (_name, open) => {
  let database: Database
  let esco: ImportResult
  let onet: ImportResult
  let official: ImportResult
  let nesta: ImportResult
  beforeAll(async () => {
    database = await open()
    esco = await importing(database, 'esco', ESCO_FOLDER!)
    onet = await importing(database, 'onet', ONET_FOLDER!)
    official = await importing(database, 'official', OFFICIAL_CROSSWALK_FILE!)
    nesta = await importing(database, 'nesta', CROSSWALK_FILE!)
  }, 300_000)
  afterAll(() => database.close())

  const inserted = ({ comparison }: ImportResult) =>
    Object.fromEntries(Object.entries(comparison).map(([model, counts]) => [model, counts.inserted]))
  const byFile = (remarks: readonly { file: string }[]) => {
    const counts: Record<string, number> = {}
    for (const { file } of remarks) counts[file] = (counts[file] ?? 0) + 1
    return counts
  }

  it('have the known numbers of ESCO 1.1.1', () => {
    expect(inserted(esco)).toMatchObject({ RoleGroup: 619, Role: 3007, Skill: 13_896 + 640, RoleSkill: 123_855 - 67 })
  })

  it('have the known defects of ESCO 1.1.1, no more and no fewer', () => {
    expect(byFile(esco.report.rejects)).toEqual({
      'occupationSkillRelations.csv': 67,
      'broaderRelationsOccPillar.csv': 1,
      'broaderRelationsSkillPillar.csv': 7,
      // The same headings that the broader relations lack.
      'skillsHierarchy_en.csv': 7,
      // A skill that is linked with itself.
      'skillSkillRelations.csv': 1,
    })
    const absent = esco.report.rejects.filter(({ file }) => /Occ/i.test(file))
    expect(absent.every(({ reason }) => reason.includes('15663d31137e'))).toBe(true)
    expect(byFile(esco.report.notes)).toEqual({ 'skills_en.csv': 6, 'skillsHierarchy_en.csv': 189 })
    const reuse = esco.report.notes.filter(({ reason }) => reason.includes('reuseLevel is empty'))
    expect(reuse).toHaveLength(5)
  })

  it('have the known numbers of O*NET 29.3', () => {
    expect(onet.report.rejects).toEqual([])
    expect(inserted(onet)).toMatchObject({
      Role: 1016,
      Responsibility: 18_796,
      ResponsibilitySkill: 23_233,
      RoleRelation: 9240,
    })
  })

  it("are linked by Nesta's crosswalk, codes of 2010 by way of those of 2019", () => {
    const reasons = nesta.report.rejects.map(({ reason }) => reason)
    expect(reasons.filter((reason) => reason.includes('no O*NET occupation'))).toEqual([])
    expect(reasons.filter((reason) => reason.includes('no ESCO occupation'))).toHaveLength(1)
    // 286 codes of 2010 have one successor, 34 have two and 5 have three.
    expect(inserted(nesta)).toEqual({ RoleMatch: 1354 + 286 + 34 * 2 + 5 * 3 })
  })

  it('are linked by the official crosswalk', async () => {
    expect(inserted(official)).toEqual({ RoleMatch: 7616 })
    expect(official.report.rejects.filter(({ reason }) => !reason.includes('no ESCO occupation of the code'))).toEqual(
      [],
    )
    const { edges, roles, sources } = await loadSnapshot(database)
    const source = sources.bySlug.get('esco-onet-official-crosswalk')
    const { forward } = edges.roleMatches
    const matched = roles.rows.filter(({ index }) =>
      [...forward.targetsOf(index)].some((_to, place) =>
        evidenceOf(edges.roleMatches, forward.start(index) + place).some((one) => one.source === source),
      ),
    )
    expect(matched).toHaveLength(2973)
  })

  it('are tied by name', async () => {
    const { libraries, skills, edges } = await loadSnapshot(database)
    const python = libraries.bySlug.get('python')!
    const names = edges.skillLibraryMatches.backward.neighbours(python.index, skills.rows).map(({ slug }) => slug)
    expect(names).toEqual(['esco/python-computer-programming'])
    expect(onet.report.ties!.tied).toBeGreaterThan(90)
    expect(onet.report.ties!.doubtful.some(({ skill, with: other }) => skill === 'esco/r' && other === 'r')).toBe(true)
  })

  it('are restored from an export', async () => {
    const before = await loadSnapshot(database)
    const folder = await mkdtemp(join(tmpdir(), 'career-lattice-official-'))
    const again = await open()
    try {
      const output = join(folder, 'graph.json')
      await exportGraph(before, { format: 'json', output, standardOutput: process.stdout })
      await loadDataset(again, output)
      const after = comparable(await loadSnapshot(again))
      for (const [what, rows] of Object.entries(comparable(before))) {
        expect(isDeepStrictEqual(after[what as keyof typeof after], rows), what).toBe(true)
      }
      // Enough is known of everything for the next release to find it again.
      expect((await importing(again, 'esco', ESCO_FOLDER!, { dryRun: true })).comparison).toEqual({})
      expect((await importing(again, 'onet', ONET_FOLDER!, { dryRun: true })).comparison).toEqual({})
    } finally {
      await again.close()
      await rm(folder, { recursive: true })
    }
  })

  it('change nothing when imported again', async () => {
    for (const [dataset, path] of [
      ['esco', ESCO_FOLDER],
      ['onet', ONET_FOLDER],
      ['official', OFFICIAL_CROSSWALK_FILE],
      ['nesta', CROSSWALK_FILE],
    ] as const) {
      expect((await importing(database, dataset, path!)).unchanged).toBe(true)
      expect((await importing(database, dataset, path!, { dryRun: true })).comparison).toEqual({})
    }
  })
})
