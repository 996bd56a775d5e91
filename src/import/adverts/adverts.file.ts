import { basename } from 'node:path'
import { oneLine } from '../../names/normalised.ts'
import { BrokenFile } from '../release/brokenFile.ts'
import type { FileRecord } from '../release/fileRecord.ts'
import { records } from '../release/records.file.ts'
import { type AdvertColumn, type AdvertColumns, advertColumns } from './advertColumns.ts'
import { listLiteral } from './listLiteral.ts'

/** A job advert as a table has it. */
export interface Advert {
  readonly title: string
  /** Empty if the table has no such column. */
  readonly company: string
  readonly country: string
  /** When it was posted, as the table writes it; empty if the table has no such column. */
  readonly posted: string
  /** The skills that the table lists; undefined if it has the advert's text instead. */
  readonly skills: readonly string[] | undefined
  readonly text: string
}

/** A row that cannot be read. */
export interface BrokenRow {
  /** Line on which it starts, from 1. */
  readonly line: number
  readonly reason: string
}

/**
 * Streams the adverts of a table, some thousand rows at a time.
 *
 * @param path a .csv with commas, or a .tsv or .txt with tabs
 * @param read called with the number of bytes read since the last call
 * @param broken called for each row that is left out
 * @throws BrokenFile if the file is no such table, or no row of it can be read
 */
export async function* adverts(
  path: string,
  read: (bytes: number) => void,
  broken: (row: BrokenRow) => void,
): AsyncGenerator<readonly Advert[]> {
  const file = basename(path)
  let columns: AdvertColumns | undefined
  let width = 0
  let rows = 0
  let good = 0
  let first: BrokenRow | undefined
  for await (const step of records(path, read)) {
    const found: Advert[] = []
    for (const record of step) {
      if (record.cells.length === 1 && oneLine(record.cells[0]!) === '') continue
      if (columns === undefined) {
        columns = advertColumns(record.cells.map(oneLine), file)
        width = record.cells.length
        continue
      }
      rows++
      const advert = advertIn(record, columns, width)
      if (typeof advert !== 'string') found.push(advert)
      else {
        const row = { line: record.line, reason: advert }
        first ??= row
        broken(row)
      }
    }
    good += found.length
    yield found
  }
  if (columns === undefined) throw new BrokenFile(file, 'it is empty')
  if (rows === 0) throw new BrokenFile(file, 'it has no row below its header')
  if (good === 0) {
    throw new BrokenFile(file, `not one of its ${rows} rows can be used; the first: ${first!.reason}`, first!.line)
  }
}

/** The advert of a row, or what is wrong with it. */
function advertIn({ cells }: FileRecord, columns: AdvertColumns, width: number): Advert | string {
  if (cells.length !== width) return `the row has ${cells.length} cells instead of ${width}`
  const cell = (column: AdvertColumn) => cells[columns.get(column) ?? -1] ?? ''
  const title = oneLine(cell('title'))
  if (title === '') return 'it has no title'
  const skills = columns.has('skills') ? listLiteral(cell('skills')) : undefined
  if (columns.has('skills') && skills === undefined) {
    return `its skills are no list, like ['python', 'sql']`
  }
  const text = columns.has('skills') ? '' : cell('text')
  const [company, country, posted] = (['company', 'country', 'posted'] as const).map((name) => oneLine(cell(name)))
  return { title, company: company!, country: country!, posted: posted!, skills, text }
}
