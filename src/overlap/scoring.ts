import type { Corpus } from '../graph/corpus.ts'
import { memoised } from '../graph/memoised.ts'
import { type Measure, measures, type SimilarityMeasure } from './measure.ts'

/**
 * A measure made ready for a corpus: everything about it that does not depend on the pair of roles. Columns per feature
 * and per role only, so that eight measures over millions of edges fit in memory side by side.
 */
export interface Scoring {
  readonly corpus: Corpus
  readonly measure: Measure
  /** Per code of `features.ofRole` and `features.toRole`, the weight x(r, f). */
  readonly weights: Float64Array
  /** Per feature, what it counts before weights, at least 0. */
  readonly factors: Float64Array
  /** Per role, the sum of its terms with itself. */
  readonly sizes: Float64Array
  /** How close two roles are whatever they share, in (0, 1], the same both ways: their score is multiplied by it. */
  readonly closeness?: (from: number, to: number) => number
}

/** The scoring by a measure that needs nothing but the corpus, made once and shared by all queries. */
export const scoring = memoised((corpus: Corpus, name: Exclude<SimilarityMeasure, 'BLENDED'>): Scoring => {
  const measure: Measure = measures[name]
  const { features, rarities, frequencies } = corpus
  const { offsets, targets } = features.ofRole
  const { codes, values } = features.ofRole.coded
  // A feature of other datasets alone is in no pair.
  const factors = rarities.map((rarity, feature) =>
    frequencies[feature] === 0 ? 0 : measure.factor(rarity, frequencies[feature]!),
  )
  const weights = Float64Array.from(values)
  const ownWeights = weights.map((weight) => term(measure, 1, weight, weight))
  const sizes = new Float64Array(offsets.length - 1)
  for (let role = 0; role < sizes.length; role++) {
    for (let edge = offsets[role]!; edge < offsets[role + 1]!; edge++) {
      sizes[role]! += factors[targets[edge]!]! * ownWeights[codes[edge]!]!
    }
  }
  return { corpus, measure, weights, factors, sizes }
})

/** What a feature that both roles have adds, before the divisor; at least 0. */
export function term({ weighs }: Measure, factor: number, from: number, to: number): number {
  switch (weighs) {
    case 'BOTH':
      // The weights first: so the term is the same number in both directions.
      return factor * (from * to)
    case 'SECOND':
      return factor * to
    case 'NONE':
      return factor
  }
}
