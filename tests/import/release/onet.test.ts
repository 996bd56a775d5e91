import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valueAt } from '../../../src/columns/dictionaryColumn.ts'
import type { Database } from '../../../src/db/database.ts'
import { loadSnapshot } from '../../../src/graph/load/load.db.ts'
import type { Snapshot } from '../../../src/graph/snapshot.ts'
import type { ImportResult } from '../../../src/import/release/importFiles.db.ts'
import { relatedRoles } from '../../../src/roles/relatedRoles.ts'
import { databases, openTestServer } from '../../support/databases.ts'
import { targetsOf } from '../../support/weightsOf.ts'
import { importing } from './importing.ts'

describe.each(databases)('a release of O*NET in %s', (_name, open) => {
  let database: Database
  let result: ImportResult
  let snapshot: Snapshot
  beforeAll(async () => {
    database = await open()
    await importing(database, 'esco', 'esco-1.1.0')
    result = await importing(database, 'onet', 'onet-29.9')
    snapshot = await loadSnapshot(database)
  })
  afterAll(() => database.close())

  const skillsOf = (slug: string) => {
    const { edges, roles, skills } = snapshot
    const { forward, attributes } = edges.roleSkills
    const { index } = roles.bySlug.get(slug)!
    const places = Array.from({ length: forward.degree(index) }, (_, place) => forward.start(index) + place)
    return places.map((place) => [
      skills.rows[forward.targetAt(place)]!.slug,
      forward.weightAt(place),
      valueAt(attributes, place).requirement,
      valueAt(attributes, place).level ?? undefined,
    ])
  }

  it('rejects invalid rows, by file and line', () => {
    expect(result.report.rejects.map(({ file, line, reason }) => `${file}:${line}: ${reason}`)).toEqual([
      'Alternate Titles.txt:4: the occupation "99-9999.00" is not in the release',
      'Job Zones.txt:3: Job Zone is "6"; it should be 1 to 5',
      'Skills.txt:12: Data Value is "5.01"; it should be 1 to 5',
      'Skills.txt:13: Data Value is ""; it should be 1 to 5',
      'Skills.txt:14: the link from "11-1011.00" to "2.A.1.a" is repeated',
      'Task Statements.txt:5: Task Type is "Main"; it should be Core or Supplemental',
      'Tasks to DWAs.txt:5: the task "2" belongs to 11-1011.00, not to 11-1021.00',
      'Tasks to DWAs.txt:6: the skill "4.A.9" is not in the release',
      'Technology Skills.txt:7: Hot Technology is "maybe"; it should be Y or N',
      'Related Occupations.txt:4: Relatedness Tier is "Nearby"; it should be Primary-Short, Primary-Long, Supplemental',
    ])
    expect(result.report.unread).toEqual(['Tools Used.txt'])
  })

  it('counts skipped rows by reason', () => {
    const { skipped } = result.report.files.find(({ file }) => file === 'Skills.txt')!
    expect(skipped).toEqual({
      'importance 1, not important': 1,
      'level of what is not relevant': 1,
      'level that O*NET recommends to suppress': 1,
      'importance that O*NET recommends to suppress': 1,
    })
  })

  it('weighs skills by importance and keeps the level; activities weigh 1', () => {
    expect(skillsOf('onet/lighthouse-keepers')).toEqual([
      ['onet/clean-lenses', 1, 'ESSENTIAL', undefined],
      ['onet/light-lamps', 1, 'ESSENTIAL', undefined],
      ['onet/watching', 0.75, 'ESSENTIAL', 0.5],
    ])
    expect(skillsOf('onet/tide-clerks')).toEqual([['onet/watching', 0.375, 'OPTIONAL', undefined]])
    expect(skillsOf('onet/gull-counters')).toEqual([])
  })

  it('has tasks as responsibilities, core tasks first', () => {
    const { index } = snapshot.roles.bySlug.get('onet/lighthouse-keepers')!
    const tasks = snapshot.responsibilities.rows.filter(({ role }) => role.index === index)
    expect(tasks.map(({ slug, position }) => [slug, position])).toEqual([
      ['onet/lighthouse-keepers/task-2', 1],
      ['onet/lighthouse-keepers/task-1', 2],
    ])
  })

  it('has titles, job zones, and literal quotes', () => {
    expect(snapshot.roles.bySlug.get('onet/lighthouse-keepers')).toMatchObject({
      summary: 'Keep "the light" burning.',
      aliases: ['Keeper of the Light', 'KOTL', 'Light Keeper'],
      jobZone: 3,
      code: '11-1011.00',
    })
    expect(snapshot.roles.bySlug.get('onet/gull-counters')).toMatchObject({ summary: null, jobZone: null })
  })

  it('sorts skills and activities under headings', () => {
    const broader = (slug: string): string[] => {
      const { forward } = snapshot.edges.broader
      const { index } = snapshot.skills.bySlug.get(slug)!
      const [next] = forward.targetsOf(index)
      return next === undefined ? [slug] : [slug, ...broader(snapshot.skills.rows[next]!.slug)]
    }
    expect(broader('onet/light-lamps')).toEqual([
      'onet/light-lamps',
      'onet/tend-lights',
      'onet/getting-light',
      'onet/group/looking-for-it',
      'onet/group/input',
      'onet/group/work-activities',
    ])
    expect(broader('onet/watching').at(-1)).toBe('onet/group/basic-skills')
    expect(snapshot.skills.bySlug.get('onet/watching')).toMatchObject({
      kind: 'SKILL',
      description: 'Seeing what goes on.',
    })
  })

  it('has one library per product, under any name', () => {
    expect(snapshot.libraries.rows.map(({ slug, generic }) => [slug, generic])).toEqual([
      ['analytical-software', true],
      ['pandas', false],
      ['tidewriter', false],
    ])
    expect(result.report.merged).toEqual({
      pandas: ['Pandas', 'Python pandas', 'pandas'],
      tidewriter: ['The Tidewriter software', 'Tidewriter'],
    })
    expect(snapshot.libraries.bySlug.get('pandas')!.aliases).toEqual(['Pandas', 'Python pandas', 'pd'])
    const { forward, attributes } = snapshot.edges.roleLibraries
    const { index } = snapshot.roles.bySlug.get('onet/lighthouse-keepers')!
    // Hot by one of its names, in demand by the other.
    expect(valueAt(attributes, forward.start(index))).toEqual({ hot: true, inDemand: true, reason: null })
  })

  it('keeps the related occupations with rank and tier', () => {
    const found = relatedRoles(snapshot, snapshot.roles.bySlug.get('onet/lighthouse-keepers')!)
    expect(found.map(({ role, rank, tier }) => [role.slug, rank, tier])).toEqual([
      ['onet/tide-clerks', 1, 'PRIMARY_SHORT'],
      ['onet/gull-counters', 11, 'SUPPLEMENTAL'],
    ])
  })

  it('is linked to ESCO by the crosswalk', async () => {
    const { report } = await importing(database, 'nesta', 'crosswalk/esco_onet_crosswalk_Nov2020.csv')
    expect(report.rejects.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '4: there is no O*NET occupation "27-2041.04" in the graph; if the code is of 2010, put 2010_to_2019_Crosswalk.csv from https://www.onetcenter.org/taxonomy/2019/walk.html beside the crosswalk',
      '5: there is no ESCO occupation "http://data.europa.eu/esco/occupation/nobody" in the graph',
      '6: confidence is "3.0"; it should be 0.5, 1 or 2',
      '7: semantic_similarity is "1.7"; it should be above 0, at most 1',
    ])
    const { edges, roles } = await loadSnapshot(database)
    const { forward, claims } = edges.roleMatches
    expect(targetsOf(forward).map((place) => roles.rows[place]!.slug)).toEqual([
      'onet/lighthouse-keepers',
      'onet/tide-clerks',
    ])
    expect([...claims.confidences.codes].map((code) => claims.confidences.values[code])).toEqual([1, 0.25])
  })

  it('refuses the crosswalk before both are imported', async () => {
    const empty = await open()
    try {
      await expect(importing(empty, 'nesta', 'crosswalk')).rejects.toThrow('import esco first')
    } finally {
      await empty.close()
    }
  })
})

