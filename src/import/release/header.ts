import { BrokenFile } from './brokenFile.ts'
import { otherDelimiter } from './delimiter.ts'

/** What is asked of a file's first row. */
interface Expected {
  readonly columns: readonly string[]
  readonly optionalColumns?: readonly string[]
  readonly renamed?: Readonly<Record<string, string | undefined>>
}

/**
 * Finds the columns by the first row of a file, whatever the release calls them. Columns nobody asks for may be there
 * too.
 *
 * @returns the place of each column that is there
 * @throws BrokenFile when a column is missing or stands twice, saying so if another delimiter explains it
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
  if (twice !== undefined) throw new BrokenFile(file, `the column "${twice}" stands there twice`, 1)
  const places = wanted.map((column): [string, number] => [column, header.indexOf(called(column))])
  return new Map(places.filter(([, place]) => place >= 0))
}

function names(column: string, renamed: string | undefined): string {
  return [column, renamed].flatMap((name) => (name === undefined ? [] : [`"${name}"`])).join(' or ')
}
