import { divisor } from './divisor.ts'
import type { Scoring } from './scoring.ts'

/** What the sum of the terms of two roles is divided by, above 0. */
export function pairDivisor({ measure, sizes, closeness }: Scoring, from: number, to: number, sum: number): number {
  const whole = divisor(measure.divisor, sizes[from]!, sizes[to]!, sum)
  return closeness === undefined ? whole : whole / closeness(from, to)
}
