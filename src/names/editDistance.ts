import { tabulatedEdits } from './tabulatedEdits.ts'

/** The most letters of words that are compared. */
export const longestCompared = 250

/** The most letters of a written word that fit into the bits of one number. */
const mostBits = 32

/** Per code unit, at which places the written word has it, one bit each; kept while the same word is compared. */
const placesOf = new Int32Array(2 ** 16)
let placed = ''

/**
 * How many letters must be put in, left out, changed, or swapped with their neighbour to get one word from another
 * (optimal string alignment), where that is at most `most`; otherwise `most + 1`.
 *
 * A column of the table of edits differs from the one before, and a row from the next, by one at most: the differences
 * of a whole column are kept in the bits of two numbers (H. Hyyrö, A Bit-Vector Algorithm for Computing Levenshtein and
 * Damerau Edit Distances, 2003).
 *
 * @param unfinished whether it is enough to get to the beginning of the word
 */
export function editDistance(written: string, word: string, most: number, unfinished = false): number {
  const tooMany = most + 1
  if (written.length > longestCompared || word.length > longestCompared) return written === word ? 0 : tooMany
  const width = unfinished ? Math.min(word.length, written.length + most) : word.length
  if (written.length - width > most || (!unfinished && width - written.length > most)) return tooMany
  if (written.length === 0) return unfinished ? 0 : width
  if (written.length > mostBits) return tabulatedEdits(written, word, { most, width, unfinished })
  if (written !== placed) place(written)
  const last = 1 << (written.length - 1)
  let [more, less, same, before] = [-1, 0, 0, 0]
  let count = written.length
  let least = count
  for (let column = 0; column < width; column++) {
    const places = placesOf[word.charCodeAt(column)]!
    const swapped = ((~same & places) << 1) & before
    same = ((((places & more) + more) | 0) ^ more) | places | less | swapped
    let right = less | ~(same | more)
    let left = same & more
    if ((right & last) !== 0) count++
    else if ((left & last) !== 0) count--
    if (count < least) least = count
    const reachable = count - (width - column - 1)
    if (reachable > most && (!unfinished || least > most)) return tooMany
    right = (right << 1) | 1
    left <<= 1
    more = left | ~(same | right)
    less = right & same
    before = places
  }
  return Math.min(unfinished ? least : count, tooMany)
}

function place(written: string): void {
  for (let place = 0; place < placed.length; place++) placesOf[placed.charCodeAt(place)] = 0
  for (let place = 0; place < written.length; place++) placesOf[written.charCodeAt(place)]! |= 1 << place
  placed = written
}
