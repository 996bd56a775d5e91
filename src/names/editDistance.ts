/** Longer words are compared for equality only. */
export const maxComparedLength = 250

/** Words up to this length fit into the bits of one number. */
const maxBits = 32

/** Per code unit, the positions of the written word that have it, as bits. Kept while the same word is compared. */
const positionsOf = new Int32Array(2 ** 16)
let indexed = ''

/** Rows of the table, reused: one call is made for each of thousands of words. */
let [beforeLast, last, current] = [new Uint8Array(256), new Uint8Array(256), new Uint8Array(256)]

/**
 * The edit distance of two words (optimal string alignment: insertions, deletions, substitutions, and transpositions of
 * neighbours), if it is at most `most`; otherwise `most + 1`.
 *
 * Adjacent cells of the table differ by at most one, so the differences of a whole column fit into the bits of two numbers
 * (H. Hyyrö, A Bit-Vector Algorithm for Computing Levenshtein and Damerau Edit Distances, 2003).
 *
 * @param isPrefix whether to return the least distance to any prefix of `word`
 */
export function editDistance(written: string, word: string, most: number, isPrefix = false): number {
  const tooMany = most + 1
  if (written.length > maxComparedLength || word.length > maxComparedLength) return written === word ? 0 : tooMany
  const width = isPrefix ? Math.min(word.length, written.length + most) : word.length
  if (written.length - width > most || (!isPrefix && width - written.length > most)) return tooMany
  if (written.length === 0) return isPrefix ? 0 : width
  if (written.length > maxBits) return longEditDistance(written, word, { most, width, isPrefix })
  if (written !== indexed) indexPositions(written)
  const lastBit = 1 << (written.length - 1)
  let [more, less, same, before] = [-1, 0, 0, 0]
  let count = written.length
  let least = count
  for (let column = 0; column < width; column++) {
    const positions = positionsOf[word.charCodeAt(column)]!
    const swapped = ((~same & positions) << 1) & before
    same = ((((positions & more) + more) | 0) ^ more) | positions | less | swapped
    let right = less | ~(same | more)
    let left = same & more
    if ((right & lastBit) !== 0) count++
    else if ((left & lastBit) !== 0) count--
    if (count < least) least = count
    const reachable = count - (width - column - 1)
    if (reachable > most && (!isPrefix || least > most)) return tooMany
    right = (right << 1) | 1
    left <<= 1
    more = left | ~(same | right)
    less = right & same
    before = positions
  }
  return Math.min(isPrefix ? least : count, tooMany)
}

function indexPositions(written: string): void {
  for (let position = 0; position < indexed.length; position++) positionsOf[indexed.charCodeAt(position)] = 0
  for (let position = 0; position < written.length; position++) {
    positionsOf[written.charCodeAt(position)]! |= 1 << position
  }
  indexed = written
}

/**
 * The edit distance computed cell by cell, for words that do not fit into the bits of a number.
 *
 * @param written of at most 250 letters, so that distances fit into bytes
 * @param width how many letters of `word` to compare, at most 250
 */
function longEditDistance(
  written: string,
  word: string,
  { most, width, isPrefix }: { most: number; width: number; isPrefix: boolean },
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
  if (!isPrefix) return Math.min(last[width]!, tooMany)
  let least = tooMany
  for (let column = 0; column <= width; column++) least = Math.min(least, last[column]!)
  return least
}
