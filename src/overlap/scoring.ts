import type { Corpus } from '../graph/corpus.ts'
import { memoised } from '../graph/memoised.ts'
import { type Coordinate, type Measure, measures, type SimilarityMeasure } from './measure.ts'

/** A measure made ready for a corpus: everything about it that does not depend on the pair of roles. */
export interface Scoring {
  readonly corpus: Corpus
  readonly measure: Measure
  /** Per edge of `features.ofRole`, its coordinate where its role is the first of the pair. */
  readonly from: Float64Array
  /** Per edge of `features.ofRole`, its coordinate where its role is the second of the pair. */
  readonly to: Float64Array
  /** The coordinates of `to`, in the order of `features.toRole`. */
  readonly postings: Float64Array
  /** Per role of the corpus, the sum of its terms with itself. */
  readonly sizes: Float64Array
}

/** The scoring by a measure over a corpus, made once and shared by all queries. */
export const scoring = memoised((corpus: Corpus, name: SimilarityMeasure): Scoring => {
  const measure: Measure = measures[name]
  const { ofRole, toRole } = corpus.features
  const from = coordinates(corpus, measure.from)
  const to = measure.to === measure.from ? from : coordinates(corpus, measure.to)
  const postings = new Float64Array(to.length)
  for (let posting = 0; posting < postings.length; posting++) postings[posting] = to[toRole.edges[posting]!]!
  const sizes = new Float64Array(ofRole.offsets.length - 1)
  for (let role = 0; role < sizes.length; role++) {
    for (let edge = ofRole.offsets[role]!; edge < ofRole.offsets[role + 1]!; edge++) {
      sizes[role]! += from[edge]! * to[edge]!
    }
  }
  return { corpus, measure, from, to, postings, sizes }
})

function coordinates({ features, rarities, frequencies }: Corpus, coordinate: Coordinate): Float64Array {
  const { targets, weights } = features.ofRole
  const found = new Float64Array(weights.length)
  for (let edge = 0; edge < found.length; edge++) {
    const feature = targets[edge]!
    found[edge] = coordinate(weights[edge]!, rarities[feature]!, frequencies[feature]!)
  }
  return found
}
