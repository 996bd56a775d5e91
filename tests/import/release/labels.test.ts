import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/db/database.ts'
import { loadSnapshot } from '../../../src/graph/load/load.db.ts'
import { esco } from '../../../src/import/esco/esco.ts'
import type { ImportResult } from '../../../src/import/release/importFiles.db.ts'
import { importLabels } from '../../../src/import/release/importLabels.db.ts'
import type { SourceFile } from '../../../src/import/release/sourceFile.ts'
import { databases, openTestServer } from '../../support/databases.ts'
import { importing } from './importing.ts'

type Named = { readonly labels: readonly { language: string; preferred: string; others: readonly string[] }[] }
const labelsOf = (row: Named | undefined) =>
  row?.labels.map(({ language, preferred, others }) => [language, preferred, ...others])

describe.each(databases)('names of ESCO in other languages in %s', (_name, open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  const revision = async () => (await database.prisma.graphRevision.findFirstOrThrow()).revision
  const french = (options: { dryRun?: boolean; listed?: boolean } = {}) =>
    importing(database, 'esco', 'esco-labels', { language: 'fr', ...options })

  it('need the English release', async () => {
    await expect(french()).rejects.toThrow(
      'no release of esco whose nodes could be named: import the English one first',
    )
    expect(await database.prisma.source.count()).toBe(0)
  })

  it('are compared only in a dry run', async () => {
    await importing(database, 'esco', 'esco-1.1.0')
    const before = await revision()
    expect((await french({ dryRun: true })).comparison).toMatchObject({ RoleLabel: { inserted: 2 } })
    expect(await revision()).toBe(before)
    expect(await database.prisma.source.findMany({ select: { slug: true } })).toEqual([{ slug: 'esco' }])
  })

  it('are not there if the import was interrupted', async () => {
    const before = await revision()
    const load: Database['load'] = (actor, work) =>
      database.load(actor, async (run, prisma) => {
        await work(run, prisma)
        throw new Error('the light went out')
      })
    const broken = new Proxy(database, { get: (of, name) => (name === 'load' ? load : Reflect.get(of, name)) })
    await expect(importing(broken, 'esco', 'esco-labels', { language: 'fr' })).rejects.toThrow('the light went out')
    expect([await revision(), await database.prisma.roleLabel.count()]).toEqual([before, 0])
  })

  describe('of an import', () => {
    let result: ImportResult
    beforeAll(async () => {
      result = await french()
      await importing(database, 'esco', 'esco-labels', { language: 'NL' })
    })

    it('belong to roles, skills and groups, with a source of their own', async () => {
      const { roles, skills, roleGroups } = await loadSnapshot(database)
      const keeper = roles.bySlug.get('esco/lighthouse-keeper')!
      expect(labelsOf(keeper)).toEqual([
        ['fr', 'gardien de phare/gardienne de phare', 'gardienne de phare', 'gardien de phare'],
        ['nl', 'vuurtorenwachter', 'wachter van het licht', 'vuurtorenwachteres'],
      ])
      expect(keeper).toMatchObject({ title: 'lighthouse keeper', source: { slug: 'esco' } })
      expect(keeper.labels[0]).toMatchObject({ locator: 'occupations', confidence: 1 })
      expect(keeper.labels[0]!.source).toMatchObject({
        slug: 'esco-labels-fr',
        dataset: 'esco',
        title: expect.stringMatching(/: names in French$/),
        license: keeper.source.license,
      })
      expect(labelsOf(skills.bySlug.get('esco/trim-lamps'))).toEqual([['fr', 'moucher les lampes', 'tailler la mèche']])
      expect(labelsOf(roleGroups.bySlug.get('esco/isco-91'))).toEqual([['fr', 'Lumière et marée']])
    })

    it('are reported: files, counts, and rows that are rejected', () => {
      expect(result.report.files.map(({ file, rows }) => [file, rows])).toEqual([
        ['ISCOGroups_fr.csv', 1],
        ['occupations_fr.csv', 4],
        ['skills_fr.csv', 2],
      ])
      expect(result.labels).toEqual({ nodes: 5, names: 8, absent: 1 })
      expect(result.report.rejects).toEqual([
        {
          file: 'occupations_fr.csv',
          line: 5,
          reason: 'the occupation "http://data.europa.eu/esco/occupation/ghost" is not in the graph',
        },
        { file: 'occupations_fr.csv', line: 6, reason: 'preferredLabel is empty' },
      ])
      expect(result.report.unread).toEqual(['occupations_nl.csv'])
    })

    it('are counted as absent only where the graph lacks their node, whatever else is said of a row', async () => {
      const [files, occupations] = [esco.labelFiles!, esco.labelFiles!.find(({ name }) => name === 'occupations')!]
      const dim: SourceFile = {
        ...occupations,
        row(cells, known, fileName) {
          if (cells['preferredLabel'] === 'marégraphiste') return { reject: 'the tide is not in the graph' }
          return occupations.row(cells, known, fileName)
        },
      }
      const options = { path: join(import.meta.dirname, 'fixtures/esco-labels'), language: 'fr', dryRun: true }
      const release = { ...esco, labelFiles: files.map((file) => (file === occupations ? dim : file)) }
      const { report, labels } = await importLabels(database, release, { ...options, libraries: [], progress() {} })
      expect(report.rejects.map(({ reason }) => reason)).toContain('the tide is not in the graph')
      expect(labels!.absent).toBe(1)
    })

    it('stay as they are when the same files come again', async () => {
      const before = await revision()
      expect((await french()).unchanged).toBe(true)
      expect((await french({ dryRun: true })).comparison).toEqual({})
      expect(await revision()).toBe(before)
    })

    it('are recorded as an import of their own', async () => {
      const runs = await database.prisma.importRun.findMany({ select: { dataset: true }, orderBy: { id: 'asc' } })
      expect(runs.map(({ dataset }) => dataset)).toEqual(['esco', 'esco-labels-fr', 'esco-labels-nl'])
    })

    it('survive a new English release', async () => {
      await importing(database, 'esco', 'esco-1.2.0')
      const { roles } = await loadSnapshot(database)
      expect(labelsOf(roles.bySlug.get('esco/lighthouse-keeper'))).toHaveLength(2)
      // It may have nodes that were missing before, so the same names are read again.
      expect(await french()).toMatchObject({ unchanged: false, comparison: {} })
    })

    it('replace those of the same language only', async () => {
      const later = await importing(database, 'esco', 'esco-labels-2.0', { language: 'fr', listed: true })
      expect(later.comparison).toEqual({
        RoleLabel: { inserted: 1, updated: 1, deleted: 1, deprecated: 0 },
        SkillLabel: { inserted: 0, updated: 0, deleted: 2, deprecated: 0 },
        RoleGroupLabel: { inserted: 0, updated: 0, deleted: 1, deprecated: 0 },
      })
      expect(later.changes!['RoleLabel']!.removed).toEqual([{ role: 'esco/tide-clerk', language: 'fr' }])
      const { roles, sources } = await loadSnapshot(database)
      expect(labelsOf(roles.bySlug.get('esco/lighthouse-keeper'))).toEqual([
        ['fr', 'gardien de phare', 'gardienne de phare', 'veilleur'],
        ['nl', 'vuurtorenwachter', 'wachter van het licht', 'vuurtorenwachteres'],
      ])
      expect(sources.bySlug.get('esco-labels-fr')!.version).toBe('2.0')
    })
  })
})

