import { readFile } from 'node:fs/promises'
import type { Database } from '../db/database.ts'
import { crosswalk } from './crosswalk/crosswalk.ts'
import { esco } from './esco/esco.ts'
import { onet } from './onet/onet.ts'
import { type ImportResult, importRelease, type Progress } from './release/importRelease.db.ts'
import { libraryList } from './release/libraryList.ts'
import { progressLine } from './release/progressLine.ts'
import type { Release } from './release/release.ts'
import { reportContent } from './release/reportContent.ts'
import { comparisonInWords } from './table/comparison.ts'
import { writeReport } from './writeReport.file.ts'

/** The releases that can be imported, by the word for them on the command line. */
export const releases: Readonly<Record<string, Release>> = { esco, onet, crosswalk }

/** What the command line says, and where its answers go. */
export interface ImportCommand {
  readonly release: Release
  /** Folder or file of the release. */
  readonly path: string
  readonly language: string
  readonly dryRun: boolean
  /** File that the report is written to. */
  readonly report?: string
  /** The curated list of software products and their names, as YAML. */
  readonly libraryNames: string
  readonly say: (line: string) => void
  /** Replaces the last line of a terminal; absent where there is none. */
  readonly redraw?: (line: string) => void
}

/** Milliseconds between two signs of progress: on a terminal, and in a log. */
const pace = { terminal: 100, log: 5000 }

/** Imports a release and says what came of it. */
export async function importCommand(database: Database, command: ImportCommand): Promise<ImportResult> {
  const { release, path, language, dryRun, report, say, redraw } = command
  const libraries = libraryList(await readFile(command.libraryNames, 'utf8'))
  const start = Date.now()
  const progress = shower(say, redraw)
  const listed = report !== undefined
  const result = await writeReport(
    report,
    () => importRelease(database, release, { path, language, dryRun, listed, libraries, progress }),
    (result) => reportContent(result, dryRun),
  )
  redraw?.('')
  for (const line of summary(result, dryRun)) say(line)
  if (!result.unchanged) say(`${dryRun ? 'Compared' : 'Imported'} in ${((Date.now() - start) / 1000).toFixed(1)} s`)
  if (listed) say(`The report is in ${report}`)
  return result
}

function summary({ dataset, version, unchanged, comparison, report }: ImportResult, dryRun: boolean): string[] {
  const name = version === null ? dataset : `${dataset} ${version}`
  if (unchanged) return [`${name} is in the graph already: nothing changed`]
  const rows = report.files.reduce((sum, file) => sum + file.rows, 0)
  return [
    `Read ${rows} rows of ${name} from ${report.files.length} files; rejected ${report.rejects.length}, noted ${report.notes.length}`,
    ...report.files
      .filter(({ rejected }) => rejected > 0)
      .map(({ file, rejected }) => `  ${file}: ${rejected} rejected`),
    ...(report.unread.length > 0 ? [`Not read: ${report.unread.join(', ')}`] : []),
    dryRun ? 'An import would change:' : 'Changed in the graph:',
    comparisonInWords(comparison),
  ]
}

function shower(say: (line: string) => void, redraw?: (line: string) => void): (progress: Progress) => void {
  let stage: Progress['stage'] | undefined
  let started = 0
  let shown = 0
  return (progress) => {
    const now = Date.now()
    if (progress.stage !== stage) {
      stage = progress.stage
      started = now
      shown = now
    }
    if (now - shown < (redraw ? pace.terminal : pace.log)) return
    shown = now
    ;(redraw ?? say)(progressLine(progress, now - started))
  }
}
