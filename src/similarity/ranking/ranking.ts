import { TopK } from '../../columns/topK.ts'

/**
 * The places of the highest scores, best first; of equal scores the lower place comes first. Scores of 0 take
 * no part.
 *
 * @param scores at least 0
 * @param size how many places to give at most
 * @param minScore the lowest score that takes part
 */
export function ranking(scores: Float64Array, size: number, minScore = 0): Uint32Array {
  const best = new TopK(Math.min(size, scores.length), minScore)
  for (let place = 0; place < scores.length; place++) {
    if (scores[place]! >= best.least) best.offer(place, scores[place]!)
  }
  return best.ranked
}
