const inWords: Readonly<Record<string, string>> = { ';': 'semicolons', '\t': 'tabs', ',': 'commas', '|': 'bars' }

/** What the columns of a file are separated by, which its name says. */
export function delimiterOf(file: string): ',' | '\t' {
  return /\.(txt|tsv)$/i.test(file) ? '\t' : ','
}

/**
 * What is wrong with a record whose columns are separated by another delimiter than its file's; undefined if that is
 * not what is wrong.
 *
 * @param cells what the file's own delimiter makes of it
 * @param isRight whether cells are as they should be
 */
export function otherDelimiter(
  file: string,
  cells: readonly string[],
  isRight: (cells: readonly string[]) => boolean,
): string | undefined {
  const own = delimiterOf(file)
  const record = cells.join(own)
  const other = Object.keys(inWords).find((mark) => mark !== own && isRight(record.split(mark)))
  return other && `its columns are separated by ${inWords[other]}; they should be by ${inWords[own]}`
}
