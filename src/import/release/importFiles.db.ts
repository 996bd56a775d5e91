import { isDeepStrictEqual } from 'node:util'
import type { Database, Run } from '../../db/database.ts'
import type { PrismaClient } from '../../db/generated/client/client.ts'
import type { ChangeList, Changes } from '../table/changes.ts'
import type { Comparison } from '../table/comparison.ts'
import { lastImports, recordImport } from '../table/importRuns.db.ts'
import { Draft } from './draft.ts'
import type { KnownLibrary } from './libraryNames.ts'
import { fingerprint, locateFiles } from './locateFiles.file.ts'
import { readFile } from './readFile.file.ts'
import type { Release } from './release.ts'
import { ReleaseReport } from './releaseReport.ts'
import type { SourceColumns } from './sourceColumns.ts'
import type { Known } from './sourceFile.ts'
import { unpacked } from './unpacked.file.ts'

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
  /** Of an import of names in another language: the nodes named, all names, and the rows of nodes that the graph does not have. */
  readonly labels?: { readonly nodes: number; readonly names: number; readonly absent: number }
  /** The changed rows by model, if listed. */
  readonly changes?: Readonly<Record<string, ChangeList>> | undefined
  readonly report: ReleaseReport
}

/** Version of the importers, part of the fingerprint: increment it to import unchanged files again. */
const importerVersion = 5

/** What an import finds in the files of a release: its nodes and edges, or their names in a language. */
export interface Content {
  /** The release, with the files to read. */
  readonly release: Release
  /** Language tag in the names of the files. */
  readonly language: string
  /** Error of a place that has none of the files, each of which may be absent. */
  readonly noFile?: (unread: readonly string[]) => Error
  readonly sourceOf: (version: string | null) => SourceColumns
  /** What the result depends on beside the files, their source and the language. */
  readonly parameters: (lastImports: ReadonlyMap<string, string>) => readonly unknown[]
  /** Called before the first row is read; may add nodes that the graph has to the draft. */
  readonly begin: (draft: Draft, report: ReleaseReport) => Promise<Reading>
}

/** An import whose files are being read. */
export interface Reading {
  /** What rows look up. */
  readonly known: Known
  /** Called when all rows are read. @returns what is added to the result */
  readonly finish: () => Pick<ImportResult, 'labels'>
  /** Compares the draft with the graph, and writes what differs unless it is a dry run. */
  readonly write: (run: Run, prisma: PrismaClient, sourceId: number) => Promise<Changes>
}

/**
 * Imports files of a release: reads and validates all of them, then writes their source and the differences, and records
 * the import, in one transaction. Files that were imported last are not read again.
 *
 * @throws BrokenFile if a file is missing or invalid; then nothing is written
 */
export function importFiles(database: Database, content: Content, options: ImportOptions): Promise<ImportResult> {
  return unpacked(options.path, (path) => importFrom(database, content, path, options))
}

async function importFrom(
  database: Database,
  content: Content,
  path: string,
  { path: named, dryRun, progress }: ImportOptions,
): Promise<ImportResult> {
  const { release, language } = content
  const { files, unread, version, bytes } = await locateFiles(release, path, language, named)
  if (files.length === 0 && content.noFile) throw content.noFile(unread)
  const source = content.sourceOf(version)
  const { slug: dataset, license } = source
  const imports = await lastImports(database)
  const parameters = [importerVersion, source, language, ...content.parameters(imports)]
  const { sha256, hashes } = await fingerprint(files, parameters)
  const report = new ReleaseReport()
  report.unread = unread
  const result = { dataset, version, report }
  if (!dryRun && imports.get(dataset) === sha256) return { ...result, unchanged: true, comparison: {} }

  const draft = new Draft()
  const { known, finish, write } = await content.begin(draft, report)
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
  const added = finish()

  const { comparison, lists: changes } = await database.load(`import ${dataset}`, async (run, prisma) => {
    const sourceId = await writeSource(prisma, source, dryRun)
    const changes = await write(run, prisma, sourceId)
    if (dryRun) return changes
    const rejects = countBy(report.rejects.map(({ file }) => file))
    const counts = changes.comparison
    await recordImport(prisma, { dataset, sha256, version, license, files: hashes, rejects, counts })
    return changes
  })
  return { ...result, unchanged: false, comparison, changes, ...added }
}

/**
 * Inserts a source, or updates it if one of its columns differs: what is the same is not written, as the change log would
 * say that it changed.
 *
 * @returns its id; 0 in a dry run before the first import
 * @throws Error if the source belongs to another dataset
 */
async function writeSource({ source }: PrismaClient, columns: SourceColumns, dryRun: boolean): Promise<number> {
  const { slug, dataset } = columns
  const known = await source.findUnique({ where: { slug } })
  if (known && known.dataset !== dataset) {
    throw new Error(`The source "${slug}" belongs to the dataset "${known.dataset}" already.`)
  }
  if (dryRun) return known?.id ?? 0
  if (known === null) return (await source.create({ data: columns })).id
  const names = Object.keys(columns) as (keyof SourceColumns)[]
  if (names.some((name) => !isDeepStrictEqual(known[name], columns[name])))
    await source.update({ where: { slug }, data: columns })
  return known.id
}

/** How often each name is given. */
function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
