import { BrokenFile } from './brokenFile.ts'

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
  const called = (column: string) => (header.includes(column) ? column : (renamed[column] ?? column))
  const missing = columns.filter((column) => !header.includes(called(column)))
  if (missing.length > 0) {
    const other = [';', '\t', ',', '|'].find((mark) => header.length === 1 && header[0]!.includes(mark))
    throw new BrokenFile(
      file,
      other
        ? `its columns are parted by ${inWords[other]}; it should have ${file.endsWith('.csv') ? 'commas' : 'tabs'}`
        : `the column ${missing.map((column) => names(column, renamed[column])).join(', ')} is missing; there are ${header
            .slice(0, 20)
            .map((column) => `"${column.slice(0, 40)}"`)
            .join(', ')}`,
      1,
    )
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

const inWords: Readonly<Record<string, string>> = { ';': 'semicolons', '\t': 'tabs', ',': 'commas', '|': 'bars' }
