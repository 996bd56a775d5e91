import type { Ranking } from '../api/connection.ts'
import type { Index } from '../catalogue/units.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import type { Score, Scorer } from './measure.ts'
import { type SimilarityMeasure, scorerFor } from './measures.ts'
import { countSimilar, exhaustiveRanking } from './ranking/exhaustive.ts'
import { maxScoreRanking } from './ranking/maxScore.ts'

/** From this number of roles on, pruning is faster than scoring them all. */
const manyRoles = 20_000

/** A role and how similar it is to the one asked about. */
export interface SimilarRole {
  readonly node: RoleRow
  /** Above 0. */
  readonly score: Score
  readonly sharedSkillCount: number
  readonly sharedLibraryCount: number
}

/**
 * Ranks the other roles of the role's dataset by their similarity to it, the best first; of equal scores the lower
 * index, and so slug, comes first. Deprecated roles are left out. Directed measures go from the role to the others.
 *
 * @param minScore roles with lower scores are left out, as are all that share nothing
 */
export function similarRoles(
  snapshot: Snapshot,
  role: RoleRow,
  measure: SimilarityMeasure,
  minScore: Score = 0,
): Ranking<SimilarRole> {
  return new SimilarRoles(snapshot, scorerFor(snapshot, [role], measure), role.index, minScore)
}

class SimilarRoles implements Ranking<SimilarRole> {
  readonly #snapshot: Snapshot
  readonly #scorer: Scorer
  readonly #role: Index<'Role'>
  readonly #minScore: Score

  constructor(snapshot: Snapshot, scorer: Scorer, role: Index<'Role'>, minScore: Score) {
    this.#snapshot = snapshot
    this.#scorer = scorer
    this.#role = role
    this.#minScore = minScore
  }

  /** Counted on demand: scores every role that shares anything. */
  get totalCount() {
    return countSimilar(this.#scorer, this.#role, this.#minScore)
  }

  window(start: number, end: number): SimilarRole[] {
    const { rows } = this.#snapshot.roles
    const size = Math.min(end, rows.length)
    const search = [this.#scorer, this.#role, size, this.#minScore] as const
    const best = (rows.length < manyRoles ? undefined : maxScoreRanking(...search)) ?? exhaustiveRanking(...search)
    return Array.from(best.subarray(start), (other) => ({
      node: rows[other]!,
      score: this.#scorer.score(this.#role, other),
      ...this.#sharedCounts(other),
    }))
  }

  #sharedCounts(other: Index<'Role'>): Pick<SimilarRole, 'sharedSkillCount' | 'sharedLibraryCount'> {
    const { ofRole, skillCount } = this.#snapshot.features
    let sharedSkillCount = 0
    let sharedLibraryCount = 0
    ofRole.eachShared(this.#role, other, (feature) => {
      if (feature < skillCount) sharedSkillCount++
      else sharedLibraryCount++
    })
    return { sharedSkillCount, sharedLibraryCount }
  }
}
