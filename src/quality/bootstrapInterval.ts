/** How often the values are drawn anew. */
const draws = 2000

/** From which to which value the mean would lie in 95 of 100 repetitions. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * The 95 % interval of the mean by the bootstrap: as many values are drawn from them, with repetition, again and
 * again; 2.5 % of the means lie below the interval and 2.5 % above. The same values give the same interval.
 *
 * @param values at least one
 */
export function bootstrapInterval(values: readonly number[]): Interval {
  const next = numbersFrom(20_260)
  const means = Float64Array.from({ length: draws }, () => {
    let sum = 0
    for (let drawn = 0; drawn < values.length; drawn++) sum += values[Math.floor(next() * values.length)]!
    return sum / values.length
  }).sort()
  return { low: means[Math.floor(draws * 0.025)]!, high: means[Math.ceil(draws * 0.975) - 1]! }
}

/** Numbers in [0, 1) that look random and are the same for the same seed (mulberry32, by Tommy Ettinger). */
function numbersFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
