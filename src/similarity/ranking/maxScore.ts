import type { Index } from '../../catalogue/units.ts'
import { TopK } from '../../columns/topK.ts'
import { derived } from '../../derived/derived.ts'
import type { Features } from '../../graph/features.ts'
import type { Bounds, Score, Scorer } from '../measure.ts'
import { canBeSimilar, ownDataset } from './exhaustive.ts'

/** More than rounding changes a score. */
const rounding = 1e-9

/**
 * The same roles as exhaustiveRanking gives, without adding up all that they share. Common features say little and have
 * the longest posting lists. So the shortest lists are added first and the best roles so far are scored, which gives a
 * threshold. Lists are added as long as the remaining ones alone could lift a role over the threshold; then the pairs
 * that they could still lift are scored. This is MaxScore (Turtle and Flood, Query Evaluation: Strategies and
 * Optimizations, 1995), list by list.
 *
 * @param size how many roles to give at most
 * @param minScore roles with lower scores are left out
 * @param given per dataset, 1 if its roles are ranked; those of the dataset of the role if absent
 * @returns undefined if the measure has no bounds or too many roles pass them: then exhaustiveRanking is faster
 */
export function maxScoreRanking(
  scorer: Scorer,
  role: Index<'Role'>,
  size: number,
  minScore: Score,
  given?: Uint8Array | null,
): Uint32Array | undefined {
  const among = given ?? ownDataset(scorer.corpus.features, role)
  const from = scorer.from(role)
  const lengths = from.listLengths
  const order = Uint32Array.from([...lengths.keys()].sort((a, b) => lengths[a]! - lengths[b]!))
  const bounds = from.bounds(order)
  if (bounds === undefined) return undefined
  const sums = workspace(scorer.corpus.features).fill(0)
  let next = 0
  for (let added = 0; next < order.length && added < sums.length / 16; next++) {
    from.accumulate(order[next]!, sums)
    added += lengths[order[next]!]!
  }
  // Roles reach at least what they share so far: the answer has no lower score than the last of the best so far.
  const soFar = new TopK(size, Math.max(0, minScore))
  if (!rescoreCandidates({ scorer, role, bounds, next: order.length, among }, sums, soFar, 1 + rounding))
    return undefined
  const threshold = soFar.least * (1 - rounding)
  for (; next < order.length && bounds.mayReach(threshold, next); next++) from.accumulate(order[next]!, sums)
  const best = new TopK(size, soFar.least)
  return rescoreCandidates({ scorer, role, bounds, next, among }, sums, best, 1 - rounding) ? best.ranked : undefined
}

/** A search whose lists before `next` have been added. */
interface Search {
  readonly scorer: Scorer
  readonly role: Index<'Role'>
  readonly bounds: Bounds
  readonly next: number
  /** Per dataset, 1 if its roles are ranked. */
  readonly among: Uint8Array
}

/**
 * Scores the roles that may enter `best` and offers them to it.
 *
 * @param sums per role; roles with none are left out
 * @param tolerance factor of the score that candidates have to reach
 * @returns false if they were too many
 */
function rescoreCandidates(
  { scorer, role, bounds, next, among }: Search,
  sums: Float64Array,
  best: TopK,
  tolerance: number,
): boolean {
  let allowed = 1000 + sums.length / 50
  let isComplete = true
  bounds.eachCandidate(best.least * tolerance, next, sums, (other) => {
    if (canBeSimilar(scorer.corpus.features, role, other, among)) {
      isComplete = allowed-- >= 0
      if (!isComplete) return Number.POSITIVE_INFINITY
      best.offer(other, scorer.score(role, other))
    }
    return best.least * tolerance
  })
  return isComplete
}

/** Sums of the current search. Cleared at its start and never returned: allocating a million numbers is expensive. */
const workspace = derived(({ datasetOfRole }: Features) => new Float64Array(datasetOfRole.length))
