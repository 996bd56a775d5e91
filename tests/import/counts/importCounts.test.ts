import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/db/database.ts'
import { loadSnapshot } from '../../../src/graph/load/load.db.ts'
import { countsCommand } from '../../../src/import/countsCommand.db.ts'
import { ask } from '../../support/ask.ts'
import { smallGraph } from '../adverts/smallGraph.ts'

const header = 'role,thing,named,of,period,place,source,license,url'

describe('an import of counts', () => {
  let folder: string
  let database: Database
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'counts-'))
    database = await smallGraph()
  })
  afterAll(async () => {
    await database.close()
    await rm(folder, { recursive: true })
  })

  const run = async (rows: string, columns = header) => {
    const path = join(folder, 'survey.csv')
    await writeFile(path, `${columns}\n${rows}\n`)
    const lines: string[] = []
    const options = { kind: 'counts', mapping: '', output: undefined, dryRun: false, report: undefined } as const
    await countsCommand(database, { ...options, path, log: (line) => lines.push(line) })
    return lines.join('\n')
  }

  it('reads figures from anywhere', async () => {
    const lines = await run(
      [
        ',python,500,1000,2024,Europe,Survey of the town,CC-BY-4.0,https://example.org/survey',
        ',SQL,400,1000,2024,Europe,Survey of the town,,',
        'Data Engineer,sklearn,30,120,2024,Europe,Survey of the town,,',
        'data-engineer,Python,90,120,2024,Europe,survey of the Town,,',
        'data-engineer,Java,0,120,2024,Europe,Survey of the town,,',
        'data-engineer,Java,7,50,2023,,us,,',
      ].join('\n'),
    )
    expect(lines).toContain('Read 6 rows of survey.csv: 3 samples of 2 sources')
    const snapshot = await loadSnapshot(database)
    expect(snapshot.sources.bySlug.get('survey-of-the-town')).toMatchObject({
      title: 'Survey of the town',
      dataset: 'counts',
      license: 'CC-BY-4.0',
      url: 'https://example.org/survey',
    })
    expect(snapshot.sources.bySlug.get('us')).toMatchObject({ dataset: 'small', title: 'Us' })
    const { data } = await ask(
      snapshot,
      '{ library(slug: "python") { demand { role { slug } named of lift } } java: library(slug: "java") { demand { named place source { slug } } } }',
    )
    expect(data).toEqual({
      library: {
        demand: [
          { role: { slug: 'data-engineer' }, named: 90, of: 120, lift: 1.5 },
          { role: null, named: 500, of: 1000, lift: 1 },
        ],
      },
      java: { demand: [{ named: 7, place: null, source: { slug: 'us' } }] },
    })
  })

  it('replaces the counts of a source that it reads again', async () => {
    await run(',python,1,1000,2024,Europe,Survey of the town,,')
    const { samples } = await loadSnapshot(database)
    expect(samples.rows.map(({ slug }) => slug)).toEqual([
      'survey-of-the-town/2024/europe/all',
      'us/2023/role/data-engineer',
    ])
  })

  it('takes a table without roles and places', async () => {
    expect(await run('python,1,10,2024,Other survey', 'thing,named,of,period,source')).toContain('1 samples')
  })

  it.each([
    ['cook,python,1,10,2024,,S,,', /survey\.csv:2: role: there is no role "cook"/],
    [
      'data-enginer,python,1,10,2024,,S,,',
      /role: there is no role "data-enginer"; the closest are "data-engineer"; leave it empty/,
    ],
    [',pyhton,1,10,2024,,S,,', /thing: there is no skill or library "pyhton"; the closest are "python"/],
    [',,1,10,2024,,S,,', /thing: it is empty/],
    [',python,1.5,10,2024,,S,,', /named: "1.5" is not a whole number of 0 or more/],
    [',python,-1,10,2024,,S,,', /named: "-1" is not a whole number/],
    [',python,1,0,2024,,S,,', /of: "0" is not a whole number of 1 or more/],
    [',python,11,10,2024,,S,,', /named: 11 is more than the 10 that were counted/],
    [',python,1,10,,,S,,', /period: it is empty/],
    [',python,1,10,2024,,,,', /source: it is empty/],
    [',python,1,10,2024,,S,,ftp://x', /url: "ftp:\/\/x" is no web address/],
    [',python,1,10,2024,,S,,\n,java,1,11,2024,,S,,', /survey\.csv:3: of: 11 were counted here, and 10 in line 2/],
    [',python,1,10,2024,,S,,\n,Python,1,10,2024,,S,,', /survey\.csv:3: thing: "Python" stands in another row/],
    [',python,1,10', /survey\.csv:2: the row has 4 cells instead of 9/],
  ])('says what is wrong with %s', async (rows, message) => {
    const before = await loadSnapshot(database)
    await expect(run(rows)).rejects.toThrow(message)
    expect((await loadSnapshot(database)).revision).toBe(before.revision)
  })

  it('says which column is missing', async () => {
    await expect(run('python,1', 'thing,named')).rejects.toThrow(
      /survey\.csv:1: the column "of", "period", "source" is missing/,
    )
    await expect(run('python;1', 'thing;named;of;period;source')).rejects.toThrow(/separated by semicolons/)
  })
})
