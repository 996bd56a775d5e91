import { editDistance, longestCompared } from './editDistance.ts'
import { lettersOf } from './lettersOf.ts'

/** The words of a vocabulary, by number, as they are compared. */
interface ComparedWords {
  readonly words: readonly string[]
  /** Per word, its length. */
  readonly lengths: Uint16Array
  /** Per word, which letters it has: see lettersOf. */
  readonly letters: Uint32Array
}

/**
 * The words of a vocabulary that somebody may have meant who wrote another: at most one edit away from words of 3 to 7
 * letters, two from longer ones, none from shorter ones, which one edit turns into nearly any other. They are compared
 * when they are asked for: all of them takes a while.
 */
export class Misspellings {
  readonly #compared: ComparedWords
  readonly #written: string
  readonly #unfinished: boolean
  readonly #letters: number
  /** The most edits. */
  readonly #most: number
  /** The edits to words that have been compared, 0 where they cannot be meant. */
  readonly #known = new Map<number, number>()

  /** @param unfinished whether the end of the word may be missing, too */
  constructor(compared: ComparedWords, written: string, unfinished: boolean) {
    this.#compared = compared
    this.#written = written
    this.#unfinished = unfinished
    this.#letters = lettersOf(written)
    this.#most = written.length < 3 || written.length > longestCompared ? 0 : written.length < 8 ? 1 : 2
  }

  /** The number of edits to a word, at least one; 0 if it is the one written or cannot be meant. */
  edits(number: number): number {
    if (this.#most === 0) return 0
    const known = this.#known.get(number)
    if (known !== undefined) return known
    const [found] = this.#among(number, number + 1)
    if (found === undefined) this.#known.set(number, 0)
    return this.#known.get(number)!
  }

  /** The numbers of all words that may be meant, ascending. */
  all(): number[] {
    return this.#among(0, this.#compared.words.length)
  }

  #among(start: number, end: number): number[] {
    const found: number[] = []
    const [most, written, unfinished] = [this.#most, this.#written, this.#unfinished]
    if (most === 0) return found
    const { words, lengths, letters } = this.#compared
    const writtenLetters = this.#letters
    const shortest = written.length - most
    const longest = unfinished ? Number.POSITIVE_INFINITY : written.length + most
    for (let number = start; number < end; number++) {
      const length = lengths[number]!
      if (length < shortest || length > longest) continue
      // One edit takes away one letter and brings in one other: most words are ruled out without comparing them.
      const other = letters[number]!
      if (hasMoreBits(writtenLetters & ~other, most) || (!unfinished && hasMoreBits(other & ~writtenLetters, most))) {
        continue
      }
      const count = editDistance(written, words[number]!, most, unfinished)
      if (count === 0 || count > most) continue
      this.#known.set(number, count)
      found.push(number)
    }
    return found
  }
}

/** Whether more than one or two bits are set. */
function hasMoreBits(bits: number, most: number): boolean {
  const second = bits & (bits - 1)
  return (most === 1 ? second : second & (second - 1)) !== 0
}
