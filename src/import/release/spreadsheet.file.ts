import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { BrokenFile } from './brokenFile.ts'
import type { FileRecord } from './fileRecord.ts'

/** In bytes: a larger sheet is not read at once. */
const mostBytes = 50_000_000

/** Whether a file is a spreadsheet, by its name. */
export function isSpreadsheet(file: string): boolean {
  return /\.xlsx$/i.test(file)
}

/**
 * The rows of the first sheet of an .xlsx file, those without any text left out. A number is read as it is written in the
 * file, not as it is shown.
 *
 * @throws BrokenFile if it is no .xlsx file, damaged, or larger than 50 MB
 */
export async function spreadsheetRecords(path: string): Promise<FileRecord[]> {
  const file = basename(path)
  if ((await stat(path)).size > mostBytes) {
    throw new BrokenFile(file, 'the spreadsheet is larger than 50 MB; save it as .csv')
  }
  const rows = await readSheet(path, { parseNumber: (digits) => digits }).catch((error: Error) => {
    throw new BrokenFile(file, `it cannot be read as a spreadsheet (.xlsx): ${error.message}`)
  })
  return rows
    .map((cells, place) => ({ line: place + 1, cells: cells.map(written) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
}

function written(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  return cell instanceof Date ? cell.toISOString() : String(cell)
}
