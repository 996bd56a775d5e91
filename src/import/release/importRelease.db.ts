import type { Database } from '../../db/database.ts'
import type { ChangeList } from '../table/changes.ts'
import type { Comparison } from '../table/comparison.ts'
import { Draft } from './draft.ts'
import { type KnownLibrary, LibraryNames } from './libraryNames.ts'
import { fingerprint, locateFiles } from './locateFiles.file.ts'
import { readFile } from './readFile.file.ts'
import type { Release } from './release.ts'
import { ReleaseReport } from './releaseReport.ts'
import type { Known } from './sourceFile.ts'
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
  /** Folder of the release, or its only file. */
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
  /** The changed rows by model, if listed. */
  readonly changes?: Readonly<Record<string, ChangeList>> | undefined
  readonly report: ReleaseReport
}

/** Version of the importers, part of the fingerprint: increment it to import unchanged files again. */
const importerVersion = 3

/**
 * Imports a release: reads and validates all files, then writes the differences in one transaction.
 *
 * @throws BrokenFile if a file is missing or invalid; then nothing is written
 */
export async function importRelease(
  database: Database,
  release: Release,
  options: ImportOptions,
): Promise<ImportResult> {
  const { path, language, dryRun, listed = false, progress } = options
  const { files, unread, version, bytes } = await locateFiles(release, path, language)
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
  if (!dryRun && (await lastImport(database, release.dataset)) === sha256) {
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
  const { comparison, lists: changes } = await database.load(`import ${release.dataset}`, async (run) => {
    const changes = await writeRelease(run, ready, { dryRun, listed, wrote })
    if (!dryRun) {
      const { rejects } = report
      await run(
        `insert into "ImportRun" ("dataset", "sha256", "version", "license", "files", "rejects", "counts", "revision")
         select $1, $2, $3, $4, $5::jsonb, $6::jsonb, $7::jsonb, "revision" from "GraphRevision"`,
        [
          release.dataset,
          sha256,
          version,
          release.license,
          JSON.stringify(hashes),
          JSON.stringify(countBy(rejects.map(({ file }) => file))),
          JSON.stringify(changes.comparison),
        ],
      )
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

async function lastImport(database: Database, dataset: string): Promise<string | undefined> {
  return database.read(async (rows) => {
    const runs = rows<[string]>('select "sha256" from "ImportRun" where "dataset" = $1 order by "id" desc limit 1', [
      dataset,
    ])
    for await (const [sha256] of runs) return sha256
    return undefined
  })
}

/** Adds the roles of the datasets that the release refers to. */
async function addKnownNodes(database: Database, { refersTo = [], dataset }: Release, draft: Draft): Promise<void> {
  await database.read(async (rows) => {
    for (const other of refersTo) {
      let count = 0
      for await (const [id, externalId] of rows<[number, string]>(
        `select r."id", r."externalId" from "Role" r join "Source" s on s."id" = r."sourceId"
         where s."dataset" = $1 and r."externalId" is not null and not r."deprecated"`,
        [other],
      )) {
        draft.addKnown('roles', externalId, id)
        count++
      }
      if (count === 0) throw new Error(`The dataset ${dataset} refers to ${other}: import ${other} first.`)
    }
  })
}

async function knownLibraries(database: Database): Promise<KnownLibrary[]> {
  return database.read(async (rows) => {
    const found: KnownLibrary[] = []
    for await (const [slug, name, kind, aliases] of rows<[string, string, string, string[] | null]>(
      'select "slug", "name", "kind"::text, "aliases" from "Library" order by "id"',
    )) {
      found.push({ slug, name, kind, names: [slug, ...(aliases ?? [])] })
    }
    return found
  })
}

function sizeOf({ nodes, edges }: Draft): number {
  const tables = [...nodes.values(), ...edges.values()]
  return tables.reduce((sum, table) => sum + table.size, 0)
}

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