describe('names that are refused', () => {
  let database: Database
  let folder: string
  beforeAll(async () => {
    database = await openTestServer()
    await importing(database, 'esco', 'esco-1.1.0')
    folder = await mkdtemp(join(tmpdir(), 'career-lattice-labels-'))
  })
  afterAll(async () => {
    await database.close()
    await rm(folder, { recursive: true })
  })

  const header = 'conceptUri,preferredLabel,altLabels'
  const write = (name: string, rows: readonly string[]) =>
    writeFile(join(folder, name), [header, ...rows, ''].join('\n'))

  it('in a language that is not there', async () => {
    await expect(importing(database, 'esco', 'esco-labels', { language: 'de' })).rejects.toThrow(
      /none of the files ISCOGroups_de.csv, .* is there; there are files in fr, nl: give --language fr$/,
    )
  })

  it.each(['fr_FR', 'french'])('in %s, which is no language tag', async (language) => {
    await expect(importing(database, 'esco', 'esco-labels', { language })).rejects.toThrow(
      `--language is "${language}"; it should be a language tag (BCP 47), such as fr or pt-BR.`,
    )
  })

  it.each(['EN', 'eng'])('in no file of %s, which is the language of the release itself', async (language) => {
    expect((await importing(database, 'esco', 'esco-1.1.0', { language })).dataset).toBe('esco')
  })

  it('that name other nodes', async () => {
    await write('occupations_it.csv', ['http://example.org/1,guardiano,'])
    await expect(importing(database, 'esco', folder, { language: 'it' })).rejects.toThrow(
      'occupations_it.csv: not one of its 1 rows can be used; the first: the occupation "http://example.org/1" is not in the graph',
    )
  })

  it('that are the English ones under another name', async () => {
    const english = new Map<string, string>()
    for (let number = 0; number < 20; number++)
      english.set(`http://data.europa.eu/esco/skill/${number}`, `skill ${number}`)
    const skills = await database.prisma.source.findUniqueOrThrow({ where: { slug: 'esco' } })
    await database.load('test', async (run) => {
      for (const [uri, name] of english) {
        await run(
          `insert into "Skill" ("slug", "name", "kind", "externalId", "sourceId") values ($1, $2, 'SKILL', $3, $4)`,
          [`esco/${name.replace(' ', '-')}`, name, uri, skills.id],
        )
      }
    })
    await write(
      'skills_pl.csv',
      [...english].map(([uri, name]) => `${uri},${name.toUpperCase()},`),
    )
    await expect(importing(database, 'esco', folder, { language: 'pl' })).rejects.toThrow(
      'skills_pl.csv: 20 of its 20 names are the English ones; it should have names in pl',
    )
    expect(await database.prisma.skillLabel.count()).toBe(0)
  })
})
