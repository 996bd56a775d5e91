const delimiterNames: Readonly<Record<string, string>> = { ';': 'semicolons', '\t': 'tabs', ',': 'commas', '|': 'bars' }

/** The delimiter of a file's columns, by its name. */
export function delimiterOf(file: string): ',' | '\t' {
  return /\.(txt|tsv)$/i.test(file) ? '\t' : ','
}

/**
 * Describes the error of a record with another delimiter than expected; undefined if that is not its error.
 *
 * @param cells the record, split at the expected delimiter
 * @param isRight whether cells are valid
 */
export function otherDelimiter(
  file: string,
  cells: readonly string[],
  isRight: (cells: readonly string[]) => boolean,
): string | undefined {
  const own = delimiterOf(file)
  const record = cells.join(own)
  const other = Object.keys(delimiterNames).find((mark) => mark !== own && isRight(record.split(mark)))
  return other && `its columns are separated by ${delimiterNames[other]}; they should be by ${delimiterNames[own]}`
}
