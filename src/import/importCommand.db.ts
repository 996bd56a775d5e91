import { readFile } from 'node:fs/promises'
import type { Database } from '../db/database.ts'
import { crosswalkAt, crosswalksOffered } from './crosswalk/crosswalkAt.file.ts'
import { esco } from './esco/esco.ts'
import { onet } from './onet/onet.ts'
import type { ImportResult, Progress } from './release/importFiles.db.ts'
import { importLabels, isOfLabels } from './release/importLabels.db.ts'
import { importRelease } from './release/importRelease.db.ts'
import { libraryList } from './release/libraryList.ts'
import { progressLine } from './release/progressLine.ts'
import type { Release } from './release/release.ts'
import { comparisonInWords } from './table/comparison.ts'
import { tiesInWords } from './ties/tiesInWords.ts'
import { writeReport } from './writeReport.file.ts'

/** Something that can be imported. */
interface Importable {
  /** What it is, and where to get it. */
  readonly offered: string
  /** Finds out which release lies at a path, where there are several. */
  readonly at: (path: string) => Promise<{ readonly release: Release; readonly path: string }>
}

const alone = (release: Release): Importable => ({
  offered: `${release.title} is at ${release.download}`,
  at: async (path) => ({ release, path }),
})

/** The releases that can be imported, by their names on the command line. */
export const releases: Readonly<Record<string, Importable>> = {
  esco: alone(esco),
  onet: alone(onet),
  crosswalk: {
    offered: `Two crosswalks between ESCO and O*NET can be imported: ${crosswalksOffered}`,
    at: (path) => crosswalkAt(path),
  },
}

export interface ImportCommand {
  /** Name of what is imported, a key of {@link releases}. */
  readonly kind: string
  /** Folder or file of the release. */
  readonly path: string
  readonly language: string
  readonly dryRun: boolean
  /** File to write the report to. */
  readonly report?: string
  /** File of the curated list of software products and their names, as YAML. */
  readonly libraryNames: string
  readonly log: (line: string) => void
  /** Replaces the last line of a terminal; absent where there is none. */
  readonly redraw?: (line: string) => void
}

/** Milliseconds between two progress messages. */
const pace = { terminal: 100, log: 5000 }

/** Imports a release and logs the result. */
export async function importCommand(database: Database, command: ImportCommand): Promise<ImportResult> {
  const { kind, language, dryRun, report, log, redraw } = command
  const { release, path } = await releases[kind]!.at(command.path)
  const libraries = libraryList(await readFile(command.libraryNames, 'utf8'))
  const start = Date.now()
  const progress = progressLogger(log, redraw)
  const listed = report !== undefined
  const result = await writeReport(
    report,
    () => {
      const importing = isOfLabels(release, language) ? importLabels : importRelease
      return importing(database, release, { path, language, dryRun, listed, libraries, progress })
    },
    (result) => reportContent(result, dryRun),
  )
  redraw?.('')
  for (const line of summary(result, dryRun)) log(line)
  for (const line of tiesInWords(result.report.ties, listed)) log(line)
  if (!result.unchanged) log(`${dryRun ? 'Compared' : 'Imported'} in ${((Date.now() - start) / 1000).toFixed(1)} s`)
  if (listed) log(`The report is in ${report}`)
  return result
}

/**
 * The report: the rows read of each file, rejected and noted rows with reasons, product names of the same library, what is
 * tied by name and what is doubtful, and the rows of the graph that change.
 */
function reportContent(result: ImportResult, dryRun: boolean): object {
  const { dataset, version, unchanged, comparison, labels, changes, report } = result
  return { dataset, version, dryRun, unchanged, comparison, labels, ...report, changes }
}

function summary({ dataset, version, unchanged, comparison, labels, report }: ImportResult, dryRun: boolean): string[] {
  const name = version === null ? dataset : `${dataset} ${version}`
  if (unchanged) return [`${name} is in the graph already: nothing changed`]
  const rows = report.files.reduce((sum, file) => sum + file.rows, 0)
  return [
    `Read ${rows} rows of ${name} from ${report.files.length === 1 ? '1 file' : `${report.files.length} files`}; rejected ${report.rejects.length}, noted ${report.notes.length}`,
    ...report.files
      .filter(({ rejected }) => rejected > 0)
      .map(({ file, rejected }) => `  ${file}: ${rejected} rejected`),
    ...report.files.flatMap(({ file, skipped }) =>
      Object.entries(skipped).map(([reason, count]) => `  ${file}: ${count} not needed: ${reason}`),
    ),
    ...(labels === undefined
      ? []
      : [`${labels.names} names of ${labels.nodes} nodes; ${labels.absent} rows name nodes that are not in the graph`]),
    ...(report.unread.length > 0 ? [`Not read: ${report.unread.join(', ')}`] : []),
    dryRun ? 'An import would change:' : 'Changed in the graph:',
    comparisonInWords(comparison),
  ]
}

/** Logs the progress of an import as a line, from time to time. */
export function progressLogger(
  log: (line: string) => void,
  redraw?: (line: string) => void,
): (progress: Progress) => void {
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
    ;(redraw ?? log)(progressLine(progress, now - started))
  }
}
