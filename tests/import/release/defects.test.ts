import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/db/database.ts'
import { openTestServer } from '../../support/databases.ts'
import { importing, importingWith } from './importing.ts'

const esco = (id: string) => `http://data.europa.eu/esco/${id}`

const broken: Record<string, RegExp> = {
  'column-twice': /^occupationSkillRelations\.csv:1: the column "skillUri" occurs twice$/,
  'empty-file': /^occupations_en\.csv: it is empty$/,
  'latin-1': /^skills_en\.csv:\d+: it is not UTF-8 text/,
  'missing-column': /^occupations_en\.csv:1: the column "iscoGroup" is missing; there are "conceptType"/,
  'no-row-fits':
    /^occupationSkillRelations\.csv: not one of its 6 rows can be used; the first: relationType is "vital"/,
  'quote-not-closed': /^occupations_en\.csv:2: a quote is opened here and never closed$/,
  semicolons: /^occupationSkillRelations\.csv:1: its columns are separated by semicolons; they should be by commas$/,
  'truncated-header': /^skills_en\.csv:1: the column "conceptUri", "skillType"/,
  'utf-16': /^skills_en\.csv:\d+: it is not UTF-8 text/,
}

/** What each folder's release has rejected: file, line and reason. */
const rejected: Record<string, [file: string, line: number, reason: string][]> = {
  'broader-end-missing': [
    ['broaderRelationsSkillPillar.csv', 3, `the skill "${esco('skill/S9')}" is not in the release`],
  ],
  'duplicate-id': [['occupations_en.csv', 6, `the occupation "${esco('occupation/tide')}" is repeated`]],
  'linked-to-itself': [['skillSkillRelations.csv', 3, `it links "${esco('skill/lamp')}" with itself`]],
  'no-label': [['skills_en.csv', 8, 'preferredLabel is empty']],
  'pair-twice': [
    [
      'occupationSkillRelations.csv',
      8,
      `the link from "${esco('occupation/tide')}" to "${esco('skill/gull')}" is repeated`,
    ],
  ],
  'ragged-row': [
    ['occupationSkillRelations.csv', 8, 'the row has 2 cells instead of 4'],
    ['occupationSkillRelations.csv', 9, 'the row has 5 cells instead of 4'],
  ],
  'unknown-group': [['occupations_en.csv', 6, `the group "${esco('isco/C77')}" is not in the release`]],
  'unknown-occupation': [
    ['occupationSkillRelations.csv', 8, `the occupation "${esco('occupation/nobody')}" is not in the release`],
  ],
  'unknown-relation': [
    ['occupationSkillRelations.csv', 8, 'relationType is "vital"; it should be essential or optional'],
  ],
  'unknown-reuse-level': [
    [
      'skills_en.csv',
      8,
      'reuseLevel is "everywhere"; it should be transversal, cross-sector, sector-specific, occupation-specific',
    ],
  ],
  'unknown-skill': [['occupationSkillRelations.csv', 8, `the skill "${esco('skill/nothing')}" is not in the release`]],
  'unknown-skill-type': [['skills_en.csv', 8, 'skillType is "talent"; it should be skill/competence or knowledge']],
  'unknown-status': [['occupations_en.csv', 6, 'status is "maybe"; it should be released or deprecated']],
}

const folders = (name: string) => readdirSync(join(import.meta.dirname, 'fixtures', name)).sort()

describe('a release with defects', () => {
  let database: Database
  beforeAll(async () => {
    database = await openTestServer()
  })
  afterAll(() => database.close())
  const revision = async () => (await database.prisma.graphRevision.findFirstOrThrow()).revision

  it('has an expectation for every fixture', () => {
    expect(Object.keys(broken).sort()).toEqual(folders('esco-broken'))
    expect(Object.keys(rejected).sort()).toEqual(folders('esco-rejects'))
  })

  it.each(Object.entries(broken))('stops before anything is written: %s', async (folder, message) => {
    await expect(importingWith(database, `esco-broken/${folder}`)).rejects.toThrow(message)
    expect(await revision()).toBe(0)
  })

  it('names the available languages if the requested one is missing', async () => {
    await expect(importing(database, 'esco', 'esco-1.1.0', { language: 'de' })).rejects.toThrow(
      'none of the files ISCOGroups_de.csv, occupations_de.csv, skills_de.csv, skillGroups_de.csv is there',
    )
  })

  it.each([
    ['nowhere', 'there is no such file or folder'],
    ['esco-1.1.0/skills_en.csv', 'it is one file; give the folder that holds the files of the release'],
    ['onet-29.9', 'the file ISCOGroups_en.csv is missing'],
  ])('reports what is wrong with the path %s', async (place, message) => {
    await expect(importing(database, 'esco', place)).rejects.toThrow(message)
  })

  it.each(Object.entries(rejected))('rejects rows, with file, line and reason: %s', async (folder, rows) => {
    const { report } = await importingWith(database, `esco-rejects/${folder}`, true)
    expect(report.rejects.map(({ file, line, reason }) => [file, line, reason])).toEqual(rows)
  })

  it('notes a missing replacement', async () => {
    const { report } = await importingWith(database, 'esco-replaced-by-nobody', true)
    expect(report.notes.filter(({ file }) => file === 'occupations_en.csv')).toEqual([
      {
        file: 'occupations_en.csv',
        line: 6,
        reason: `replacedBy: the occupation "${esco('occupation/nobody')}" is not in the release; it counts as empty`,
      },
    ])
  })

  it('notes rows that omit cells at their end, where allowed', async () => {
    const { report } = await importing(database, 'esco', 'esco-1.1.0', { dryRun: true })
    expect(report.rejects).toEqual([])
    expect(report.notes).toEqual([
      {
        file: 'skillsHierarchy_en.csv',
        line: 2,
        reason: 'the row has 11 cells instead of 14; the missing ones count as empty',
      },
    ])
  })

  it.each(folders('esco-harmless'))('is not bothered by what does not matter: %s', async (folder) => {
    const { report, comparison } = await importingWith(database, `esco-harmless/${folder}`, true)
    expect(report.rejects).toEqual([])
    expect(comparison).toMatchObject({ Role: { inserted: 3 }, RoleSkill: { inserted: 6 } })
  })
})
