import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { CsvError, parse } from 'csv-parse'
import { isUtf16 } from '../utf16.ts'
import { BrokenFile } from './brokenFile.ts'
import { delimiterOf } from './delimiter.ts'
import type { FileRecord } from './fileRecord.ts'
import { isSpreadsheet, spreadsheetRecords } from './spreadsheet.file.ts'

/** A longer record, in bytes, is taken for an unclosed quote. */
const maxRecordSize = 1_000_000

/**
 * Streams the records of a file: UTF-8 with or without a byte order mark; lines end with LF, CRLF or CR. A .csv has commas
 * and quotes (RFC 4180), a .txt tabs and no quotes; of an .xlsx, it is the rows of the first sheet. An empty line is a record with one empty cell.
 *
 * @param read called after each chunk with its number of bytes
 * @throws BrokenFile if the file is not UTF-8, or a quote is not closed
 */
export async function* records(path: string, read: (bytes: number) => void): AsyncGenerator<readonly FileRecord[]> {
  const file = basename(path)
  if (isSpreadsheet(file)) {
    yield await spreadsheetRecords(path)
    read((await stat(path)).size)
    return
  }
  const delimiter = delimiterOf(file)
  const parser = parse({
    bom: true,
    delimiter,
    quote: delimiter === ',' ? '"' : false,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: maxRecordSize,
  })
  let failure: Error | undefined
  parser.on('error', (error) => {
    failure = error
  })
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  const withLine = (cells: readonly string[]) => {
    const record = { line, cells }
    line += 1 + lineBreaks(cells)
    return record
  }
  const decode = (chunk?: Buffer) => {
    try {
      decoder.decode(chunk, { stream: chunk !== undefined })
    } catch {
      throw new BrokenFile(file, `it is not UTF-8 text; ${saveAsUtf8}`, line)
    }
  }
  let first = true
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    if (first && isUtf16(chunk)) throw new BrokenFile(file, `it is not UTF-8 text but UTF-16; ${saveAsUtf8}`, line)
    first = false
    decode(chunk)
    parser.write(chunk)
    const found: FileRecord[] = []
    for (let cells = parser.read() as string[] | null; cells !== null; cells = parser.read())
      found.push(withLine(cells))
    if (failure) throw new BrokenFile(file, reason(failure), line)
    yield found
    read(chunk.length)
  }
  decode()
  parser.end()
  try {
    for await (const cells of parser as AsyncIterable<string[]>) yield [withLine(cells)]
  } catch (error) {
    throw error instanceof CsvError ? new BrokenFile(file, reason(error), line) : error
  }
}

const saveAsUtf8 = 'save it with the encoding UTF-8'

function lineBreaks(cells: readonly string[]): number {
  let count = 0
  for (const cell of cells) if (/[\n\r]/.test(cell)) count += cell.match(/\r\n|[\n\r]/g)!.length
  return count
}

function reason(error: Error): string {
  if (!(error instanceof CsvError)) return error.message
  const known: Partial<Record<string, string>> = {
    CSV_QUOTE_NOT_CLOSED: 'a quote is opened here and never closed',
    CSV_MAX_RECORD_SIZE: 'a record does not end within a million bytes; a quote may not be closed',
    INVALID_OPENING_QUOTE: 'a quote stands inside a cell that does not start with one',
    CSV_INVALID_CLOSING_QUOTE:
      'after a closing quote there is more text in the cell: a quote in it is not doubled, or columns are not separated by commas',
  }
  return known[error.code] ?? error.message
}
