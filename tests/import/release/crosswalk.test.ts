import { copyFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valueAt } from '../../../src/columns/dictionaryColumn.ts'
import type { Database } from '../../../src/db/database.ts'
import { evidenceOf } from '../../../src/graph/edgeSet.ts'
import { loadSnapshot } from '../../../src/graph/load/load.db.ts'
import { crosswalkAt } from '../../../src/import/crosswalk/crosswalkAt.file.ts'
import { openTestServer } from '../../support/databases.ts'
import { writeSpreadsheet } from '../../support/spreadsheet.ts'
import { importing } from './importing.ts'

const header = ['ESCO/ISCO Code', 'ESCO/ISCO Title', 'O*NET-SOC 2019 Code', 'O*NET-SOC 2019 Title']
const rows = [
  ['9100.1', 'keeper', '11-1011.00', 'x'],
  ['9100.1', 'keeper', '11-1021.00', 'x'],
  ['9100.2', 'clerk', '11-1021.00', 'x'],
  // Another code than 9100.1.
  ['9100.10', 'nobody', '11-1021.00', 'x'],
  ['9100', 'keepers', '11-1011.00', 'x'],
  ['9100.2', 'clerk', '11-9999.00', 'x'],
]
const titles = [['Crosswalks'], ['From one to the other'], ['']]
const nesta = join(import.meta.dirname, 'fixtures/crosswalk/esco_onet_crosswalk_Nov2020.csv')
const table = 'O*NET-SOC 2010 Code,O*NET-SOC 2010 Title,O*NET-SOC 2019 Code,O*NET-SOC 2019 Title\n'

