import type { Database } from '../../db/database.ts'
import { languageTag } from '../../names/languageTag.ts'
import type { ChangeList } from '../table/changes.ts'
import type { Comparison } from '../table/comparison.ts'
import { lastImports, recordImport } from '../table/importRuns.db.ts'
import { Draft } from './draft.ts'
import { type KnownLibrary, LibraryNames } from './libraryNames.ts'
import { fingerprint, locateFiles } from './locateFiles.file.ts'
import { readFile } from './readFile.file.ts'
import type { Release } from './release.ts'
import { ReleaseReport } from './releaseReport.ts'
import type { Known } from './sourceFile.ts'
import { unpacked } from './unpacked.file.ts'
import { writeRelease } from './writeRelease.db.ts'

export interface Progress {
  readonly stage: 'reading' | 'writing'
  /** Bytes read, or rows written. */
  readonly done: number
  readonly total: number
  /** Rows read or written. */
  readonly rows: number
}

export interface ImportOptions {
  /** Folder or .zip file of the release, or its only file. */
  readonly path: string
  /** Language code in the names of the files. */
  readonly language: string
  /** Whether to compare only. */
  readonly dryRun: boolean
  /** Whether to list the changed rows, and not only count them. */
  readonly listed?: boolean
  /** The curated list of software products. */
  readonly libraries: readonly KnownLibrary[]
  readonly progress: (progress: Progress) => void
}

export interface ImportResult {
  readonly dataset: string
  readonly version: string | null
  /** Whether the last import of the dataset was of the same files. */
  readonly unchanged: boolean
  readonly comparison: Comparison
  /** Of an import of names in another language: the nodes named, all names, and the nodes that the graph does not have. */
  readonly labels?: { readonly nodes: number; readonly names: number; readonly absent: number }
  /** The changed rows by model, if listed. */
  readonly changes?: Readonly<Record<string, ChangeList>> | undefined
  readonly report: ReleaseReport
}

/** Version of the importers, part of the fingerprint: increment it to import unchanged files again. */
export const importerVersion = 4

/**
 * Imports a release: reads and validates all files, then writes the differences in one transaction.
 *
 * @throws BrokenFile if a file is missing or invalid; then nothing is written
 */
export function importRelease(database: Database, release: Release, options: ImportOptions): Promise<ImportResult> {
  return unpacked(options.path, (path) => importFrom(database, release, path, options))
}

async function importFrom(
  database: Database,
  release: Release,
  path: string,
  options: ImportOptions,
): Promise<ImportResult> {
  const { dryRun, listed = false, progress } = options
  const language = languageTag(options.language) ?? options.language
  const { files, unread, version, bytes } = await locateFiles(release, path, language, options.path)
  const { sha256, hashes } = await fingerprint(files, [
    importerVersion,
    release.dataset,
    version,
    language,
    options.libraries,
  ])
  const report = new ReleaseReport()
  report.unread = unread
  const result = { dataset: release.dataset, version, report }
  if (!dryRun && (await lastImports(database)).get(release.dataset) === sha256) {
    return { ...result, unchanged: true, comparison: {} }
  }

  const draft = new Draft()
  await addKnownNodes(database, release, draft)
  const names = new LibraryNames(options.libraries, await knownLibraries(database))
  const known: Known = {
    node: (model, id) => draft.node(model, id)?.values,
    library: (name) => names.library(name),
    curatedLibrary: (name) => names.curatedLibrary(name),
  }
  let done = 0
  let rows = 0
  const noteForwardReferences: (() => void)[] = []
  for (const { path, file } of files) {
    const onRead = (bytesRead: number, rowsRead: number) => {
      done += bytesRead
      rows += rowsRead
      progress({ stage: 'reading', done, total: bytes, rows })
    }
    noteForwardReferences.push(
      await readFile({ path, file, draft, known, report, nullText: release.nullText, progress: onRead }),
    )
  }
  for (const note of noteForwardReferences) note()
  release.finish?.(draft)
  addCuratedNames(draft, names)
  report.merged = names.merged

  let written = 0
  const total = sizeOf(draft)
  const wrote = (count: number) => {
    written += count
    progress({ stage: 'writing', done: written, total, rows: written })
  }
  const ready = { release, version, draft }
  const { comparison, lists: changes } = await database.load(`import ${release.dataset}`, async (run, prisma) => {
    const changes = await writeRelease(run, prisma, ready, { dryRun, listed, wrote })
    if (!dryRun) {
      const { dataset, license } = release
      const rejects = countBy(report.rejects.map(({ file }) => file))
      await recordImport(prisma, {
        dataset,
        sha256,
        version,
        license,
        files: hashes,
        rejects,
        counts: changes.comparison,
      })
    }
    return changes
  })
  return { ...result, unchanged: false, comparison, changes }
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
      select: { id: true, externalId: true },
    })
    if (roles.length === 0) throw new Error(`The dataset ${dataset} refers to ${other}: import ${other} first.`)
    for (const { id, externalId } of roles) draft.addKnown('roles', externalId!, id)
  }
}

async function knownLibraries({ prisma }: Database): Promise<KnownLibrary[]> {
  const select = { slug: true, name: true, kind: true, aliases: true } as const
  const libraries = await prisma.library.findMany({ select, orderBy: { id: 'asc' } })
  return libraries.map(({ slug, name, kind, aliases }) => ({ slug, name, kind, names: [slug, ...aliases] }))
}

function sizeOf({ nodes, edges }: Draft): number {
  const tables = [...nodes.values(), ...edges.values()]
  return tables.reduce((sum, table) => sum + table.size, 0)
}

/** How often each name is given. */
export function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
