import type { Frequency, Rarity, Weight } from '../../catalogue/units.ts'
import type { Corpus } from '../../graph/corpus.ts'
import type { Divisor } from './divisor.ts'

/** What additive measures differ in. */
export interface AdditiveRules {
  /** The term of a feature that both roles have with weight 1, at least 0. */
  readonly factor: (rarity: Rarity, frequency: Frequency) => number
  /** Whose weights x(r, f) the factor is multiplied by: those of both roles, of the second alone, or none. */
  readonly weighs: 'BOTH' | 'SECOND' | 'NONE'
  readonly divisor: Divisor
}

/** An additive measure prepared for a corpus. */
export interface AdditiveTables extends Pick<AdditiveRules, 'weighs' | 'divisor'> {
  /** Per feature. */
  readonly factors: Float64Array
  /** Per role, the sum of its terms with itself: |A|, Σ idf, ‖a‖², ‖a · idf‖² or Σ x, depending on the measure. */
  readonly norms: Float64Array
}

export function additiveTables(
  { features, rarities, frequencies }: Corpus,
  { factor, weighs, divisor }: AdditiveRules,
): AdditiveTables {
  const { ofRole } = features
  // Features of other datasets alone are in no pair.
  const factors = rarities.map((rarity, feature) =>
    frequencies[feature] === 0 ? 0 : factor(rarity, frequencies[feature]!),
  )
  const norms = new Float64Array(ofRole.nodeCount)
  for (let role = 0; role < norms.length; role++) {
    ofRole.eachEdge(role, (feature, weight) => {
      norms[role]! += term(weighs, factors[feature]!, weight, weight)
    })
  }
  return { weighs, divisor, factors, norms }
}

/** What a shared feature adds to the sum. */
export function term(weighs: AdditiveRules['weighs'], factor: number, from: Weight, to: Weight): number {
  switch (weighs) {
    case 'BOTH':
      // The weights first: this way the term is the same number in both directions.
      return factor * (from * to)
    case 'SECOND':
      return factor * to
    case 'NONE':
      return factor
  }
}
