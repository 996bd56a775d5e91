import { editDistance, maxComparedLength } from './editDistance.ts'

/** The words of a vocabulary, by number. */
interface ComparedWords {
  readonly words: readonly string[]
  readonly lengths: Uint16Array
  /** See {@link letterMask}. */
  readonly letterMasks: Uint32Array
}

/**
 * The words of a vocabulary that a misspelt word may stand for: within one edit of a word of 3 to 7 letters, and two of a
 * longer one. A shorter word has none, as nearly all others are one edit away. Words are compared on demand, because
 * comparing all of them takes long.
 */
export class Misspellings {
  readonly #compared: ComparedWords
  readonly #written: string
  readonly #isPrefix: boolean
  readonly #letters: number
  readonly #maxEdits: number
  /** Edits by number of the word, for the words compared so far; 0 if it does not match. */
  readonly #edits = new Map<number, number>()

  /** @param isPrefix whether a prefix of a word may match */
  constructor(compared: ComparedWords, written: string, isPrefix: boolean) {
    this.#compared = compared
    this.#written = written
    this.#isPrefix = isPrefix
    this.#letters = letterMask(written)
    this.#maxEdits = written.length < 3 || written.length > maxComparedLength ? 0 : written.length < 8 ? 1 : 2
  }

  /** The number of edits to a word, at least one; 0 if it is the same word or does not match. */
  edits(word: number): number {
    if (this.#maxEdits === 0) return 0
    const known = this.#edits.get(word)
    if (known !== undefined) return known
    const [found] = this.#among(word, word + 1)
    if (found === undefined) this.#edits.set(word, 0)
    return this.#edits.get(word)!
  }

  /** The numbers of all words that match, ascending. */
  all(): number[] {
    return this.#among(0, this.#compared.words.length)
  }

  #among(start: number, end: number): number[] {
    const found: number[] = []
    const [maxEdits, written, isPrefix] = [this.#maxEdits, this.#written, this.#isPrefix]
    if (maxEdits === 0) return found
    const { words, lengths, letterMasks } = this.#compared
    const writtenLetters = this.#letters
    const minLength = written.length - maxEdits
    const maxLength = isPrefix ? Number.POSITIVE_INFINITY : written.length + maxEdits
    for (let word = start; word < end; word++) {
      const length = lengths[word]!
      if (length < minLength || length > maxLength) continue
      // One edit removes at most one letter and adds at most one other, which rules out most words without comparison.
      const letters = letterMasks[word]!
      if (
        hasMoreBits(writtenLetters & ~letters, maxEdits) ||
        (!isPrefix && hasMoreBits(letters & ~writtenLetters, maxEdits))
      ) {
        continue
      }
      const edits = editDistance(written, words[word]!, maxEdits, isPrefix)
      if (edits === 0 || edits > maxEdits) continue
      this.#edits.set(word, edits)
      found.push(word)
    }
    return found
  }
}

/** The letters of a word as a set of 32 bits, each of which stands for several letters. */
export function letterMask(word: string): number {
  let mask = 0
  for (let position = 0; position < word.length; position++) mask |= 1 << (word.charCodeAt(position) & 31)
  return mask
}

/** Whether more than `count` bits are set, with `count` 1 or 2. */
function hasMoreBits(bits: number, count: number): boolean {
  const second = bits & (bits - 1)
  return (count === 1 ? second : second & (second - 1)) !== 0
}
