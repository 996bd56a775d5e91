import { derived } from '../derived/derived.ts'
import type { Adjacency } from '../graph/adjacency.ts'
import type { Corpus } from '../graph/corpus.ts'
import type { Blend } from './blended/blend.ts'
import { type Measure, measures, type SimilarityMeasure } from './measure.ts'

/**
 * A measure made ready for a corpus: everything about it that does not depend on the pair of roles. Columns per feature
 * and per role only, so that nine measures over millions of edges fit in memory side by side.
 */
export interface Scoring {
  readonly corpus: Corpus
  readonly measure: Measure
  /** From role to feature: the corpus's own, or those with further features of the measure's making. */
  readonly ofRole: Adjacency
  /** The same from feature to role. */
  readonly toRole: Adjacency
  /** Per code of both, the weight x(r, f). */
  readonly weights: Float64Array
  /** Per feature, what it counts before weights, at least 0. */
  readonly factors: Float64Array
  /** Per role, the sum of its terms with itself. */
  readonly norms: Float64Array
  /** What BLENDED has beside these. */
  readonly blend?: Blend
}

/** The scoring by a measure that needs nothing but the corpus, made once and shared by all queries. */
export const scoring = derived((corpus: Corpus, name: Exclude<SimilarityMeasure, 'BLENDED'>): Scoring => {
  const measure: Measure = measures[name]
  const { features, rarities, frequencies } = corpus
  const { ofRole, toRole } = features
  const { offsets, targets } = ofRole
  const { codes, values } = ofRole.coded
  // A feature of other datasets alone is in no pair.
  const factors = rarities.map((rarity, feature) =>
    frequencies[feature] === 0 ? 0 : measure.factor(rarity, frequencies[feature]!),
  )
  const weights = Float64Array.from(values)
  const ownWeights = weights.map((weight) => term(measure, 1, weight, weight))
  const norms = new Float64Array(offsets.length - 1)
  for (let role = 0; role < norms.length; role++) {
    for (let edge = offsets[role]!; edge < offsets[role + 1]!; edge++) {
      norms[role]! += factors[targets[edge]!]! * ownWeights[codes[edge]!]!
    }
  }
  return { corpus, measure, ofRole, toRole, weights, factors, norms }
})

/** What it takes to weigh an edge. */
type Weighing = Pick<Scoring, 'weights'> & { readonly blend?: Pick<Blend, 'bases' | 'leasts'> }

/** What the weight of a code counts as at a feature: itself, but for what BLENDED makes of ratings. At least 0. */
export function effectiveWeight({ weights, blend }: Weighing, feature: number, code: number): number {
  const weight = weights[code]!
  return blend === undefined ? weight : Math.max(blend.leasts[feature]!, weight - blend.bases[feature]!)
}

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
