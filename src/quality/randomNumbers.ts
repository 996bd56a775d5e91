/** A generator of pseudorandom numbers in [0, 1) (mulberry32, by Tommy Ettinger); the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * One of some items.
 *
 * @param items at least one
 */
export function oneOf<Item>(items: readonly Item[], next: () => number): Item {
  return items[Math.floor(next() * items.length)]!
}

/** So many of some items in a random order, each once; all of them if there are no more. */
export function someOf<Item>(items: readonly Item[], most: number, next: () => number): Item[] {
  const left = [...items]
  return Array.from({ length: Math.min(most, left.length) }, () => left.splice(Math.floor(next() * left.length), 1)[0]!)
}
