import { prior } from './blended/prior.ts'
import { divisor } from './divisor.ts'
import type { Scoring } from './scoring.ts'

/** What the sum of the terms of two roles is divided by, above 0. */
export function pairDivisor({ measure, norms, blend }: Scoring, from: number, to: number, sum: number): number {
  const whole = divisor(measure.divisor, norms[from]!, norms[to]!, sum)
  return blend === undefined ? whole : whole / prior(blend.closeness, from, to)
}