let folder: string
let database: Database
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'career-lattice-crosswalk-'))
  database = await openTestServer()
  await importing(database, 'esco', 'esco-1.1.0')
  await importing(database, 'onet', 'onet-29.9')
}, 120_000)
afterAll(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

/** Matches that rest on a source, with their relation and confidence. */
async function matchesOf(source: string) {
  const { edges, roles } = await loadSnapshot(database)
  const { forward, attributes } = edges.roleMatches
  return roles.rows.flatMap(({ index, slug }) =>
    [...forward.targetsOf(index)].flatMap((to, place) => {
      const edge = forward.start(index) + place
      const evidence = evidenceOf(edges.roleMatches, edge).find((one) => one.source.slug === source)
      const { relation } = valueAt(attributes, edge)
      return evidence ? [[slug, roles.rows[to]!.slug, relation, evidence.confidence, evidence.locator]] : []
    }),
  )
}

describe('the official crosswalk', () => {
  const expected = [
    ['esco/lighthouse-keeper', 'onet/lighthouse-keepers', 'RELATED', 1, '9100.1 to 11-1011.00'],
    ['esco/lighthouse-keeper', 'onet/tide-clerks', 'RELATED', 1, '9100.1 to 11-1021.00'],
    ['esco/tide-clerk', 'onet/tide-clerks', 'CLOSE', 1, '9100.2 to 11-1021.00'],
  ]

  it('is read from a spreadsheet with lines of a title, and not written in a dry run', async () => {
    const path = join(folder, 'ESCO_to_ONET-SOC.xlsx')
    const note = ['', 'This publication uses ESCO.']
    await writeSpreadsheet(path, [...titles, header, ...rows, [''], note])
    expect((await crosswalkAt(path)).release.dataset).toBe('esco-onet-official-crosswalk')
    const dry = await importing(database, 'official', path, { dryRun: true })
    expect(dry.comparison).toEqual({ RoleMatch: { inserted: 3, updated: 0, deleted: 0, deprecated: 0 } })
    expect(await matchesOf('esco-onet-official-crosswalk')).toEqual([])
    const { report } = await importing(database, 'official', path)
    expect(report.rejects.map(({ line, reason }) => `${line}: ${reason}`)).toEqual([
      '8: there is no ESCO occupation of the code "9100.10" in the graph',
      '10: there is no O*NET occupation "11-9999.00" in the graph',
    ])
    expect(report.files[0]!.skipped).toEqual({
      'the code is of a group of occupations (ISCO), not of an occupation': 1,
      'no code': 1,
    })
    expect(await matchesOf('esco-onet-official-crosswalk')).toEqual(expected)
    expect((await importing(database, 'official', path)).unchanged).toBe(true)
  })

  it('says the same as CSV, under any name', async () => {
    const path = join(folder, 'saved.csv')
    await writeFile(path, [header, ...rows].map((cells) => cells.join(',')).join('\n'))
    expect((await crosswalkAt(path)).release.dataset).toBe('esco-onet-official-crosswalk')
    expect((await importing(database, 'official', path)).comparison).toEqual({})
  })

  it('is refused when the spreadsheet is none', async () => {
    const path = join(folder, 'broken.xlsx')
    await writeFile(path, 'not packed')
    await expect(crosswalkAt(path)).rejects.toThrow('it cannot be read as a spreadsheet')
  })
})

describe("Nesta's crosswalk", () => {
  it('says which file to put beside it, without the table of codes', async () => {
    const { report } = await importing(database, 'nesta', nesta)
    expect(report.rejects[0]!.reason).toBe(
      'there is no O*NET occupation "27-2041.04" in the graph; if the code is of 2010, put 2010_to_2019_Crosswalk.csv from https://www.onetcenter.org/taxonomy/2019/walk.html beside the crosswalk',
    )
  })

  it('has codes of 2010 replaced by the table beside it', async () => {
    const place = join(folder, 'with-table')
    await mkdir(place)
    await copyFile(nesta, join(place, 'esco_onet_crosswalk_Nov2020.csv'))
    const lines = ['27-2041.04,a,11-1011.00,a', '27-2041.04,a,11-1031.00,b', '11-1011.00,a,11-1031.00,b']
    await writeFile(join(place, '2010_to_2019_Crosswalk.csv'), `${table}${lines.join('\n')}\n`)
    const path = join(place, 'esco_onet_crosswalk_Nov2020.csv')
    expect((await crosswalkAt(place)).path).toBe(path)
    await importing(database, 'nesta', path)
    const uri = 'http://data.europa.eu/esco/occupation'
    expect(await matchesOf('esco-onet-crosswalk')).toEqual([
      // O*NET still has the code.
      ['esco/lighthouse-keeper', 'onet/lighthouse-keepers', 'CLOSE', 1, `${uri}/keeper to 11-1011.00`],
      ['esco/tide-clerk', 'onet/gull-counters', 'RELATED', 0.25, `${uri}/tide to 27-2041.04`],
      ['esco/tide-clerk', 'onet/lighthouse-keepers', 'RELATED', 0.25, `${uri}/tide to 27-2041.04`],
      ['esco/tide-clerk', 'onet/tide-clerks', 'CLOSE', 0.25, `${uri}/tide to 11-1021.00`],
    ])
  })
})

it('is told from others by its columns; what is none is refused with what can be imported', async () => {
  const path = join(folder, 'other.csv')
  await writeFile(path, 'a,b\n1,2\n')
  await expect(crosswalkAt(path)).rejects.toThrow(
    /it is no crosswalk that can be imported; these are that of European Commission.*onetcenter.*Nesta.*github/,
  )
  const several = join(folder, 'several')
  await mkdir(several)
  await copyFile(nesta, join(several, 'esco_onet_crosswalk_Nov2020.csv'))
  await writeFile(join(several, 'ESCO_to_ONET-SOC.csv'), 'a\n')
  await expect(crosswalkAt(several)).rejects.toThrow('there are several crosswalks in it')
})

it('replaces occupations that an O*NET release no longer has, by the table beside it', async () => {
  const fresh = await openTestServer()
  const release = join(folder, 'releases', 'onet-29.9')
  try {
    await cp(join(import.meta.dirname, 'fixtures/onet-29.9'), release, { recursive: true })
    await writeFile(
      join(release, 'Occupation Data.txt'),
      [
        'O*NET-SOC Code\tTitle\tDescription',
        '11-1011.00\tKeepers\tx',
        '11-2000.00\tOld Keepers\tx',
        '11-3000.00\tOld Clerks\tx',
        '11-1021.00\tTide Clerks\tx',
        '11-1031.00\tCounters\tx',
      ].join('\n'),
    )
    await importing(fresh, 'onet', release)
    await writeFile(
      join(folder, 'releases', '2010_to_2019_Crosswalk.csv'),
      `${table}11-2000.00,a,11-1011.00,a\n11-3000.00,a,11-1021.00,a\n11-3000.00,a,11-1031.00,a\n`,
    )
    await writeFile(
      join(release, 'Occupation Data.txt'),
      [
        'O*NET-SOC Code\tTitle\tDescription',
        '11-1011.00\tKeepers\tx',
        '11-1021.00\tTide Clerks\tx',
        '11-1031.00\tCounters\tx',
      ].join('\n'),
    )
    const { report, comparison } = await importing(fresh, 'onet', release)
    expect(comparison['Role']).toMatchObject({ deprecated: 2, updated: 1 })
    expect(report.severalSuccessors).toEqual({ 'onet/old-clerks': ['onet/tide-clerks', 'onet/counters'] })
    const { roles } = await loadSnapshot(fresh)
    expect(roles.bySlug.get('onet/old-keepers')).toMatchObject({
      deprecated: true,
      replacedBy: { slug: 'onet/keepers' },
    })
    expect(roles.bySlug.get('onet/old-clerks')).toMatchObject({ deprecated: true, replacedBy: null })
    expect((await importing(fresh, 'onet', release, { dryRun: true })).comparison).toEqual({})
  } finally {
    await fresh.close()
  }
}, 200_000)
