import type { Database } from '../../db/database.ts'
import { languageTag } from '../../names/languageTag.ts'
import type { Draft } from './draft.ts'
import { type ImportOptions, type ImportResult, importFiles, type Reading } from './importFiles.db.ts'
import { type KnownLibrary, LibraryNames } from './libraryNames.ts'
import type { Release } from './release.ts'
import type { ReleaseReport } from './releaseReport.ts'
import { sourceColumns } from './sourceColumns.ts'
import { writeRelease } from './writeRelease.db.ts'

/**
 * Imports a release: reads and validates all files, then writes the differences in one transaction.
 *
 * @throws BrokenFile if a file is missing or invalid; then nothing is written
 */
export function importRelease(database: Database, release: Release, options: ImportOptions): Promise<ImportResult> {
  const content = {
    release,
    language: languageTag(options.language) ?? options.language,
    sourceOf: (version: string | null) => sourceColumns(release, version),
    parameters: () => [options.libraries],
    begin: (draft: Draft, report: ReleaseReport) => begin(database, release, options, draft, report),
  }
  return importFiles(database, content, options)
}

async function begin(
  database: Database,
  release: Release,
  { dryRun, listed = false, libraries, progress }: ImportOptions,
  draft: Draft,
  report: ReleaseReport,
): Promise<Reading> {
  await addKnownNodes(database, release, draft)
  const names = new LibraryNames(libraries, await knownLibraries(database))
  return {
    known: {
      node: (model, id) => draft.node(model, id)?.values,
      coded: (noun, dataset, code) => draft.coded(noun, dataset, code),
      successors: (noun, id) => draft.successors(noun, id),
      library: (name) => names.library(name),
      curatedLibrary: (name) => names.curatedLibrary(name),
    },
    finish() {
      release.finish?.(draft)
      addCuratedNames(draft, names)
      report.merged = names.merged
      return {}
    },
    write(run, prisma, sourceId) {
      let written = 0
      const total = sizeOf(draft)
      const wrote = (count: number) => {
        written += count
        progress({ stage: 'writing', done: written, total, rows: written })
      }
      return writeRelease(run, prisma, { release, draft, sourceId, report }, { dryRun, listed, wrote })
    },
  }
}

/** Adds curated aliases, so that products are found by them. */
function addCuratedNames(draft: Draft, names: LibraryNames): void {
  for (const id of draft.nodes.get('libraries')?.keys() ?? []) {
    draft.add({ update: 'libraries', id, values: { aliases: names.curatedNames(id) } })
  }
}

/** Adds the roles of the datasets that the release refers to. */
async function addKnownNodes(database: Database, { refersTo = [], dataset }: Release, draft: Draft): Promise<void> {
  for (const other of refersTo) {
    const roles = await database.prisma.role.findMany({
      where: { source: { dataset: other }, externalId: { not: null }, deprecated: false },
      select: { id: true, externalId: true, code: true },
    })
    if (roles.length === 0) throw new Error(`The dataset ${dataset} refers to ${other}: import ${other} first.`)
    for (const { id, externalId, code } of roles) {
      draft.addKnown('roles', externalId!, id)
      if (code !== null) draft.addCode('roles', other, code, externalId!)
    }
  }
}

async function knownLibraries({ prisma }: Database): Promise<KnownLibrary[]> {
  const select = { slug: true, formerSlugs: true, name: true, kind: true, aliases: true } as const
  const libraries = await prisma.library.findMany({ select, orderBy: { id: 'asc' } })
  return libraries.map(({ slug, formerSlugs, name, kind, aliases }) => {
    return { slug, name, kind, names: [slug, ...formerSlugs, ...aliases] }
  })
}

function sizeOf({ nodes, edges }: Draft): number {
  const tables = [...nodes.values(), ...edges.values()]
  return tables.reduce((sum, table) => sum + table.size, 0)
}
