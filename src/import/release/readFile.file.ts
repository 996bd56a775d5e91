import { basename, parse } from 'node:path'
import { type NounName, nouns } from '../../catalogue/catalogue.ts'
import type { Columns } from '../../catalogue/column.ts'
import { manyLines, oneLine } from '../../names/normalised.ts'
import { BrokenFile } from './brokenFile.ts'
import { otherDelimiter } from './delimiter.ts'
import type { Draft } from './draft.ts'
import type { Fact } from './fact.ts'
import type { FileRecord } from './fileRecord.ts'
import { headerColumns } from './header.ts'
import { records } from './records.file.ts'
import type { ReleaseReport } from './releaseReport.ts'
import type { Known, SourceFile } from './sourceFile.ts'

export interface FileReading {
  readonly path: string
  readonly file: SourceFile
  readonly draft: Draft
  readonly known: Known
  readonly report: ReleaseReport
  readonly nullText: string | undefined
  /** Called with the number of bytes and rows read since the last call. */
  readonly progress: (bytes: number, rows: number) => void
}

/**
 * Reads one file of a release into the draft. Invalid rows are reported and skipped.
 *
 * @returns to be called when all files are read: notes forward references to missing nodes
 * @throws BrokenFile if the whole file is invalid
 */
export async function readFile({
  path,
  file,
  draft,
  known,
  report,
  nullText,
  progress,
}: FileReading): Promise<() => void> {
  const name = basename(path)
  let rows = 0
  let positions: Map<string, number> | undefined
  let width = 0
  const forward: { line: number; id: string; property: string; noun: NounName; to: string }[] = []
  const multiline = new Set<string>(file.manyLines)
  const counts = report.open(name, file.specification)
  for await (const step of records(path, (bytes) => progress(bytes, 0))) {
    for (const record of step) {
      // An empty line, common at the end of files.
      if (record.cells.length === 1 && oneLine(record.cells[0]!) === '') continue
      if (positions === undefined && file.titled && record.cells.filter(oneLine).length <= 1) continue
      if (positions === undefined) {
        positions = headerColumns(record.cells.map(oneLine), file, name)
        width = record.cells.length
      } else {
        rows++
        const wrong = readRow(record, positions, width)
        if (wrong !== undefined) counts.reject(record.line, wrong)
      }
    }
    progress(0, rows - counts.rows)
    counts.rows = rows
  }
  if (positions === undefined) throw new BrokenFile(name, 'it is empty')
  if (rows === 0 && file.required) throw new BrokenFile(name, 'it has no row below its header')
  if (rows > 0 && counts.rejected === rows) {
    throw new BrokenFile(
      name,
      `not one of its ${rows} rows can be used; the first: ${report.rejects.at(-rows)!.reason}`,
    )
  }
  return () => {
    for (const { line, id, property, noun, to } of forward) {
      const lacking = to === id ? 'it names the row itself' : draft.lacks(noun, to)
      if (lacking !== undefined) counts.note(line, `${property}: ${lacking}; it counts as empty`)
    }
  }

  /** Adds a row to the draft. @returns why it is rejected, if so */
  function readRow({ line, cells }: FileRecord, columns: Map<string, number>, width: number): string | undefined {
    if (cells.length !== width) {
      const other = otherDelimiter(name, cells, ({ length }) => length === width)
      if (other !== undefined) return other
      const found = `the row has ${cells.length} cells instead of ${width}`
      if (cells.length > width || !file.ragged) return found
      counts.note(line, `${found}; the missing ones count as empty`)
    }
    const row: Record<string, string> = {}
    for (const [column, position] of columns) {
      const cell = multiline.has(column) ? manyLines(cells[position] ?? '') : oneLine(cells[position] ?? '')
      if (cell.includes('\0')) return `${column} holds the character NUL (U+0000)`
      row[column] = cell === nullText ? '' : cell
    }
    for (const column of file.optionalColumns ?? []) row[column] ??= ''
    const outcome = file.row(row, known, parse(path).name)
    if ('reject' in outcome) return outcome.reject
    if ('skip' in outcome) counts.skip(outcome.skip)
    else if (outcome.note !== undefined) counts.note(line, outcome.note)
    for (const fact of outcome.facts ?? []) {
      const refused = draft.add(fact)
      if (refused !== undefined) return refused
      if ('node' in fact) noteForward(line, fact)
    }
    return undefined
  }

  function noteForward(line: number, { node, id, values }: Extract<Fact, { node: NounName }>): void {
    for (const [property, column] of Object.entries<Columns[string]>(nouns[node].columns)) {
      const to = values[property]
      if (!column.forward || typeof to !== 'string') continue
      forward.push({ line, id, property, noun: column.references as NounName, to })
    }
  }
}
