import { hash } from 'node:crypto'

const lineFeed = 10

/**
 * The number of rows of a table and a sum of their hashes, which is the same in whatever order they come: tables have
 * none.
 */
export class RowsDigest {
  /** 128 bits, in four parts. */
  readonly #sums = new Uint32Array(4)
  #count = 0

  /** @param rows whole lines */
  add(rows: Uint8Array): void {
    const bytes = Buffer.from(rows.buffer, rows.byteOffset, rows.byteLength)
    for (let start = 0, end = 0; start < bytes.length; start = end + 1) {
      end = bytes.indexOf(lineFeed, start)
      const digest = hash('sha1', bytes.subarray(start, end), 'buffer')
      for (let part = 0; part < this.#sums.length; part++) this.#sums[part]! += digest.readUInt32LE(4 * part)
      this.#count++
    }
  }

  /** Number of rows. */
  get count(): number {
    return this.#count
  }

  /** Equal for equal rows. */
  get text(): string {
    return `${this.#count} ${this.#sums.join(' ')}`
  }
}
