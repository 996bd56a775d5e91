import type { Corpus } from '../graph/corpus.ts'

/**
 * θ(s, t) = |roles with both| / max(df(s), df(t)): how near two features of the corpus are, in 0..1. It is 1 for a
 * feature and itself, and for two that never come without each other.
 *
 * @param together how many roles of the corpus have both
 */
export function proximity({ frequencies }: Corpus, s: number, t: number, together: number): number {
  return together / Math.max(frequencies[s]!, frequencies[t]!)
}
