import type { Ranking } from '../api/connection.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import type { SimilarityMeasure } from './measure.ts'
import { pairScore } from './pairScore.ts'
import { exhaustiveScores } from './ranking/exhaustiveScores.ts'
import { maxScoreRanking } from './ranking/maxScore.ts'
import { ranking } from './ranking/ranking.ts'
import type { Scoring } from './scoring.ts'
import { scoringFor } from './scoringFor.ts'

/** From how many roles on a search that leaves out most of them is faster than scoring them all. */
const manyRoles = 20_000

/** A role and how similar it is to the one asked about. */
export interface SimilarRole {
  readonly node: RoleRow
  /** Above 0; in the unit of the measure. */
  readonly score: number
  readonly sharedSkillCount: number
  readonly sharedLibraryCount: number
}

/**
 * Ranks the other roles of the role's dataset by their similarity to it, but for those that their source no longer has:
 * the best first; of equal scores the lower index, and so slug, comes first. A directed measure is taken from the role
 * to the others.
 *
 * @param minScore the lowest score that takes part; roles that share nothing never do
 */
export function similarRoles(
  snapshot: Snapshot,
  role: RoleRow,
  measure: SimilarityMeasure,
  minScore = 0,
): Ranking<SimilarRole> {
  return new SimilarRoles(snapshot, scoringFor(snapshot, [role], measure), role.index, minScore)
}

class SimilarRoles implements Ranking<SimilarRole> {
  readonly #snapshot: Snapshot
  readonly #rule: Scoring
  readonly #role: number
  readonly #minScore: number

  constructor(snapshot: Snapshot, rule: Scoring, role: number, minScore: number) {
    this.#snapshot = snapshot
    this.#rule = rule
    this.#role = role
    this.#minScore = minScore
  }

  /** Counted on demand, for that scores every role that shares anything. */
  get totalCount() {
    let count = 0
    const scores = exhaustiveScores(this.#rule, this.#role)
    for (const score of scores) if (score > 0 && score >= this.#minScore) count++
    return count
  }

  window(start: number, end: number): SimilarRole[] {
    const { roles, skills, features } = this.#snapshot
    const rule = this.#rule
    const size = Math.min(end, roles.rows.length)
    const pruned = roles.rows.length < manyRoles ? undefined : maxScoreRanking(rule, this.#role, size, this.#minScore)
    const best = pruned ?? ranking(exhaustiveScores(rule, this.#role), size, this.#minScore)
    return Array.from(best.subarray(start), (other) => {
      const { score, features: shared } = pairScore(rule, this.#role, other)
      // Skills come first, then libraries; what is beyond is of the measure's own making.
      const sharedSkillCount = countBelow(shared, skills.rows.length)
      return {
        node: roles.rows[other]!,
        score,
        sharedSkillCount,
        sharedLibraryCount: countBelow(shared, features.rows.length) - sharedSkillCount,
      }
    })
  }
}

function countBelow(numbers: readonly number[], limit: number): number {
  return numbers.filter((number) => number < limit).length
}
