import type { WholeNumbers } from './wholeNumbers.ts'

/**
 * Sorts places by a key, in time linear in the number of places and keys. Stable.
 *
 * @param keys per place, its key, from 0 to `keyCount - 1`
 * @returns the places by ascending key
 */
export function countingSort(keys: WholeNumbers, keyCount: number): Uint32Array {
  const next = offsetsOf(keys, keyCount)
  const sorted = new Uint32Array(keys.length)
  for (let place = 0; place < sorted.length; place++) sorted[next[keys[place]!]!++] = place
  return sorted
}

/**
 * Where the places of each key start once they are sorted: those of key `k` are at `offsets[k]` to `offsets[k + 1]`
 * (excluded).
 */
export function offsetsOf(keys: WholeNumbers, keyCount: number): Uint32Array {
  const offsets = new Uint32Array(keyCount + 1)
  for (let place = 0; place < keys.length; place++) offsets[keys[place]! + 1]!++
  for (let key = 0; key < keyCount; key++) offsets[key + 1]! += offsets[key]!
  return offsets
}

/** Up to this length runs are sorted by insertion, which is much faster on the few edges of a node. */
const short = 64

/**
 * Sorts the places within each run. Stable.
 *
 * @param order places, changed
 * @param offsets run `r` is at `offsets[r]` to `offsets[r + 1]` (excluded)
 */
export function sortWithin(order: Uint32Array, offsets: Uint32Array, compare: (a: number, b: number) => number): void {
  for (let run = 0; run + 1 < offsets.length; run++) {
    const start = offsets[run]!
    const end = offsets[run + 1]!
    if (end - start > short) {
      order.subarray(start, end).sort(compare)
      continue
    }
    for (let next = start + 1; next < end; next++) {
      const place = order[next]!
      let gap = next
      for (; gap > start && compare(order[gap - 1]!, place) > 0; gap--) order[gap] = order[gap - 1]!
      order[gap] = place
    }
  }
}
