/** How many keys are remembered at most. */
const size = 2 ** 16

/**
 * Remembers roughly which keys came lately, in 256 kB whatever comes: a key may be forgotten for another, and once in
 * four billion one may be taken for another.
 */
export class RecentKeys {
  readonly #hashes = new Uint32Array(size)

  /** Whether a key came lately; from now on it did. */
  noted(key: string): boolean {
    const hash = hashOf(key)
    const slot = hash % size
    const isKnown = this.#hashes[slot] === hash
    this.#hashes[slot] = hash
    return isKnown
  }
}

/** FNV-1a over the characters, from 0 to 2^32 - 1. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  return hash >>> 0
}
