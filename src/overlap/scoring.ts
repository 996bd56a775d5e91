import type { Corpus } from './corpus.ts'
import { type Measure, measures, type SimilarityMeasure } from './measure.ts'

/** A measure made ready for a corpus: everything about it that does not depend on the pair of roles. */
export interface Scoring {
  readonly corpus: Corpus
  readonly measure: Measure
  /** Per feature of the corpus, its factor in the terms. */
  readonly factors: Float64Array
  /** Per role of the corpus, the sum of its terms with itself. */
  readonly sizes: Float64Array
}

const known = new WeakMap<Corpus, Map<SimilarityMeasure, Scoring>>()

/** The scoring by a measure over a corpus, made once and shared by all queries. */
export function scoring(corpus: Corpus, measure: SimilarityMeasure): Scoring {
  let scorings = known.get(corpus)
  if (!scorings) known.set(corpus, (scorings = new Map()))
  let found = scorings.get(measure)
  if (!found) scorings.set(measure, (found = prepare(corpus, measures[measure])))
  return found
}

/** What a feature of both roles adds to their sum, from its number and the weights of the two edges. */
export function term({ measure, factors }: Scoring, feature: number, fromWeight: number, toWeight: number): number {
  return factors[feature]! * ((measure.weighsFrom ? fromWeight : 1) * (measure.weighsTo ? toWeight : 1))
}

/** What the sum of the terms of two roles, given by index, is divided by. Where it would be 0, so is the sum. */
export function divisor({ measure, sizes }: Scoring, from: number, to: number, shared: number): number {
  return measure.divisor(sizes[from]!, sizes[to]!, shared) || 1
}

function prepare(corpus: Corpus, measure: Measure): Scoring {
  const { features, datasets, frequencies, rarities } = corpus
  const { offsets, targets, weights } = features.ofRole
  const factors = rarities.map((rarity, feature) => measure.factor(rarity, frequencies[feature]!))
  const sizes = new Float64Array(features.datasetOfRole.length)
  const prepared = { corpus, measure, factors, sizes }
  for (let role = 0; role < sizes.length; role++) {
    if (!datasets.includes(features.datasetOfRole[role]!)) continue
    for (let position = offsets[role]!; position < offsets[role + 1]!; position++) {
      const weight = weights[position]!
      sizes[role]! += term(prepared, targets[position]!, weight, weight)
    }
  }
  return prepared
}
