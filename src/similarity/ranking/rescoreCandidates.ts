import type { TopK } from '../../columns/topK.ts'
import { prior } from '../blended/prior.ts'
import { pairScore } from '../pairScore.ts'
import type { Scoring } from '../scoring.ts'
import { type Bar, scoreBounds } from './scoreBounds.ts'

/**
 * Scores the roles that may clear the bar of `best` and offers them to it.
 *
 * @param sums per role, terms added up so far; roles of which there are none cannot clear the bar
 * @param left the most that is still missing in the sum of a role, as posting lists have it; nothing if absent
 * @param tolerance factor by which the bar is set lower, or higher
 * @returns false where they are so many that the survey was given up
 */
export function rescoreCandidates(
  scoring: Scoring,
  role: number,
  sums: Float64Array,
  left: Float64Array | undefined,
  best: TopK,
  tolerance: number,
): boolean {
  const { norms, blend } = scoring
  const { datasetOfRole, deprecatedRoles } = scoring.corpus.features
  const barNow = () => scoreBounds(scoring, role, best.least * tolerance)!
  const lefts = blend?.shares.flatMap((shares, block) => (left?.[block] ? [{ shares, most: left[block]! }] : []))
  const nextFrom = (start: number) =>
    lefts === undefined
      ? nextOver(cleared, sums, left?.[0] ?? 0, norms, start)
      : nextReaching(cleared.offset, sums, lefts, start)
  let allowed = 1000 + sums.length / 50
  let least = best.least
  let cleared = barNow()
  for (let other = nextFrom(0); other < sums.length; other = nextFrom(other + 1)) {
    if (sums[other] === 0 || other === role || datasetOfRole[other] !== datasetOfRole[role]) continue
    if (deprecatedRoles[other]) continue
    if (lefts && reach(sums, lefts, other) * prior(blend!.closeness, role, other) < least * tolerance) continue
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
  norms: Float64Array,
  start: number,
): number {
  let other = start
  for (; other < sums.length; other++) {
    const sum = sums[other]! + left
    if ((squared ? sum * sum : sum) >= offset + slope * norms[other]!) break
  }
  return other
}

/** What a block may still add to the sum of a role: the most, times the role's share. */
interface Left {
  readonly shares: Float64Array
  readonly most: number
}

/** The same where what is left differs from role to role. */
function nextReaching(least: number, sums: Float64Array, lefts: readonly Left[], start: number): number {
  let other = start
  while (other < sums.length && reach(sums, lefts, other) < least) other++
  return other
}

function reach(sums: Float64Array, lefts: readonly Left[], role: number): number {
  let sum = sums[role]!
  for (const { shares, most } of lefts) sum += most * shares[role]!
  return sum
}
