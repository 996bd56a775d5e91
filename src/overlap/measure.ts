import type { Divisor } from './divisor.ts'

/**
 * A measure of similarity between two roles, in additive form. Each role is a vector with one coordinate per
 * feature it has; a feature of both adds the product of its two coordinates, its term, and the score is the sum of
 * the terms over a divisor. So a term over the divisor is exactly the feature's part of the score.
 *
 * The size of a role is the sum of its terms with itself: |A|, Σ idf, ‖a‖², ‖a · idf‖² or Σ x, as the measure needs.
 */
export interface Measure {
  readonly from: Coordinate
  readonly to: Coordinate
  /** What the sum of the terms is divided by. */
  readonly divisor: Divisor
  /** Whether the score is the same in both directions. */
  readonly symmetric: boolean
  /** Whether scores lie in [0, 1], with 1 for a role and itself; otherwise they are at least 0 and unbounded. */
  readonly normalised: boolean
}

/**
 * What a feature of a role counts, at least 0.
 *
 * @param weight x(r, f), in (0, 1]
 * @param rarity idf(f), at least 1
 * @param frequency df(f), at least 1
 */
export type Coordinate = (weight: number, rarity: number, frequency: number) => number

const one: Coordinate = () => 1
const weight: Coordinate = (weight) => weight
const rarity: Coordinate = (_weight, rarity) => rarity
const weightedRarity: Coordinate = (weight, rarity) => weight * rarity
const adamicAdar: Coordinate = (_weight, _rarity, frequency) => (frequency < 2 ? 0 : 1 / Math.log(frequency))
const resourceAllocation: Coordinate = (_weight, _rarity, frequency) => 1 / frequency

const normalised = { symmetric: true, normalised: true }
const unbounded = { symmetric: true, normalised: false }

/** Every measure by its name in the API. */
export const measures = {
  JACCARD: { from: one, to: one, divisor: 'UNION', ...normalised },
  WEIGHTED_JACCARD: { from: rarity, to: one, divisor: 'UNION', ...normalised },
  COSINE: { from: weight, to: weight, divisor: 'NORMS', ...normalised },
  TFIDF_COSINE: { from: weightedRarity, to: weightedRarity, divisor: 'NORMS', ...normalised },
  OVERLAP_COEFFICIENT: { from: one, to: one, divisor: 'SMALLER', ...normalised },
  /** Directed: how much of the second role somebody in the first already covers. */
  COVERAGE: { from: one, to: weight, divisor: 'TARGET', symmetric: false, normalised: true },
  ADAMIC_ADAR: { from: adamicAdar, to: one, divisor: 'NOTHING', ...unbounded },
  RESOURCE_ALLOCATION: { from: resourceAllocation, to: one, divisor: 'NOTHING', ...unbounded },
} satisfies Record<string, Measure>

/** The names of the measures, each standing for itself. */
export const SimilarityMeasure = Object.fromEntries(Object.keys(measures).map((name) => [name, name])) as {
  readonly [Name in keyof typeof measures]: Name
}
export type SimilarityMeasure = keyof typeof measures

/** What is meant where no measure is named: the best over all kinds of roles, as measured against O*NET. */
export const defaultMeasure: SimilarityMeasure = 'TFIDF_COSINE'
