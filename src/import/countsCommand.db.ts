import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Database } from '../db/database.ts'
import { loadSnapshot } from '../graph/load/load.db.ts'
import { reportInWords } from './adverts/advertReport.ts'
import { readAdverts } from './adverts/importAdverts.db.ts'
import { countedTable, tableDataset } from './counts/countedTable.ts'
import { countRows } from './counts/countRows.file.ts'
import { DefectiveFile } from './dataset/defect.ts'
import { progressLogger } from './importCommand.db.ts'
import { type CountedDataset, countedYaml } from './samples/countedDataset.ts'
import { checkedCounts, loadCounted } from './samples/loadCounted.db.ts'
import { comparisonInWords } from './table/comparison.ts'
import { writeReport } from './writeReport.file.ts'

/** What to import, from where, and what to do with it. */
export interface CountsCommand {
  /** A table of adverts, or one of counts. */
  readonly kind: 'adverts' | 'counts'
  /** File of the table. */
  readonly path: string
  /** File of the mapping that joins adverts with the graph; counts need none. */
  readonly mapping: string
  /** File to write the dataset to, in place of the graph. */
  readonly output: string | undefined
  /** True to compare only. */
  readonly dryRun: boolean
  /** File to write the report to. */
  readonly report: string | undefined
  readonly log: (line: string) => void
  /** Replaces the last line of a terminal; absent where there is none. */
  readonly redraw?: (line: string) => void
}

/** Counts that were read, and what is to be said of them. */
interface Read {
  readonly counted: CountedDataset
  readonly report: object
  readonly lines: readonly string[]
}

/**
 * Imports counts of what adverts or answers name, and logs the result.
 *
 * @throws Error if the file cannot be used; nothing is written then
 */
export async function countsCommand(database: Database, command: CountsCommand): Promise<void> {
  const { path, output, dryRun, report, log, redraw } = command
  if (output !== undefined && dryRun) {
    throw new Error('--output writes a file in place of the graph, and --dry-run writes neither: give one of them.')
  }
  await writeReport(
    report,
    () => work(),
    (content) => content,
  )
  if (report !== undefined) log(`The report is in ${report}`)

  async function work(): Promise<object> {
    const { counted, report: said, lines } = await read(database, command)
    redraw?.('')
    for (const line of lines) log(line)
    const { dataset, samples } = counted
    if (output !== undefined) {
      await checkedCounts(database, counted)
      const comment = `Counts of ${basename(path)}, written by career-lattice import ${command.kind}.`
      await writeFile(output, countedYaml(counted, comment))
      log(`Wrote ${samples.length} samples to ${output}`)
      return { dataset, output, ...said }
    }
    if (dataset === undefined) return { dryRun, ...said }
    const listed = report !== undefined
    const { unchanged, comparison, changes } = await loadCounted(database, { ...counted, dataset }, { dryRun, listed })
    if (unchanged) log(`${dataset} is in the graph already: nothing changed`)
    else
      for (const line of [dryRun ? 'An import would change:' : 'Changed in the graph:', comparisonInWords(comparison)])
        log(line)
    return { dataset, dryRun, unchanged, comparison, ...said, changes }
  }
}

async function read(database: Database, command: CountsCommand): Promise<Read> {
  const { kind, path, mapping, output, dryRun, log, redraw } = command
  if (kind === 'adverts') {
    const goal = { needsDataset: output === undefined && !dryRun, progress: progressLogger(log, redraw) }
    const { counted, report, sha256 } = await readAdverts(database, path, mapping, goal)
    return { counted, report: { sha256, ...report }, lines: reportInWords(report) }
  }
  const { rows, defects: unread } = await countRows(path)
  const file = basename(path)
  const { sources, samples, defects } = countedTable(await loadSnapshot(database), rows, file)
  const wrong = [...unread, ...defects].sort((a, b) => a.line - b.line)
  if (wrong.length > 0) throw new DefectiveFile(file, wrong)
  const counted = { dataset: tableDataset, sources, samples }
  return {
    counted,
    report: { rows: rows.length },
    lines: [`Read ${rows.length} rows of ${file}: ${samples.length} samples of ${sources.length} sources`],
  }
}
