import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { allScores } from './allScores.ts'
import type { SimilarityMeasure } from './measure.ts'
import { pairScore } from './pairScore.ts'
import { prunedRanking } from './prunedRanking.ts'
import { ranking } from './ranking.ts'
import { scoringFor } from './scoringFor.ts'

/** From how many roles on a search that leaves out most of them is faster than scoring them all. */
const manyRoles = 20_000

/** A role and how similar it is to the one asked about. */
export interface SimilarRole {
  readonly role: RoleRow
  /** Above 0; in the unit of the measure. */
  readonly score: number
  readonly sharedSkillCount: number
  readonly sharedLibraryCount: number
}

/** The ranking of the roles similar to one, best first; of equal scores the lower index, and so slug, comes first. */
export interface SimilarRoles {
  /** How many roles the whole ranking has. Counted on demand, for that scores every role that shares anything. */
  readonly totalCount: number
  /** The part of the ranking from `start` (included) to `end` (excluded), or as much of it as there is. */
  readonly window: (start: number, end: number) => SimilarRole[]
}

/**
 * Ranks the other roles of the role's dataset by their similarity to it, but for those that their source no longer has.
 * A directed measure is taken from the role to the others.
 *
 * @param minScore the lowest score that takes part; roles that share nothing never do
 */
export function similarRoles(
  snapshot: Snapshot,
  role: RoleRow,
  measure: SimilarityMeasure,
  minScore = 0,
): SimilarRoles {
  const { roles, skills, features } = snapshot
  const { index } = role
  const rule = scoringFor(snapshot, [role], measure)
  return {
    get totalCount() {
      let count = 0
      const scores = allScores(rule, index)
      for (let other = 0; other < scores.length; other++) if (scores[other]! > 0 && scores[other]! >= minScore) count++
      return count
    },
    window(start, end) {
      const size = Math.min(end, roles.rows.length)
      const pruned = roles.rows.length < manyRoles ? undefined : prunedRanking(rule, index, size, minScore)
      const best = pruned ?? ranking(allScores(rule, index), size, minScore)
      return Array.from(best.subarray(start), (other) => {
        const { score, features: shared } = pairScore(rule, index, other)
        // Skills come first, then libraries; what is beyond is of the measure's own making.
        const sharedSkillCount = countBelow(shared, skills.rows.length)
        return {
          role: roles.rows[other]!,
          score,
          sharedSkillCount,
          sharedLibraryCount: countBelow(shared, features.rows.length) - sharedSkillCount,
        }
      })
    },
  }
}

function countBelow(numbers: readonly number[], limit: number): number {
  return numbers.filter((number) => number < limit).length
}
