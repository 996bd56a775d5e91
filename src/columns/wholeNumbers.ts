/** A column of non-negative integers, in one, two or four bytes each. */
export type WholeNumbers = Uint8Array | Uint16Array | Uint32Array

/**
 * A column of zeros, with as few bytes per number as suffice.
 *
 * @param largest the largest number to be stored; at most 2^32 - 1
 */
export function wholeNumbers(length: number, largest: number): WholeNumbers {
  if (largest < 2 ** 8) return new Uint8Array(length)
  if (largest < 2 ** 16) return new Uint16Array(length)
  return new Uint32Array(length)
}
