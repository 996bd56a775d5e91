import { transferable } from '../derived/transfer/transferable.ts'
import { letterMask, Misspellings } from './misspellings.ts'

/** The distinct words of names, numbered in ascending order of code units. */
export class Vocabulary {
  static {
    transferable('Vocabulary', Vocabulary, (vocabulary) => [
      vocabulary.#words,
      vocabulary.lengths,
      vocabulary.#letterMasks,
    ])
  }

  readonly #words: readonly string[]
  /** Per word, its length. */
  readonly lengths: Uint16Array
  readonly #letterMasks: Uint32Array

  /**
   * @param words distinct, in ascending order of code units
   * @param lengths the lengths and letter masks of the words, if known already
   */
  constructor(words: readonly string[], lengths?: Uint16Array, letterMasks?: Uint32Array) {
    this.#words = words
    this.lengths = lengths ?? Uint16Array.from(words, ({ length }) => Math.min(length, 2 ** 16 - 1))
    this.#letterMasks = letterMasks ?? Uint32Array.from(words, letterMask)
  }

  /** The numbers of the words with a prefix: from `start` (included) to `end` (excluded). */
  withPrefix(prefix: string): { start: number; end: number } {
    return { start: this.#firstFrom(prefix), end: this.#firstFrom(`${prefix}\uffff`) }
  }

  /** The number of a word; -1 if absent. */
  numberOf(word: string): number {
    const number = this.#firstFrom(word)
    return this.#words[number] === word ? number : -1
  }

  /** The words that a misspelt one may stand for. */
  misspellings(written: string, isPrefix: boolean): Misspellings {
    const compared = { words: this.#words, lengths: this.lengths, letterMasks: this.#letterMasks }
    return new Misspellings(compared, written, isPrefix)
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
