/** Number of slots, a power of two. */
const size = 2 ** 16

/**
 * An approximate set of recently seen hashes in a fixed 256 kB: an inverse Bloom filter. It forgets a hash when another
 * takes its slot, and never reports a hash that was not added.
 */
export class SeenFilter {
  readonly #hashes = new Int32Array(size)

  /**
   * Adds a hash.
   *
   * @param hash from -2^31 to 2^31 - 1
   * @returns whether it was present
   */
  testAndAdd(hash: number): boolean {
    const slot = hash & (size - 1)
    const wasPresent = this.#hashes[slot] === hash
    this.#hashes[slot] = hash
    return wasPresent
  }
}
