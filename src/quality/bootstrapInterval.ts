import { randomNumbers } from './randomNumbers.ts'

const resamples = 2000

export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * The 95 % confidence interval of the mean by the percentile bootstrap (B. Efron, Bootstrap Methods: Another Look at the
 * Jackknife, 1979). The same values give the same interval.
 *
 * @param sums at least one value, or one sum of values for each group that is drawn as a whole
 * @param counts how many values each sum is of; one if absent
 */
export function bootstrapInterval(sums: readonly number[], counts?: readonly number[]): Interval {
  const next = randomNumbers(20_260)
  const means = Float64Array.from({ length: resamples }, () => {
    let sum = 0
    let count = 0
    for (let drawn = 0; drawn < sums.length; drawn++) {
      const place = Math.floor(next() * sums.length)
      sum += sums[place]!
      count += counts === undefined ? 1 : counts[place]!
    }
    return sum / count
  }).sort()
  return { low: means[Math.floor(resamples * 0.025)]!, high: means[Math.ceil(resamples * 0.975) - 1]! }
}
