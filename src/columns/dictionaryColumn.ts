import { UintBuffer } from './uintBuffer.ts'
import type { WholeNumbers } from './wholeNumbers.ts'

/**
 * A dictionary-encoded column, for few different values, such as weights, confidences and sources of edges: each value
 * is stored once, and per place only its code, in one byte if there are at most 256 values.
 */
export interface DictionaryColumn<Value> {
  /** Per place, the index of its value. */
  readonly codes: WholeNumbers
  /** The values by code, each once, in order of first occurrence. */
  readonly values: readonly Value[]
}

/** The value at a place of the column. */
export function valueAt<Value>({ codes, values }: DictionaryColumn<Value>, place: number): Value {
  return values[codes[place]!]!
}

/** How many values are looked up for duplicates; a Map holds at most 2^24. */
const remembered = 2 ** 22

/** Builds a dictionary column by appending. Beyond four million values, later ones may be stored twice. */
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

  /** Moves the column out of the builder, which keeps the values and starts again without codes. */
  take(): DictionaryColumn<Value> {
    return { codes: this.#codes.take(), values: this.#values }
  }
}
