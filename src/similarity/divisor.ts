/** What a measure divides by: how large two roles are together, in the measure's own unit. */
export type Divisor = 'UNION' | 'NORMS' | 'SMALLER' | 'TARGET' | 'NOTHING'

/**
 * The number to divide by, never 0. A switch and not five functions, because all pairs of roles come through here.
 *
 * @param from size of the first role, at least 0
 * @param to size of the second role, at least 0
 * @param shared sum of the terms of both
 */
export function divisor(kind: Divisor, from: number, to: number, shared: number): number {
  // Only where a role has no features would it be 0; then nothing is shared either, and 0 over 1 is right.
  return whole(kind, from, to, shared) || 1
}

function whole(kind: Divisor, from: number, to: number, shared: number): number {
  switch (kind) {
    case 'UNION':
      return from + to - shared
    case 'NORMS':
      // No product of vectors exceeds that of their norms, except by rounding: the maximum keeps the score within 1.
      return Math.max(Math.sqrt(from * to), shared)
    case 'SMALLER':
      return Math.min(from, to)
    case 'TARGET':
      return to
    case 'NOTHING':
      return 1
  }
}
