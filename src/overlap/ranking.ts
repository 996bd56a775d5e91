/**
 * The places of the highest scores, best first; of equal scores the lower place comes first. Scores of 0 take
 * no part. Keeps only the best so far, so that the first ten of thousands cost hardly more than one look at each.
 *
 * @param scores at least 0
 * @param size how many places to give, at most as many as there are scores above 0
 */
export function ranking(scores: Float64Array, size: number): Uint32Array {
  const best = new Uint32Array(size)
  if (size === 0) return best
  let count = 0
  let least = 0
  for (let place = 0; place < scores.length; place++) {
    const score = scores[place]!
    if (score <= least) continue
    let low = 0
    let high = count
    while (low < high) {
      const middle = (low + high) >>> 1
      if (scores[best[middle]!]! < score) high = middle
      else low = middle + 1
    }
    if (count < size) count++
    best.copyWithin(low + 1, low, count - 1)
    best[low] = place
    if (count === size) least = scores[best[size - 1]!]!
  }
  return best
}