describe('an older release of O*NET, as spreadsheets saved as CSV', () => {
  it('is read the same, with other and missing columns', async () => {
    const database = await openTestServer()
    try {
      const { version, report } = await importing(database, 'onet', 'onet-24.1')
      expect([version, report.rejects]).toEqual(['24.1', []])
      expect(report.unread).toEqual(['Career Changers Matrix.csv', 'Tools Used.csv'])
      const { roles, skills, responsibilities, libraries, edges } = await loadSnapshot(database)
      expect(roles.bySlug.get('onet/lighthouse-keepers')).toMatchObject({
        summary: 'Keep "the light", and keep it burning.',
        aliases: ['Keeper of the Light', 'KOTL', 'Light Keeper'],
        jobZone: 3,
      })
      const { forward, attributes } = edges.roleSkills
      const asked = targetsOf(forward).map((target, edge) => [
        skills.rows[target]!.slug,
        forward.weightAt(edge),
        valueAt(attributes, edge).level ?? undefined,
      ])
      expect(asked).toEqual([
        ['onet/light-lamps', 1, undefined],
        ['onet/tides-winds-and-lamps', 1, 1],
        ['onet/watching', 0.75, 0.5],
      ])
      expect(responsibilities.rows.map(({ statement }) => statement)).toEqual([
        'Light the lamp at dusk, and put it out at dawn.',
      ])
      expect(libraries.rows.map(({ slug }) => slug)).toEqual(['pandas'])
      expect(edges.roleLibraries.size).toBe(1)
      expect(valueAt(edges.roleLibraries.attributes, 0)).toEqual({ hot: true, inDemand: false, reason: null })
    } finally {
      await database.close()
    }
  })
})

