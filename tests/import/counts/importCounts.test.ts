import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valueAt } from '../../../src/columns/dictionaryColumn.ts'
import type { Database } from '../../../src/db/database.ts'
import { loadSnapshot } from '../../../src/graph/load/load.db.ts'
import type { Snapshot } from '../../../src/graph/snapshot.ts'
import { countsCommand } from '../../../src/import/countsCommand.db.ts'
import { loadDataset } from '../../../src/import/dataset/load.db.ts'
import { loadCounted } from '../../../src/import/samples/loadCounted.db.ts'
import { ask } from '../../support/ask.ts'
import { smallGraph } from '../adverts/smallGraph.ts'

const header = 'role,thing,named,of,period,place,source,license,url'

/** The counts of all claims, in ascending order. */
const claimed = ({ claims, size }: Snapshot['edges']['sampleLibraries']) => {
  const all = Array.from({ length: claims.offsets[size]! }, (_, claim) => valueAt(claims.attributes, claim).named)
  return all.sort((a, b) => a - b)
}

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
        'data-engineer,Java,7,50,2023,,Our own count,,',
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
      java: { demand: [{ named: 7, place: null, source: { slug: 'our-own-count' } }] },
    })
  })

  it('replaces the counts of a source that it reads again: corrected ones, and fewer of them', async () => {
    await run(
      [
        ',python,600,1000,2024,Europe,Survey of the town,,',
        'data-engineer,python,80,110,2024,Europe,Survey of the town,,',
      ].join('\n'),
    )
    const { samples, edges, sources } = await loadSnapshot(database)
    expect(samples.rows.map(({ slug, size }) => [slug, size])).toEqual([
      ['our-own-count/2023/role/data-engineer', 50],
      ['survey-of-the-town/2024/europe/all', 1000],
      ['survey-of-the-town/2024/europe/role/data-engineer', 110],
    ])
    expect(claimed(edges.sampleLibraries)).toEqual([7, 80, 600])
    expect(edges.sampleSkills.size).toBe(0)
    expect(sources.bySlug.get('survey-of-the-town')).toMatchObject({ license: 'CC-BY-4.0' })
    await run(',python,1,1000,2024,Europe,Survey of the town,,')
    const after = await loadSnapshot(database)
    expect(after.samples.rows.map(({ slug }) => slug)).toEqual([
      'our-own-count/2023/role/data-engineer',
      'survey-of-the-town/2024/europe/all',
    ])
    expect(claimed(after.edges.sampleLibraries)).toEqual([1, 7])
  })

  it('refuses to correct what another dataset counted, and changes none of it', async () => {
    const path = join(folder, 'theirs.yaml')
    await writeFile(
      path,
      `{ dataset: theirs, source: their-survey, sources: [{ slug: their-survey, title: Their survey, license: CC0, confidence: 1 }],
         samples: [{ slug: their-survey/2024/all, period: "2024", size: 70, libraries: { python: { named: 7 }, r: { named: 8 } } }] }`,
    )
    await loadDataset(database, path)
    const before = await loadSnapshot(database)
    for (const source of ['their-survey', 'their Survey']) {
      await expect(run(`,python,9,90,2024,,${source},,`)).rejects.toThrow(
        'survey.csv:2: source: "Their survey" is a source of the dataset "theirs", which says what it counted: correct that dataset, or give these counts a source of their own',
      )
    }
    expect((await loadSnapshot(database)).revision).toBe(before.revision)
  })

  it('keeps what is known of a source that is named by its slug, and takes what the table says', async () => {
    const source = { slug: 'known', title: 'A known survey', license: 'CC0', confidence: 1 }
    const said = { publisher: 'A town', version: '3', attribution: 'By a town.', url: 'https://example.org/a' }
    const known = { dataset: 'counts', sources: [{ ...source, ...said }], samples: [] }
    await loadCounted(database, known, { dryRun: false, listed: false })
    await run(',python,1,10,2024,,known,CC-BY-4.0,')
    expect((await loadSnapshot(database)).sources.bySlug.get('known')).toMatchObject({
      ...said,
      title: 'A known survey',
      license: 'CC-BY-4.0',
    })
  })

  it('keeps samples apart whose places and periods have one slug, in whatever order they stand', async () => {
    const rows = [
      ',python,1,10,2024,東京,多元調查,,',
      ',python,22,30,2024,大阪,多元調查,,',
      ',python,3,40,2024,São Paulo,多元調查,,',
      ',python,4,50,2024,Sao Paulo,多元調查,,',
      ',python,5,60,2023/2024,,多元調查,,',
      ',python,6,70,2023-2024,,多元調查,,',
      ',python,7,80,2024,,Ἔρευνα,,',
    ]
    const counted = async () => {
      const { samples, sources } = await loadSnapshot(database)
      const titles = sources.rows.filter(({ dataset }) => dataset === 'counts').map(({ slug, title }) => [slug, title])
      const found = samples.rows.filter(({ source }) => source.slug.startsWith('source'))
      return { titles, samples: found.map(({ slug, period, place, size }) => [slug, period, place, size]) }
    }
    await run(rows.join('\n'))
    const first = await counted()
    expect(first.samples).toEqual([
      ['source-2/2024/all', '2024', null, 80],
      ['source/2023-2024/all', '2023-2024', null, 70],
      ['source/2023-2024/all-2', '2023/2024', null, 60],
      ['source/2024/all', '2024', '大阪', 30],
      ['source/2024/all-2', '2024', '東京', 10],
      ['source/2024/sao-paulo/all', '2024', 'Sao Paulo', 50],
      ['source/2024/sao-paulo/all-2', '2024', 'São Paulo', 40],
    ])
    await run([...rows.slice(0, 6).reverse(), rows[6]].join('\n'))
    expect(await counted()).toEqual(first)
  })

  it('leaves samples of others alone that have the slug of one of its own', async () => {
    const taken = join(folder, 'taken.yaml')
    await writeFile(
      taken,
      `{ dataset: taken, source: t, sources: [{ slug: t, title: T, license: CC0, confidence: 1 }],
         samples: [{ slug: new-survey/2024/all, period: "2024", size: 7 }] }`,
    )
    await loadDataset(database, taken)
    await run(',python,1,10,2024,,New survey,,')
    const { samples } = await loadSnapshot(database)
    expect(samples.bySlug.get('new-survey/2024/all')).toMatchObject({ size: 7, source: { slug: 't' } })
    expect(samples.bySlug.get('new-survey/2024/all-2')).toMatchObject({ size: 10, source: { slug: 'new-survey' } })
  })

  it('checks counts as a dataset file is checked', async () => {
    const source = { slug: 's', title: 'S', license: 'CC0', confidence: 1 }
    const sample = { slug: 's/all', source: 's', period: '2024', size: 10 }
    const check = (samples: object[], sources = [source]) =>
      loadCounted(database, { dataset: 'mine', sources, samples } as never, { dryRun: true, listed: false })
    await expect(check([sample, { ...sample, size: 11 }])).rejects.toThrow(
      'samples[1].slug: "s/all" already stands at samples[0]',
    )
    await expect(check([{ ...sample, libraries: { python: { named: 11 } } }])).rejects.toThrow(
      'samples[0].libraries.python.named: 11 is more than the 10 that the sample has',
    )
    await expect(check([{ ...sample, role: 'cook' }])).rejects.toThrow('samples[0].role: there is no role "cook"')
    await expect(check([{ ...sample, source: 'us' }], [{ ...source, slug: 'us' }])).rejects.toThrow(
      'sources[0].slug: "us" belongs to the dataset "small"',
    )
    await expect(check([{ ...sample, slug: 'x'.repeat(501) }])).rejects.toThrow(
      'samples[0].slug: it has more than 500 characters',
    )
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
