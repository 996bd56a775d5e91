/**
 * idf(f) = ln((1 + N) / (1 + df)) + 1, at least 1. Smoothed, because the plain ln(N / df) would say of a feature
 * that every role has, as Python in a graph of Python careers, that it counts for nothing.
 *
 * @param roleCount N, the number of roles compared
 * @param frequency df, how many of them have the feature
 */
export function rarity(roleCount: number, frequency: number): number {
  return Math.log((1 + roleCount) / (1 + frequency)) + 1
}