describe('a release of O*NET from 30.3 on, with its new names', () => {
  it('is read the same as earlier ones', async () => {
    const database = await openTestServer()
    try {
      const { version, report } = await importing(database, 'onet', 'onet-30.3')
      expect([version, report.rejects, report.unread]).toEqual(['30.3', [], []])
      const { roles, skills, responsibilities, libraries, edges } = await loadSnapshot(database)
      expect(roles.bySlug.get('onet/lighthouse-keepers')!.aliases).toEqual([
        'Keeper of the Light',
        'KOTL',
        'Light Keeper',
      ])
      const { forward } = edges.roleSkills
      const asked = targetsOf(forward).map((target, edge) => [skills.rows[target]!.slug, forward.weightAt(edge)])
      expect(asked).toEqual([
        ['onet/light-lamps', 1],
        ['onet/watching', 0.75],
        ['onet/waving', 0.25],
      ])
      const activities = skills.rows.filter(({ kind }) => kind === 'ACTIVITY')
      expect(activities.map(({ name, description }) => [name, description])).toEqual([
        ['Getting Light', 'x'],
        ['Light lamps', null],
        ['Tend lights', null],
      ])
      const lamps = activities[1]!.index
      expect([...edges.broader.forward.targetsOf(lamps!)]).toEqual([activities[2]!.index])
      expect(targetsOf(edges.responsibilitySkills.forward)).toEqual([lamps])
      expect(responsibilities.rows).toHaveLength(1)
      expect(libraries.bySlug.get('pandas')).toMatchObject({ category: 'Analytical software' })
      expect(edges.roleLibraries.claims.locators.values).toEqual(['Software Skills'])
    } finally {
      await database.close()
    }
  })

  it('keeps nodes that are renumbered under the same name', async () => {
    const database = await openTestServer()
    try {
      await importing(database, 'onet', 'onet-29.9')
      const { skills } = await loadSnapshot(database)
      const { comparison } = await importing(database, 'onet', 'onet-30.3', { dryRun: true })
      expect((await importing(database, 'onet', 'onet-30.3')).comparison).toEqual(comparison)
      const after = (await loadSnapshot(database)).skills
      for (const [slug, externalId] of [
        ['onet/light-lamps', '4.A.1.a.1.a.1'],
        ['onet/tend-lights', '4.A.1.a.1.a'],
      ]) {
        const { id } = skills.bySlug.get(slug!)!
        expect(after.bySlug.get(slug!)).toMatchObject({ id, externalId, code: externalId, deprecated: false })
      }
      expect(after.bySlug.get('onet/clean-lenses')).toMatchObject({ deprecated: true })
      expect((await importing(database, 'onet', 'onet-30.3', { dryRun: true })).comparison).toEqual({})
    } finally {
      await database.close()
    }
  })

  it('refuses a column under neither name, with both names', async () => {
    const database = await openTestServer()
    const folder = await mkdtemp(join(tmpdir(), 'career-lattice-onet-30.3-'))
    try {
      await cp(join(import.meta.dirname, 'fixtures/onet-30.3'), folder, { recursive: true })
      await writeFile(join(folder, 'Tasks to DWAs.txt'), 'O*NET-SOC Code\tTask ID\tActivity\n')
      await expect(importing(database, 'onet', folder)).rejects.toThrow(
        'the column "DWA ID" or "DWA Element ID" is missing; there are "O*NET-SOC Code", "Task ID", "Activity"',
      )
    } finally {
      await rm(folder, { recursive: true })
      await database.close()
    }
  })
})
