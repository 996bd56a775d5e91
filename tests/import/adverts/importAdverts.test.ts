import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/db/database.ts'
import { loadSnapshot } from '../../../src/graph/load/load.db.ts'
import { lacksRoles } from '../../../src/import/adverts/importAdverts.db.ts'
import { countsCommand } from '../../../src/import/countsCommand.db.ts'
import { loadDataset } from '../../../src/import/dataset/load.db.ts'
import { ask } from '../../support/ask.ts'
import { smallGraph } from './smallGraph.ts'

const mapping = `
dataset: adverts
source: { slug: adverts, title: Adverts of a town, license: CC0, attribution: By us. }
period: "2024"
place: Town
about: python
roles:
  data-engineer: { title: '\\bdata engineers?\\b', not: [recruiter] }
  data-analyst: { title: ['\\bdata analysts?\\b'] }
ignored: { flow: a flow of work }
means: { snake: python }
`
const table = `job_title,company_name,job_country,job_posted_date,job_skills
Data Engineer,A,Town,2024-01-01,"['python', 'sql', 'go', 'flow']"
data  engineer,a,TOWN,2024-02-02,"['flow', 'go', 'sql', 'PYTHON', 'sql']"
Data Engineer,B,Town,2024-01-01,"['python', 'sql', 'go', 'flow']"
Sénior Data Analyst / Data Engineer,,Town,,"['snake', 'cobol']"
Data engineer recruiter,C,Town,,"['excel']"
Cook,D,Town,,
Cook,E,Town,,[]
Data Analyst,F,Town,,python
Data Analyst,F
`

