import { sharesOf } from './blended/blend.ts'
import { pairDivisor } from './pairDivisor.ts'
import { effectiveWeight, type Scoring, term } from './scoring.ts'

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
  const { ofRole, measure, factors, blend } = scoring
  const { offsets, targets, coded } = ofRole
  const { codes } = coded
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
      const own = effectiveWeight(scoring, feature, codes[left]!)
      const whole = term(measure, factors[feature]!, own, effectiveWeight(scoring, feature, codes[right]!))
      const shares = sharesOf(blend, feature)
      const part = shares ? whole * (shares[from]! * shares[to]!) : whole
      features.push(feature)
      terms.push(part)
      sum += part
    }
    if (feature <= other) left++
    if (other <= feature) right++
  }
  const whole = pairDivisor(scoring, from, to, sum)
  return { score: sum / whole, features, contributions: terms.map((term) => term / whole) }
}
