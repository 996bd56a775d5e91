import { basename } from 'node:path'
import { oneLine } from '../../names/normalised.ts'
import { BrokenFile } from '../release/brokenFile.ts'
import { headerColumns } from '../release/header.ts'
import { records } from '../release/records.file.ts'
import { type CountRow, countColumns, type RowDefect } from './countRow.ts'

/**
 * Reads a table of counts: a .csv with commas, or a .tsv or .txt with tabs.
 *
 * @throws BrokenFile if the file is no such table
 */
export async function countRows(path: string): Promise<{ rows: CountRow[]; defects: RowDefect[] }> {
  const file = basename(path)
  const rows: CountRow[] = []
  const defects: RowDefect[] = []
  let columns: Map<string, number> | undefined
  let width = 0
  for await (const step of records(path, () => {})) {
    for (const { line, cells } of step) {
      if (cells.length === 1 && oneLine(cells[0]!) === '') continue
      if (columns === undefined) {
        columns = headerColumns(cells.map(oneLine), countColumns, file)
        width = cells.length
      } else if (cells.length !== width) {
        defects.push({ line, field: '', message: `the row has ${cells.length} cells instead of ${width}` })
      } else {
        const known = columns
        const all = [...countColumns.columns, ...countColumns.optionalColumns]
        const values = all.map((name) => [name, oneLine(cells[known.get(name) ?? -1] ?? '')])
        rows.push({ line, cells: Object.fromEntries(values) })
      }
    }
  }
  if (columns === undefined) throw new BrokenFile(file, 'it is empty')
  if (rows.length + defects.length === 0) throw new BrokenFile(file, 'it has no row below its header')
  return { rows, defects }
}
