import type { Share } from '../catalogue/units.ts'

/** The quantile of the normal distribution that a two-sided interval of 95 % reaches to. */
const z = 1.959963984540054

/**
 * The 95 % confidence interval of a share by the score method (E. B. Wilson, Probable Inference, the Law of Succession, and
 * Statistical Inference, 1927). Unlike the normal approximation it stays in [0, 1] and holds for shares near 0 and 1.
 *
 * @param named from 0 to `of`
 * @param of at least 1
 */
export function wilsonInterval(named: number, of: number): { readonly low: Share; readonly high: Share } {
  const share = named / of
  const divisor = 1 + z ** 2 / of
  const middle = (share + z ** 2 / (2 * of)) / divisor
  const half = (z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2))) / divisor
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}
