import { TopK } from '../../columns/topK.ts'
import { derived } from '../../derived/derived.ts'
import type { Features } from '../../graph/features.ts'
import type { Scoring } from '../scoring.ts'
import { accumulatePostings } from './accumulatePostings.ts'
import { postingLists } from './postingLists.ts'
import { rescoreCandidates } from './rescoreCandidates.ts'
import { scoreBounds } from './scoreBounds.ts'

/** More than rounding does to a score. */
const rounding = 1e-9

/**
 * The roles most similar to one, without a look at all that they share with it. Common features say little and have
 * the longest postings. So the search adds up the terms of the rarest features first and scores the best roles so far,
 * which says how high the bar is. It goes on while the remaining features alone could lift a role over the bar, and
 * scores the pairs that they could still lift. (MaxScore of Turtle and Flood, feature by feature.)
 *
 * The answer is exact: the same as that of `ranking` over `allScores`.
 *
 * @param size how many roles to give at most
 * @param minScore the lowest score that takes part
 * @returns undefined where the measure has no bar or too many roles clear it: then to score all is less work
 */
export function maxScoreRanking(
  scoring: Scoring,
  role: number,
  size: number,
  minScore: number,
): Uint32Array | undefined {
  if (!scoreBounds(scoring, role, 0)) return undefined
  const sums = workspace(scoring.corpus.features).fill(0)
  const lists = postingLists(scoring, role)
  let next = 0
  for (let added = 0; next < lists.length && added < sums.length / 16; next++) {
    accumulatePostings(scoring, role, lists[next]!.edge, sums)
    added += lists[next]!.length
  }
  // What roles share so far they share for certain: the worst of the best so far is a score that the answer reaches.
  const soFar = new TopK(size, Math.max(0, minScore))
  if (!rescoreCandidates(scoring, role, sums, undefined, soFar, 1 + rounding)) return undefined
  const { own } = scoreBounds(scoring, role, soFar.least * (1 - rounding))!
  for (; next < lists.length && lists[next]!.ownLeft >= own; next++)
    accumulatePostings(scoring, role, lists[next]!.edge, sums)
  const best = new TopK(size, soFar.least)
  return rescoreCandidates(scoring, role, sums, lists[next]?.left, best, 1 - rounding) ? best.ranked : undefined
}

/** A column per role that one search after the other uses, so that a million numbers are not allocated for each. */
const workspace = derived(({ datasetOfRole }: Features) => new Float64Array(datasetOfRole.length))
