import { nouns } from '../../catalogue/catalogue.ts'
import type { Database } from '../../db/database.ts'
import type { PrismaClient } from '../../db/generated/client/client.ts'
import { languageTag, ownLanguage, tagsInWords } from '../../names/languageTag.ts'
import { Changes } from '../table/changes.ts'
import { lastImports, recordImport } from '../table/importRuns.db.ts'
import { writeDifferences } from '../table/writeDifferences.db.ts'
import { BrokenFile } from './brokenFile.ts'
import { compareLabels, labelledNouns } from './compareLabels.db.ts'
import { Draft, notInGraph } from './draft.ts'
import { countBy, type ImportOptions, type ImportResult, importerVersion } from './importRelease.db.ts'
import { refuseOwnNames } from './labelLanguage.ts'
import { fingerprint, languagesOf, locateFiles } from './locateFiles.file.ts'
import { readFile } from './readFile.file.ts'
import type { Release } from './release.ts'
import { ReleaseReport } from './releaseReport.ts'
import type { Known, SourceFile } from './sourceFile.ts'
import { unpacked } from './unpacked.file.ts'

/** The nodes that a release has brought, by model and number. */
type Named = ReadonlyMap<string, ReadonlyMap<number, { readonly slug: string; readonly name: string }>>

/** No row of names looks anything up. */
const nothing: Known = {
  node: () => undefined,
  library: (slug) => ({ slug }),
  curatedLibrary: () => undefined,
}

/** Whether an import of a release in a language is one of names only. */
export function isOfLabels({ labelFiles }: Release, language: string): boolean {
  return labelFiles !== undefined && languageTag(language) !== ownLanguage
}

/**
 * Imports the names that a release has in another language, for the nodes that its English import has brought. They get a
 * source of their own, as the release may be another one; the names that this source had in the language are replaced,
 * and nothing else.
 *
 * @throws Error if the language is no language tag, or the English release is not in the graph
 * @throws BrokenFile if a file is invalid, all are missing, or their names are English; then nothing is written
 */
export function importLabels(database: Database, release: Release, options: ImportOptions): Promise<ImportResult> {
  return unpacked(options.path, (path) => importFrom(database, release, path, options))
}

async function importFrom(
  database: Database,
  release: Release,
  path: string,
  options: ImportOptions,
): Promise<ImportResult> {
  const { dryRun, listed = false, progress } = options
  const language = languageTag(options.language)
  if (language === undefined) throw new Error(`--language is "${options.language}"; it should be ${tagsInWords}.`)
  const sought = { ...release, files: release.labelFiles! }
  const { files, unread, version, bytes } = await locateFiles(sought, path, language, options.path)
  if (files.length === 0) throw new BrokenFile(options.path, noFile(sought.files, language, unread))
  const dataset = `${release.dataset}-labels-${language.toLowerCase()}`
  const imports = await lastImports(database)
  // A later release may have nodes that these names belong to.
  const parameters = [importerVersion, dataset, version, language, imports.get(release.dataset)]
  const { sha256, hashes } = await fingerprint(files, parameters)
  const report = new ReleaseReport()
  report.unread = unread
  const result = { dataset, version, report }
  if (!dryRun && imports.get(dataset) === sha256) return { ...result, unchanged: true, comparison: {} }

  const draft = new Draft()
  const named = await addNamedNodes(database, release, draft)
  let done = 0
  let rows = 0
  for (const { path, file } of files) {
    const onRead = (bytesRead: number, rowsRead: number) => {
      done += bytesRead
      rows += rowsRead
      progress({ stage: 'reading', done, total: bytes, rows })
    }
    await readFile({ path, file, draft, known: nothing, report, nullText: release.nullText, progress: onRead })
  }
  refuseOwnNames(draft, language, ({ noun, known }) => named.get(nouns[noun].type)!.get(known!)!.name)
  const labels = counted(draft, report)

  const { comparison, lists: changes } = await database.load(`import ${dataset}`, async (run, prisma) => {
    const slugOf = (model: string, number: number) => named.get(model)!.get(number)!.slug
    const changes = new Changes(listed ? slugOf : undefined, ['sourceId'])
    const sourceId = await writeSource(prisma, release, { slug: dataset, language, version, dryRun })
    const compared = { draft, language, sourceId, confidence: release.confidence }
    const found = []
    for (const labelled of labelledNouns) found.push(await compareLabels(run, labelled, compared))
    for (const { model, difference } of found) changes.add(model, difference)
    if (dryRun) return changes
    await writeDifferences(run, found)
    const rejects = countBy(report.rejects.map(({ file }) => file))
    const { license } = release
    await recordImport(prisma, {
      dataset,
      sha256,
      version,
      license,
      files: hashes,
      rejects,
      counts: changes.comparison,
    })
    return changes
  })
  return { ...result, unchanged: false, comparison, changes, labels }
}

