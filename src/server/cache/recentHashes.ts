/** How many hashes are remembered at most. */
const size = 2 ** 16

/**
 * Remembers roughly which hashes came lately, in 256 kB whatever comes: one may be forgotten for another, and once in
 * four billion one may be taken for another.
 */
export class RecentHashes {
  readonly #hashes = new Int32Array(size)

  /** Whether a hash, from -2^31 to 2^31 - 1, came lately; from now on it did. */
  noted(hash: number): boolean {
    const slot = hash & (size - 1)
    const isKnown = this.#hashes[slot] === hash
    this.#hashes[slot] = hash
    return isKnown
  }
}
