import { divisor } from './divisor.ts'
import type { Scoring } from './scoring.ts'

/** How similar two roles are, and what each shared feature adds to it. */
export interface PairScore {
  readonly score: number
  /** Numbers of the shared features, ascending. */
  readonly features: readonly number[]
  /** Per shared feature, its part of the score, at least 0. The parts sum to the score. */
  readonly contributions: readonly number[]
}

/** Scores two roles of the corpus, given by index, in time linear in the number of their features. */
export function pairScore(scoring: Scoring, from: number, to: number): PairScore {
  const { measure, sizes } = scoring
  const { offsets, targets } = scoring.corpus.features.ofRole
  const features: number[] = []
  const terms: number[] = []
  let sum = 0
  let left = offsets[from]!
  let right = offsets[to]!
  const leftEnd = offsets[from + 1]!
  const rightEnd = offsets[to + 1]!
  while (left < leftEnd && right < rightEnd) {
    const feature = targets[left]!
    const other = targets[right]!
    if (feature === other) {
      const term = scoring.from[left]! * scoring.to[right]!
      features.push(feature)
      terms.push(term)
      sum += term
    }
    if (feature <= other) left++
    if (other <= feature) right++
  }
  const whole = divisor(measure.divisor, sizes[from]!, sizes[to]!, sum)
  return { score: sum / whole, features, contributions: terms.map((term) => term / whole) }
}
