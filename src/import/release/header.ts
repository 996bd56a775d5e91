import { BrokenFile } from './brokenFile.ts'
import { otherDelimiter } from './delimiter.ts'

interface Expected {
  readonly columns: readonly string[]
  readonly optionalColumns?: readonly string[]
  readonly renamed?: Readonly<Record<string, string | undefined>>
}

/**
 * Finds columns by the header of a file, under any of their names. Other columns are ignored.
 *
 * @returns the position of each column present
 * @throws BrokenFile if a column is missing or occurs twice, or the file has another delimiter
 */
export function headerColumns(
  header: readonly string[],
  { columns, optionalColumns = [], renamed = {} }: Expected,
  file: string,
): Map<string, number> {
  const lacking = (names: readonly string[]) =>
    columns.filter((column) => !names.includes(column) && !names.includes(renamed[column] ?? column))
  const called = (column: string) => (header.includes(column) ? column : (renamed[column] ?? column))
  const missing = lacking(header)
  if (missing.length > 0) {
    const other = otherDelimiter(file, header, (names) => lacking(names).length < missing.length)
    const there = header.slice(0, 20).map((column) => `"${column.slice(0, 40)}"`)
    const all = missing.map((column) => names(column, renamed[column]))
    throw new BrokenFile(file, other ?? `the column ${all.join(', ')} is missing; there are ${there.join(', ')}`, 1)
  }
  const wanted = [...columns, ...optionalColumns]
  const twice = wanted.map(called).find((column) => header.indexOf(column) !== header.lastIndexOf(column))
  if (twice !== undefined) throw new BrokenFile(file, `the column "${twice}" occurs twice`, 1)
  const positions = wanted.map((column): [string, number] => [column, header.indexOf(called(column))])
  return new Map(positions.filter(([, position]) => position >= 0))
}

function names(column: string, renamed: string | undefined): string {
  return [column, renamed].flatMap((name) => (name === undefined ? [] : [`"${name}"`])).join(' or ')
}
