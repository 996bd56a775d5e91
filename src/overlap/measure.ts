/**
 * A measure of similarity between two roles, in additive form: a shared feature f adds the term
 * factor(f) · x(from, f) · x(to, f), each weight only where the measure weighs that side, and the score is the
 * sum of the terms over the divisor. So a term over the divisor is the feature's exact part of the score.
 *
 * The size of a role is the sum of its terms with itself, which is |A|, Σ idf, ‖a‖², ‖a · idf‖² or Σ x, as the
 * measure needs it.
 */
export interface Measure {
  /** What a shared feature counts, given its rarity (idf, at least 1) and its frequency (df, at least 1). */
  readonly factor: (rarity: number, frequency: number) => number
  /** Whether a term is multiplied with the weight of the first role's edge. */
  readonly weighsFrom: boolean
  /** Whether a term is multiplied with the weight of the second role's edge. */
  readonly weighsTo: boolean
  /** What the sum of the terms is divided by, given the sizes of both roles and that sum. */
  readonly divisor: (from: number, to: number, shared: number) => number
  /** Whether the score is the same in both directions. */
  readonly symmetric: boolean
  /** Whether scores lie in [0, 1], with 1 for a role and itself; otherwise they are at least 0 and unbounded. */
  readonly normalised: boolean
}

const union = (from: number, to: number, shared: number) => from + to - shared
// No sum of products exceeds the product of the norms, except by rounding: the maximum keeps scores within 1.
const norms = (from: number, to: number, shared: number) => Math.max(Math.sqrt(from * to), shared)
const nothing = () => 1

const evenly = () => 1
const byRarity = (rarity: number) => rarity

const unweighted = { weighsFrom: false, weighsTo: false }
const weighted = { weighsFrom: true, weighsTo: true }
const normalised = { symmetric: true, normalised: true }
const unbounded = { symmetric: true, normalised: false }

/** Every measure by its name in the API. */
export const measures = {
  JACCARD: { factor: evenly, ...unweighted, divisor: union, ...normalised },
  WEIGHTED_JACCARD: { factor: byRarity, ...unweighted, divisor: union, ...normalised },
  COSINE: { factor: evenly, ...weighted, divisor: norms, ...normalised },
  TFIDF_COSINE: { factor: (rarity) => rarity * rarity, ...weighted, divisor: norms, ...normalised },
  OVERLAP_COEFFICIENT: { factor: evenly, ...unweighted, divisor: Math.min, ...normalised },
  /** Directed: how much of the second role somebody in the first already covers. */
  COVERAGE: {
    factor: evenly,
    weighsFrom: false,
    weighsTo: true,
    divisor: (_from, to) => to,
    symmetric: false,
    normalised: true,
  },
  ADAMIC_ADAR: {
    factor: (_rarity, frequency) => (frequency < 2 ? 0 : 1 / Math.log(frequency)),
    ...unweighted,
    divisor: nothing,
    ...unbounded,
  },
  RESOURCE_ALLOCATION: {
    factor: (_rarity, frequency) => 1 / frequency,
    ...unweighted,
    divisor: nothing,
    ...unbounded,
  },
} as const satisfies Record<string, Measure>

/** Name of a measure. */
export type SimilarityMeasure = keyof typeof measures

/** What is meant where no measure is named: measured best over all kinds of roles. */
export const defaultMeasure: SimilarityMeasure = 'TFIDF_COSINE'