describe('an import of adverts', () => {
  let folder: string
  let database: Database
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'adverts-'))
    database = await smallGraph()
  })
  afterAll(async () => {
    await database.close()
    await rm(folder, { recursive: true })
  })

  const file = async (name: string, content: string | Uint8Array) => {
    const path = join(folder, name)
    await writeFile(path, content)
    return path
  }
  const run = async (
    content: string | Uint8Array,
    options: { mapping?: string; output?: string; dryRun?: boolean; report?: string; name?: string } = {},
  ) => {
    const lines: string[] = []
    await countsCommand(database, {
      kind: 'adverts',
      path: await file(options.name ?? 'adverts.csv', content),
      mapping: await file('mapping.yaml', options.mapping ?? mapping),
      output: options.output,
      dryRun: options.dryRun ?? false,
      report: options.report,
      log: (line) => lines.push(line),
    })
    return lines.join('\n')
  }

  it('reports what it read and what it did not understand', async () => {
    const report = join(folder, 'report.json')
    const lines = await run(table, { dryRun: true, report })
    expect(lines).toContain('Read 9 rows: 6 adverts, 1 duplicates, 2 broken rows')
    expect(lines).toContain(
      'In adverts that name python: 83.3 % recognised (5 of 6; beside them 2 ignored, 2 ambiguous',
    )
    expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({
      dryRun: true,
      sha256: expect.stringMatching(/^[\da-f]{64}$/),
      rows: 9,
      broken: 2,
      brokenRows: [
        { line: 9, reason: "its skills are no list, like ['python', 'sql']" },
        { line: 10, reason: 'the row has 2 cells instead of 5' },
      ],
      duplicates: 1,
      adverts: 6,
      withoutSkills: 2,
      perRole: { 'data-engineer': 3, 'data-analyst': 1 },
      withoutRole: 3,
      titlesWithoutRole: [],
      mentions: { recognised: 6, unrecognised: 1, ambiguous: 2, ignored: 2, share: 6 / 7 },
      unrecognised: [],
      ambiguous: [],
      ignored: [],
    })
    expect((await loadSnapshot(database)).samples.rows).toEqual([])
  })

  it('tells names and titles only if several adverts have them, and logs those of ten', async () => {
    const report = join(folder, 'report.json')
    const adverts = [
      ['Cook', 'cobol', 'go'],
      ['Baker', 'lisp', 'c'],
      ['Butcher at Miller', 'ours', 'r'],
    ].flatMap(([title, unknown, ambiguous], place) =>
      Array.from(
        { length: [10, 9, 2][place]! },
        (_, n) => `${title},Firm ${n},"['${unknown}', '${ambiguous}', 'flow']"`,
      ),
    )
    const lines = await run(`title,company,skills\n${adverts.join('\n')}\n`, { dryRun: true, report })
    expect(lines).toContain('21 adverts are for none of these roles\nThe most frequent titles of those: Cook 10\n')
    expect(lines).toContain('Not recognised: cobol 10\nAmbiguous and not proven: go 10\n')
    expect(lines).not.toMatch(/Baker|Butcher|lisp|ours/)
    const content = await readFile(report, 'utf8')
    expect(JSON.parse(content)).toMatchObject({
      titlesWithoutRole: [
        { text: 'Cook', count: 10 },
        { text: 'Baker', count: 9 },
      ],
      unrecognised: [
        { text: 'cobol', count: 10 },
        { text: 'lisp', count: 9 },
      ],
      ambiguous: [
        { text: 'go', count: 10 },
        { text: 'c', count: 9 },
      ],
      ignored: [{ text: 'flow', count: 21, reason: 'a flow of work' }],
    })
    expect(content).not.toMatch(/Butcher|ours/)
  })

  it('stores counts and no advert, and nothing the second time', async () => {
    expect(await run(table)).toContain('Sample: 3 added')
    expect(await run(table)).toContain('adverts is in the graph already: nothing changed')
    const snapshot = await loadSnapshot(database)
    const { data } = await ask(
      snapshot,
      '{ library(slug: "python") { demand { role { slug } named of period place } } }',
    )
    expect(data.library.demand).toMatchObject([
      { role: null, named: 3, of: 6, period: '2024', place: 'Town' },
      { role: { slug: 'data-engineer' }, named: 3, of: 3 },
      { role: { slug: 'data-analyst' }, named: 1, of: 1 },
    ])
    expect(snapshot.sources.bySlug.get('adverts')).toMatchObject({ dataset: 'adverts', attribution: 'By us.' })
    const locators = new Set(snapshot.samples.rows.map(({ locator }) => locator))
    expect([...locators]).toEqual([expect.stringMatching(/^adverts\.csv, SHA-256 [\da-f]{64}$/)])
  })

  it('lets a source without an attribution have the one made of its title and licence', async () => {
    await run(table, { mapping: mapping.replace(', attribution: By us.', '') })
    const { data } = await ask(
      await loadSnapshot(database),
      '{ library(slug: "python") { demand { source { attribution } } } }',
    )
    expect(data.library.demand[0].source.attribution).toContain('Adverts of a town')
    expect(data.library.demand[0].source.attribution).toContain('CC0')
  })

  it('replaces its counts and leaves what others say', async () => {
    const before = await loadSnapshot(database)
    await run('title,skills\nData Engineer,"[\'sql\']"\n')
    const after = await loadSnapshot(database)
    expect(after.samples.rows.map(({ slug, size }) => [slug, size])).toEqual([
      ['adverts/2024/town/all', 1],
      ['adverts/2024/town/role/data-engineer', 1],
    ])
    expect(after.skills.rows.length).toBe(before.skills.rows.length)
    expect(after.libraries.rows.length).toBe(before.libraries.rows.length)
  })

  it('writes a dataset file that says the same', async () => {
    const output = join(folder, 'counts.yaml')
    const texts = Array.from(
      { length: 60 },
      (_, n) => `Data Engineer,Firm ${n},"Python and ${n % 2 ? 'SQL' : 'Java'} ${n}"`,
    )
    const lines = await run(`title,company,description\n${texts.join('\n')}\nCook,,\n`, { output })
    expect(lines).toContain('Wrote 2 samples')
    expect(await readFile(output, 'utf8')).toContain(`      java: { named: 30 }`)
    await loadDataset(database, output)
    const { samples, edges } = await loadSnapshot(database)
    expect(samples.rows.map(({ slug, size }) => [slug, size])).toEqual([
      ['adverts/2024/town/all', 61],
      ['adverts/2024/town/role/data-engineer', 60],
    ])
    expect(edges.sampleLibraries.size + edges.sampleSkills.size).toBe(6)
  })

  it.each([
    ['no list', 'title,skills\nCook,sql\n', /adverts\.csv:2: not one of its 1 rows can be used; the first: its skills/],
    [
      'no title',
      'job,skills\nCook,[]\n',
      /adverts\.csv:1: a column with the title of the job is missing \("job_title" or "title"\)/,
    ],
    ['no skills', 'title,company\nCook,A\n', /adverts\.csv:1: a column with skills .* or with the text of the advert/],
    ['semicolons', 'title;skills\nCook;[]\n', /columns are separated by semicolons/],
    ['UTF-16', Buffer.from('\ufefftitle,skills\nCook,[]\n', 'utf16le'), /it is not UTF-8 text but UTF-16/],
    ['an unclosed quote', 'title,skills\n"Cook,[]\n', /adverts\.csv:2: a quote is opened here and never closed/],
    ['nothing', '', /adverts\.csv: it is empty/],
    ['no row', 'title,skills\n', /it has no row below its header/],
  ])('refuses a table with %s', async (_what, content, message) => {
    await expect(run(content)).rejects.toThrow(message)
  })

  it.each([
    [
      'a role that is not there',
      mapping.replace('data-engineer:', 'data-enginer:'),
      /mapping\.yaml:8: roles\.data-enginer: there is no role "data-enginer" in the graph; the closest are "data-engineer"/,
    ],
    [
      'a pattern that is none',
      mapping.replace("'\\bdata engineers?\\b'", "'(data'"),
      /mapping\.yaml:8: roles\.data-engineer\.title\[0\]: this is no regular expression of JavaScript: Unterminated group/,
    ],
    [
      'an unknown feature',
      mapping.replace('snake: python', 'snake: pyton'),
      /mapping\.yaml:11: means\.snake: there is no library or skill "pyton" in the graph; the closest are "python"/,
    ],
    ['a field too many', `${mapping}year: 3\n`, /mapping\.yaml:2: Unrecognized key: "year"/],
    ['no period', mapping.replace('period: "2024"\n', ''), /period: this field is missing/],
    ['a year as a number', mapping.replace('"2024"', '2024'), /mapping\.yaml:4: period: .*expected string/],
    ['a key twice', `${mapping}place: here\n`, /mapping\.yaml:12: Map keys must be unique/],
    ['a base that is not there', `${mapping}extends: other.yaml\n`, /other\.yaml: there is no such file/],
    ['itself as base', `${mapping}extends: mapping.yaml\n`, /extends: mappings extend each other more than 5 times/],
    [
      'a file that it does not describe',
      mapping.replace('slug: adverts', `sha256: ${'a'.repeat(64)}, slug: adverts`),
      /says what another file is .*extends: /,
    ],
    ['no dataset', mapping.replace('dataset: adverts\n', ''), /names no dataset: .*extends: /],
    [
      'a source of others',
      mapping.replace('slug: adverts', 'slug: us'),
      /sources\[0\]\.slug: "us" belongs to the dataset "small"/,
    ],
  ])('refuses a mapping with %s', async (_what, text, message) => {
    await expect(run(table, { mapping: text })).rejects.toThrow(message)
  })

  it('says whether the graph lacks a role of a mapping', async () => {
    expect(await lacksRoles(database, await file('mapping.yaml', mapping))).toBe(false)
    const other = mapping.replace('data-analyst:', 'data-scientist:')
    expect(await lacksRoles(database, await file('mapping.yaml', other))).toBe(true)
  })

  it('refuses a folder as mapping', async () => {
    const options = { output: undefined, dryRun: true, report: undefined, log: () => undefined }
    const path = await file('adverts.csv', table)
    await file('mapping.yaml', mapping)
    await expect(countsCommand(database, { kind: 'adverts', path, mapping: folder, ...options })).rejects.toThrow(
      `${folder}: it is a folder; name a file`,
    )
  })

  it('reads a mapping with a byte order mark and carriage returns', async () => {
    const text = `\ufeff${mapping.replaceAll('\n', '\r\n')}`
    expect(await run(table, { mapping: text, dryRun: true })).toContain('Read 9 rows')
  })

  it('takes what a mapping does not say from the one that it extends', async () => {
    await file('base.yaml', mapping)
    const own = 'extends: base.yaml\nperiod: "2025"\nroles: { data-analyst: { title: cook } }\n'
    await run(table, { mapping: own })
    const { samples } = await loadSnapshot(database)
    expect(samples.rows.map(({ slug, size }) => [slug, size])).toEqual([
      ['adverts/2025/town/all', 6],
      ['adverts/2025/town/role/data-analyst', 2],
      ['adverts/2025/town/role/data-engineer', 3],
    ])
  })

  it('writes either a file or nothing', async () => {
    await expect(run(table, { output: 'x.yaml', dryRun: true })).rejects.toThrow(
      '--output writes a file in place of the graph',
    )
  })
})
