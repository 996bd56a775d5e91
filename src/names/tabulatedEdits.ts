/** The rows of the table that is filled, kept between calls: one is made for each of thousands of words. */
let [beforeLast, last, current] = [new Uint8Array(256), new Uint8Array(256), new Uint8Array(256)]

/**
 * The edits of words that do not fit into the bits of a number, counted one by one.
 *
 * @param written at most 250 letters: a row holds one number more, none above 255
 * @param width how many letters of the other word to look at, at most 250
 * @param unfinished whether it is enough to get to the beginning of the word
 */
export function tabulatedEdits(
  written: string,
  word: string,
  { most, width, unfinished }: { most: number; width: number; unfinished: boolean },
): number {
  const tooMany = most + 1
  for (let column = 0; column <= width; column++) last[column] = column
  for (let row = 1; row <= written.length; row++) {
    const letter = written.charCodeAt(row - 1)
    const before = row > 1 ? written.charCodeAt(row - 2) : -1
    current[0] = row
    let least = row
    for (let column = 1; column <= width; column++) {
      const other = word.charCodeAt(column - 1)
      let cost = last[column - 1]! + (letter === other ? 0 : 1)
      if (last[column]! + 1 < cost) cost = last[column]! + 1
      if (current[column - 1]! + 1 < cost) cost = current[column - 1]! + 1
      if (column > 1 && before === other && letter === word.charCodeAt(column - 2)) {
        if (beforeLast[column - 2]! + 1 < cost) cost = beforeLast[column - 2]! + 1
      }
      current[column] = cost
      if (cost < least) least = cost
    }
    if (least > most) return tooMany
    ;[beforeLast, last, current] = [last, current, beforeLast]
  }
  if (!unfinished) return Math.min(last[width]!, tooMany)
  let least = tooMany
  for (let column = 0; column <= width; column++) least = Math.min(least, last[column]!)
  return least
}
