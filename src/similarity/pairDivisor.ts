import { closeness } from './blended/prior.ts'
import { divisor } from './divisor.ts'
import type { Scoring } from './scoring.ts'

/** What the sum of the terms of two roles is divided by, above 0. */
export function pairDivisor({ measure, sizes, blend }: Scoring, from: number, to: number, sum: number): number {
  const whole = divisor(measure.divisor, sizes[from]!, sizes[to]!, sum)
  return blend === undefined ? whole : whole / closeness(blend.closeness, from, to)
}
