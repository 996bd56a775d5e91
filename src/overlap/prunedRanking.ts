import { degree, weightAt } from '../graph/adjacency.ts'
import type { Features } from '../graph/features.ts'
import { memoised } from '../graph/memoised.ts'
import { addTerms } from './addTerms.ts'
import { type Bar, bar } from './bar.ts'
import { Best } from './best.ts'
import { pairScore } from './pairScore.ts'
import { type Scoring, term } from './scoring.ts'

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
export function prunedRanking(scoring: Scoring, role: number, size: number, minScore: number): Uint32Array | undefined {
  const { corpus, measure, sizes } = scoring
  if (!bar(measure.divisor, sizes[role]!, 0)) return undefined
  const sums = workspace(corpus.features).fill(0)
  const lists = postingLists(scoring, role)
  let next = 0
  for (let added = 0; next < lists.length && added < sums.length / 16; next++) {
    addTerms(scoring, lists[next]!.edge, sums)
    added += lists[next]!.length
  }
  // What roles share so far they share for certain: the worst of the best so far is a score that the answer reaches.
  const soFar = new Best(size, Math.max(0, minScore))
  if (!survey(scoring, role, sums, 0, soFar, 1 + rounding)) return undefined
  const { own } = bar(measure.divisor, sizes[role]!, soFar.least * (1 - rounding))!
  for (; next < lists.length && lists[next]!.ownLeft >= own; next++) addTerms(scoring, lists[next]!.edge, sums)
  const best = new Best(size, soFar.least)
  return survey(scoring, role, sums, lists[next]?.left ?? 0, best, 1 - rounding) ? best.ranked : undefined
}

/** A column per role that one search after the other uses, so that a million numbers are not allocated for each. */
const workspace = memoised(({ datasetOfRole }: Features) => new Float64Array(datasetOfRole.length))

/** The postings of one of the role's features. */
interface PostingList {
  /** Position of the feature in `features.ofRole`. */
  readonly edge: number
  readonly length: number
  /** The most that this feature and those after it can add to the sum of another role. */
  left: number
  /** What they add to the sum of the role and itself. */
  ownLeft: number
}

/** The shortest first: what is rare counts most, or at least costs least. */
function postingLists({ corpus, measure, factors }: Scoring, role: number): PostingList[] {
  const { ofRole, toRole } = corpus.features
  const lists: PostingList[] = []
  for (let edge = ofRole.offsets[role]!; edge < ofRole.offsets[role + 1]!; edge++) {
    const feature = ofRole.targets[edge]!
    const factor = factors[feature]!
    const weight = weightAt(ofRole, edge)
    lists.push({
      edge,
      length: degree(toRole, feature),
      left: term(measure, factor, weight, 1),
      ownLeft: term(measure, factor, weight, weight),
    })
  }
  lists.sort((a, b) => a.length - b.length || a.edge - b.edge)
  for (let place = lists.length - 2; place >= 0; place--) {
    lists[place]!.left += lists[place + 1]!.left
    lists[place]!.ownLeft += lists[place + 1]!.ownLeft
  }
  return lists
}

/**
 * Scores the roles that may clear the bar of `best` and offers them to it.
 *
 * @param left the most that is still missing in the sum of a role
 * @param tolerance factor by which the bar is set lower, or higher
 * @returns false where they are so many that the survey was given up
 */
function survey(
  scoring: Scoring,
  role: number,
  sums: Float64Array,
  left: number,
  best: Best,
  tolerance: number,
): boolean {
  const { corpus, measure, sizes } = scoring
  const { datasetOfRole } = corpus.features
  const barNow = () => bar(measure.divisor, sizes[role]!, best.least * tolerance)!
  let allowed = 1000 + sums.length / 50
  let least = best.least
  let cleared = barNow()
  for (
    let other = nextOver(cleared, sums, left, sizes, 0);
    other < sums.length;
    other = nextOver(cleared, sums, left, sizes, other + 1)
  ) {
    if (sums[other] === 0 || other === role || datasetOfRole[other] !== datasetOfRole[role]) continue
    if (allowed-- < 0) return false
    best.offer(other, pairScore(scoring, role, other).score)
    if (best.least > least) {
      least = best.least
      cleared = barNow()
    }
  }
  return true
}

/** The first role from `start` on that may clear the bar; as short a loop as can be, for it looks at every role. */
function nextOver(
  { squared, offset, slope }: Bar,
  sums: Float64Array,
  left: number,
  sizes: Float64Array,
  start: number,
): number {
  let other = start
  for (; other < sums.length; other++) {
    const sum = sums[other]! + left
    if ((squared ? sum * sum : sum) >= offset + slope * sizes[other]!) break
  }
  return other
}
