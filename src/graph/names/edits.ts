/** The rows of the table that is filled, kept between calls: one is made for each of thousands of words. */
let [beforeLast, last, current] = [new Uint8Array(256), new Uint8Array(256), new Uint8Array(256)]

/** The most letters that are compared one by one; a row holds one number more, none above 255. */
export const longestCompared = 250

/**
 * How many letters must be put in, left out, changed, or swapped with their neighbour to get one word from another
 * (optimal string alignment), where that is at most `most`; otherwise `most + 1`.
 *
 * @param unfinished whether it is enough to get to the beginning of the word
 */
export function edits(written: string, word: string, most: number, unfinished = false): number {
  const tooMany = most + 1
  if (written.length > longestCompared || word.length > longestCompared) return written === word ? 0 : tooMany
  const width = unfinished ? Math.min(word.length, written.length + most) : word.length
  if (written.length - width > most || (!unfinished && width - written.length > most)) return tooMany
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
