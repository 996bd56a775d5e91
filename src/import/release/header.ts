import { BrokenFile } from './brokenFile.ts'

/** What is asked of a file's first row. */
interface Expected {
  readonly columns: readonly string[]
  readonly optionalColumns?: readonly string[]
}

/**
 * Finds the columns by the first row of a file. Columns nobody asks for may be there too.
 *
 * @returns the place of each column that is there
 * @throws BrokenFile when a column is missing or stands twice, saying so if another delimiter explains it
 */
export function headerColumns(
  header: readonly string[],
  { columns, optionalColumns = [] }: Expected,
  file: string,
): Map<string, number> {
  const missing = columns.filter((column) => !header.includes(column))
  if (missing.length > 0) {
    const other = [';', '\t', ',', '|'].find((mark) => header.length === 1 && header[0]!.includes(mark))
    throw new BrokenFile(
      file,
      other
        ? `its columns are parted by ${inWords[other]}; it should have ${file.endsWith('.csv') ? 'commas' : 'tabs'}`
        : `the column ${missing.map((column) => `"${column}"`).join(', ')} is missing; there are ${header
            .slice(0, 20)
            .map((column) => `"${column.slice(0, 40)}"`)
            .join(', ')}`,
      1,
    )
  }
  const wanted = [...columns, ...optionalColumns]
  const twice = wanted.find((column) => header.indexOf(column) !== header.lastIndexOf(column))
  if (twice !== undefined) throw new BrokenFile(file, `the column "${twice}" stands there twice`, 1)
  return new Map(wanted.filter((column) => header.includes(column)).map((column) => [column, header.indexOf(column)]))
}

const inWords: Readonly<Record<string, string>> = { ';': 'semicolons', '\t': 'tabs', ',': 'commas', '|': 'bars' }
