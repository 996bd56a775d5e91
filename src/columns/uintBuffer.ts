import { type WholeNumbers, wholeNumbers } from './wholeNumbers.ts'

/** A growing column of whole numbers; it widens to more bytes per number when a larger one is pushed. */
export class UintBuffer {
  #numbers: WholeNumbers = new Uint8Array(16)
  #length = 0
  #largest = 2 ** 8 - 1

  /** @param number from 0 to 2^32 - 1 */
  push(number: number): void {
    if (number > this.#largest) {
      this.#largest = number < 2 ** 16 ? 2 ** 16 - 1 : 2 ** 32 - 1
      this.#move(this.#numbers.length)
    }
    if (this.#length === this.#numbers.length) this.#move(2 * this.#length)
    this.#numbers[this.#length++] = number
  }

  /** The numbers so far. */
  get numbers(): WholeNumbers {
    return this.#numbers.subarray(0, this.#length)
  }

  /** Takes the numbers out; the buffer is empty afterwards. */
  take(): WholeNumbers {
    const numbers = this.numbers
    this.#numbers = new Uint8Array(16)
    this.#length = 0
    this.#largest = 2 ** 8 - 1
    return numbers
  }

  #move(capacity: number): void {
    const numbers = wholeNumbers(capacity, this.#largest)
    numbers.set(this.numbers)
    this.#numbers = numbers
  }
}
