import { UintBuffer } from './uintBuffer.ts'
import type { WholeNumbers } from './wholeNumbers.ts'

/**
 * A column in which few values differ, as weights, confidences and sources of edges do: every value is kept once, and
 * per place only its number, in one byte where there are at most 256 values. Values come out exactly as they went in.
 */
export interface DictionaryColumn<Value> {
  /** Per place, the number of its value. */
  readonly codes: WholeNumbers
  /** The values by number, each once, in the order in which they first came. */
  readonly values: readonly Value[]
}

/** The value at a place of the column. */
export function valueAt<Value>({ codes, values }: DictionaryColumn<Value>, place: number): Value {
  return values[codes[place]!]!
}

/** How many values are looked for when one comes again. A Map takes no more than 2^24. */
const remembered = 2 ** 22

/** A coded column that grows at its end. Of more than four million values, those that come late may stand twice. */
export class DictionaryBuilder<Value> {
  readonly #codes = new UintBuffer()
  readonly #values: Value[] = []
  readonly #codeOf = new Map<Value, number>()

  push(value: Value): void {
    let code = this.#codeOf.get(value)
    if (code === undefined) {
      code = this.#values.push(value) - 1
      if (code < remembered) this.#codeOf.set(value, code)
    }
    this.#codes.push(code)
  }

  /** The column so far. */
  get coded(): DictionaryColumn<Value> {
    return { codes: this.#codes.numbers, values: this.#values }
  }

  /** The column so far, whose codes this one lets go of; it is empty afterwards, but for the values that it knows. */
  take(): DictionaryColumn<Value> {
    return { codes: this.#codes.take(), values: this.#values }
  }
}
