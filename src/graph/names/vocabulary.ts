import { travels } from '../handover/travels.ts'
import { edits, longestCompared } from './edits.ts'

/** The words that occur in names, each with a number, ascending in order of code unit. */
export class Vocabulary {
  static {
    travels(Vocabulary, (vocabulary) => [vocabulary.#words, vocabulary.lengths, vocabulary.#letters])
  }

  readonly #words: readonly string[]
  /** Per word, its length. */
  readonly lengths: Uint16Array
  /** Per word, which letters it has, one bit for several letters each. */
  readonly #letters: Uint32Array

  /**
   * @param words distinct, in ascending order of code unit
   * @param lengths their lengths, and what letters they have, where another vocabulary of the same words knows them
   */
  constructor(words: readonly string[], lengths?: Uint16Array, letters?: Uint32Array) {
    this.#words = words
    this.lengths = lengths ?? Uint16Array.from(words, ({ length }) => Math.min(length, 2 ** 16 - 1))
    this.#letters = letters ?? Uint32Array.from(words, lettersOf)
  }

  /** The numbers of the words that begin so: from `start` (included) to `end` (excluded). */
  beginningWith(beginning: string): { start: number; end: number } {
    return { start: this.#firstFrom(beginning), end: this.#firstFrom(`${beginning}\uffff`) }
  }

  /** The number of a word, -1 if it is none of them. */
  numberOf(word: string): number {
    const number = this.#firstFrom(word)
    return this.#words[number] === word ? number : -1
  }

  /**
   * The numbers of the words that somebody may have meant who wrote another, each with the number of edits, at least
   * one: at most one in words of 4 to 7 letters, two in longer ones, none in shorter ones.
   *
   * @param unfinished whether the end of the word may be missing, too
   */
  misspelt(written: string, unfinished: boolean): Map<number, number> {
    const found = new Map<number, number>()
    const most = written.length < 4 || written.length > longestCompared ? 0 : written.length < 8 ? 1 : 2
    if (most === 0) return found
    const letters = lettersOf(written)
    const fewest = written.length - most
    const longest = unfinished ? Number.POSITIVE_INFINITY : written.length + most
    for (let number = 0; number < this.#words.length; number++) {
      const length = this.lengths[number]!
      if (length < fewest || length > longest) continue
      // One edit takes away one letter and brings in one other: most words are ruled out without comparing them.
      const other = this.#letters[number]!
      if (bitCount(letters & ~other) > most || (!unfinished && bitCount(other & ~letters) > most)) continue
      const count = edits(written, this.#words[number]!, most, unfinished)
      if (count > 0 && count <= most) found.set(number, count)
    }
    return found
  }

  #firstFrom(word: string): number {
    let [low, high] = [0, this.#words.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#words[middle]! < word) low = middle + 1
      else high = middle
    }
    return low
  }
}

function lettersOf(word: string): number {
  let letters = 0
  for (let place = 0; place < word.length; place++) letters |= 1 << (word.charCodeAt(place) & 31)
  return letters
}

function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
