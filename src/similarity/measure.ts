import type { Divisor } from './divisor.ts'

/**
 * A measure of similarity between two roles, in additive form. Each feature of both adds a term, its factor times the
 * weights that the measure looks at, and the score is the sum of the terms over a divisor. So a term over the divisor
 * is exactly the feature's part of the score.
 *
 * The size of a role is the sum of its terms with itself: |A|, Σ idf, ‖a‖², ‖a · idf‖² or Σ x, as the measure needs.
 */
export interface Measure {
  readonly factor: Factor
  readonly weighs: Weighs
  /** What the sum of the terms is divided by. */
  readonly divisor: Divisor
  /** Whether the score is the same in both directions. */
  readonly symmetric: boolean
  /** Whether scores lie in [0, 1], with 1 for a role and itself; otherwise they are at least 0 and unbounded. */
  readonly normalised: boolean
}

/**
 * What a feature counts where both roles have it with weight 1, at least 0.
 *
 * @param rarity idf(f), at least 1
 * @param frequency df(f), at least 1
 */
export type Factor = (rarity: number, frequency: number) => number

/** Whose weights x(r, f), in (0, 1], a term is multiplied by: those of both roles, of the second alone, or none. */
export type Weighs = 'BOTH' | 'SECOND' | 'NONE'

const one: Factor = () => 1
const rarity: Factor = (rarity) => rarity
const squaredRarity: Factor = (rarity) => rarity * rarity
const adamicAdar: Factor = (_rarity, frequency) => (frequency < 2 ? 0 : 1 / Math.log(frequency))
const resourceAllocation: Factor = (_rarity, frequency) => 1 / frequency

const normalised = { symmetric: true, normalised: true }
const unbounded = { symmetric: true, normalised: false }

/** Every measure by its name in the API. */
export const measures = {
  JACCARD: { factor: one, weighs: 'NONE', divisor: 'UNION', ...normalised },
  WEIGHTED_JACCARD: { factor: rarity, weighs: 'NONE', divisor: 'UNION', ...normalised },
  COSINE: { factor: one, weighs: 'BOTH', divisor: 'NORMS', ...normalised },
  TFIDF_COSINE: { factor: squaredRarity, weighs: 'BOTH', divisor: 'NORMS', ...normalised },
  OVERLAP_COEFFICIENT: { factor: one, weighs: 'NONE', divisor: 'SMALLER', ...normalised },
  /** Directed: how much of the second role somebody in the first already covers. */
  COVERAGE: { factor: one, weighs: 'SECOND', divisor: 'TARGET', symmetric: false, normalised: true },
  ADAMIC_ADAR: { factor: adamicAdar, weighs: 'NONE', divisor: 'NOTHING', ...unbounded },
  RESOURCE_ALLOCATION: { factor: resourceAllocation, weighs: 'NONE', divisor: 'NOTHING', ...unbounded },
  /** Over features and weights of its own making, times how close roles are beforehand. */
  BLENDED: { factor: one, weighs: 'BOTH', divisor: 'NOTHING', ...unbounded },
} satisfies Record<string, Measure>

/** The names of the measures, each standing for itself. */
export const SimilarityMeasure = Object.fromEntries(Object.keys(measures).map((name) => [name, name])) as {
  readonly [Name in keyof typeof measures]: Name
}
export type SimilarityMeasure = keyof typeof measures

/** What is meant where no measure is named: the one that finds the most related roles, as `quality` tells. */
export const defaultMeasure: SimilarityMeasure = 'BLENDED'
