import { transferable } from '../derived/transfer/transferable.ts'
import { lettersOf } from './lettersOf.ts'
import { Misspellings } from './misspellings.ts'

/** The words that occur in names, each with a number, ascending in order of code unit. */
export class Vocabulary {
  static {
    transferable(Vocabulary, (vocabulary) => [vocabulary.#words, vocabulary.lengths, vocabulary.#letters])
  }

  readonly #words: readonly string[]
  /** Per word, its length. */
  readonly lengths: Uint16Array
  /** Per word, which letters it has. */
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

  /** The words that somebody may have meant who wrote another; `unfinished` if its end may be missing, too. */
  misspellings(written: string, unfinished: boolean): Misspellings {
    return new Misspellings({ words: this.#words, lengths: this.lengths, letters: this.#letters }, written, unfinished)
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