/** What is said of a folder that has no names in a language. */
function noFile(files: readonly SourceFile[], language: string, present: readonly string[]): string {
  const names = files.flatMap(({ paths }) => paths.map((name) => name.replace('{language}', language)))
  const others = new Set(files.flatMap((file) => languagesOf(file, present)))
  others.delete(ownLanguage)
  const hint =
    others.size > 0 ? `; there are files in ${[...others].join(', ')}: give --language ${[...others][0]}` : ''
  return `none of the files ${names.join(', ')} is there${hint}`
}

function counted({ labels }: Draft, { rejects }: ReleaseReport): NonNullable<ImportResult['labels']> {
  const names = [...labels.values()].reduce((sum, { others }) => sum + 1 + (others as readonly string[]).length, 0)
  return { nodes: labels.size, names, absent: rejects.filter(({ reason }) => reason.endsWith(notInGraph)).length }
}

/** Adds the nodes that the English import of a release has brought to a draft, so that names can refer to them. */
async function addNamedNodes(database: Database, { dataset }: Release, draft: Draft): Promise<Named> {
  const source = await database.prisma.source.findUnique({ where: { slug: dataset } })
  if (source === null) {
    throw new Error(
      `The graph has no release of ${dataset} whose nodes could be named: import the English one first, ` +
        `then its names in other languages.`,
    )
  }
  return database.read(async (rows) => {
    const named = new Map<string, Map<number, { slug: string; name: string }>>()
    for (const [noun] of labelledNouns) {
      const { type, label } = nouns[noun]
      const found = new Map<number, { slug: string; name: string }>()
      named.set(type, found)
      for await (const [id, externalId, slug, name] of rows<[number, string, string, string]>(
        `select "id", "externalId", "slug", "${label}" from "${type}"
         where "sourceId" = $1 and "externalId" is not null order by "id"`,
        [source.id],
      )) {
        draft.addKnown(noun, externalId, id)
        found.set(id, { slug, name })
      }
    }
    return named
  })
}

/** Inserts or updates the source of the names. @returns its id; 0 in a dry run before the first import */
async function writeSource(
  { source }: PrismaClient,
  { dataset, title, publisher, license, attribution: attributionOf, url }: Release,
  { slug, language, version, dryRun }: { slug: string; language: string; version: string | null; dryRun: boolean },
): Promise<number> {
  const known = await source.findUnique({ where: { slug } })
  if (known && known.dataset !== dataset) {
    throw new Error(`The source "${slug}" belongs to the dataset "${known.dataset}" already.`)
  }
  // What is the same is not written: the change log would say that it changed.
  const attribution = attributionOf(version)
  if (dryRun || (known?.version === version && known.attribution === attribution)) return known?.id ?? 0
  const inWords = new Intl.DisplayNames('en', { type: 'language' }).of(language)
  const data = { slug, dataset, title: `${title}: names in ${inWords}`, publisher, version, license, attribution, url }
  const { id } = known ? await source.update({ where: { slug }, data }) : await source.create({ data })
  return id
}
