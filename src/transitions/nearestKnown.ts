import type { Corpus } from '../graph/corpus.ts'
import { cooccurrence } from './cooccurrence.ts'
import { proximity } from './proximity.ts'

/** Per feature, what of the known has the highest θ with it. */
export interface NearestKnown {
  /** Numbers of features, of equally near ones the lowest; -1 where θ is 0. */
  readonly features: Int32Array
  /** θ, in 0..1. */
  readonly proximities: Float64Array
}

/**
 * @param known numbers of features, ascending
 * @param features numbers of those to find the nearest known one to
 */
export function nearestKnown(corpus: Corpus, known: Uint32Array, features: Uint32Array): NearestKnown {
  const together = cooccurrence(corpus, known)
  const nearest = new Int32Array(features.length).fill(-1)
  const proximities = new Float64Array(features.length)
  for (let place = 0; place < features.length; place++) {
    const counts = together(features[place]!)
    for (let other = 0; other < known.length; other++) {
      if (counts[other] === 0) continue
      const near = proximity(corpus, features[place]!, known[other]!, counts[other]!)
      if (near <= proximities[place]!) continue
      proximities[place] = near
      nearest[place] = known[other]!
    }
  }
  return { features: nearest, proximities }
}
