import { nouns } from '../../catalogue/catalogue.ts'
import type { Database } from '../../db/database.ts'
import { languageTag, ownLanguage, tagsInWords } from '../../names/languageTag.ts'
import { Changes } from '../table/changes.ts'
import { writeDifferences } from '../table/writeDifferences.db.ts'
import { BrokenFile } from './brokenFile.ts'
import { compareLabels, labelledNouns } from './compareLabels.db.ts'
import type { Draft } from './draft.ts'
import { type ImportOptions, type ImportResult, importFiles, type Reading } from './importFiles.db.ts'
import { refuseOwnNames } from './labelLanguage.ts'
import { languagesOf } from './locateFiles.file.ts'
import type { Release } from './release.ts'
import { type SourceColumns, sourceColumns } from './sourceColumns.ts'
import type { Known, SourceFile } from './sourceFile.ts'

/** The nodes that a release has brought, by model and number. */
type Named = ReadonlyMap<string, ReadonlyMap<number, { readonly slug: string; readonly name: string }>>

/** No row of names looks anything up. */
const nothing: Known = {
  node: () => undefined,
  coded: () => undefined,
  successors: () => [],
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
export async function importLabels(
  database: Database,
  release: Release,
  options: ImportOptions,
): Promise<ImportResult> {
  const language = languageTag(options.language)
  if (language === undefined) throw new Error(`--language is "${options.language}"; it should be ${tagsInWords}.`)
  const files = release.labelFiles!
  const content = {
    release: { ...release, files },
    language,
    noFile: (unread: readonly string[]) => new BrokenFile(options.path, noFile(files, language, unread)),
    sourceOf: (version: string | null) => labelSource(release, version, language),
    // A later release may have nodes that these names belong to.
    parameters: (imports: ReadonlyMap<string, string>) => [imports.get(release.dataset)],
    begin: (draft: Draft) => begin(database, release, { ...options, language }, draft),
  }
  return importFiles(database, content, options)
}

async function begin(
  database: Database,
  release: Release,
  { language, dryRun, listed = false }: ImportOptions,
  draft: Draft,
): Promise<Reading> {
  const named = await addNamedNodes(database, release, draft)
  return {
    known: nothing,
    finish() {
      refuseOwnNames(draft, language, ({ noun, known }) => named.get(nouns[noun].type)!.get(known!)!.name)
      return { labels: counted(draft) }
    },
    async write(run, _prisma, sourceId) {
      const slugOf = (model: string, number: number) => named.get(model)!.get(number)!.slug
      const changes = new Changes(listed ? slugOf : undefined, ['sourceId'])
      const compared = { draft, language, sourceId, confidence: release.confidence }
      const found = []
      for (const labelled of labelledNouns) found.push(await compareLabels(run, labelled, compared))
      for (const { model, difference } of found) changes.add(model, difference)
      if (!dryRun) await writeDifferences(run, found)
      return changes
    },
  }
}

/** The source of the names in a language: that of the release, with a slug and a title of its own. */
function labelSource(release: Release, version: string | null, language: string): SourceColumns {
  const source = sourceColumns(release, version)
  const inWords = new Intl.DisplayNames('en', { type: 'language' }).of(language)
  const slug = `${source.slug}-labels-${language.toLowerCase()}`
  return { ...source, slug, title: `${source.title}: names in ${inWords}` }
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

function counted({ labels, absent }: Draft): NonNullable<ImportResult['labels']> {
  const names = [...labels.values()].reduce((sum, { others }) => sum + 1 + (others as readonly string[]).length, 0)
  return { nodes: labels.size, names, absent }
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
