const resamples = 2000

export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * The 95 % confidence interval of the mean by the percentile bootstrap (B. Efron, Bootstrap Methods: Another Look at the
 * Jackknife, 1979). The same values give the same interval.
 *
 * @param values at least one
 */
export function bootstrapInterval(values: readonly number[]): Interval {
  const next = randomNumbers(20_260)
  const means = Float64Array.from({ length: resamples }, () => {
    let sum = 0
    for (let drawn = 0; drawn < values.length; drawn++) sum += values[Math.floor(next() * values.length)]!
    return sum / values.length
  }).sort()
  return { low: means[Math.floor(resamples * 0.025)]!, high: means[Math.ceil(resamples * 0.975) - 1]! }
}

/** A generator of pseudorandom numbers in [0, 1) (mulberry32, by Tommy Ettinger). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
