import type { Ranking } from '../api/connection.ts'
import type { Cost, Index } from '../catalogue/units.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import type { Score, Scorer } from './measure.ts'
import { type SimilarityMeasure, scorerFor } from './measures.ts'
import { countSimilar, exhaustiveRanking } from './ranking/exhaustive.ts'
import { maxScoreRanking } from './ranking/maxScore.ts'

/** From this number of roles on, pruning is faster than scoring them all. */
const manyRoles = 20_000

// How many can be done in the time that a field of a response takes: looking at a role, adding what one shared feature
// contributes, and putting a role into its place in a ranking.
const visitsPerField = 64
const additionsPerField = 128
const placesPerField = 4

/** A role and how similar it is to the one asked about. */
export interface SimilarRole {
  readonly node: RoleRow
  /** Above 0. */
  readonly score: Score
  readonly sharedSkillCount: number
  readonly sharedLibraryCount: number
}

/**
 * Ranks the other roles of some datasets by their similarity to one, the best first; of equal scores the lower index, and
 * so slug, comes first. Deprecated roles are left out. Directed measures go from the role to the others. Roles of several
 * datasets are compared by the corpus of all of these.
 *
 * @param minScore roles with lower scores are left out, as are all that share nothing
 * @param among per dataset of the features, 1 if its roles are ranked; those of the role's own if null
 */
export function similarRoles(
  snapshot: Snapshot,
  role: RoleRow,
  measure: SimilarityMeasure,
  minScore: Score = 0,
  among: Uint8Array | null = null,
): Ranking<SimilarRole> {
  const { datasetOfRole } = snapshot.features
  const others = [...(among ?? [])].flatMap((isAmong, dataset) => {
    return isAmong === 1 ? [snapshot.roles.rows[datasetOfRole.indexOf(dataset)]!] : []
  })
  return new SimilarRoles(snapshot, scorerFor(snapshot, [role, ...others], measure), role.index, minScore, among)
}

class SimilarRoles implements Ranking<SimilarRole> {
  readonly #snapshot: Snapshot
  readonly #scorer: Scorer
  readonly #role: Index<'Role'>
  readonly #minScore: Score
  readonly #among: Uint8Array | null

  constructor(snapshot: Snapshot, scorer: Scorer, role: Index<'Role'>, minScore: Score, among: Uint8Array | null) {
    this.#snapshot = snapshot
    this.#scorer = scorer
    this.#role = role
    this.#minScore = minScore
    this.#among = among
  }

  /** Counted on demand: scores every role that shares anything. */
  get totalCount() {
    return countSimilar(this.#scorer, this.#role, this.#minScore, this.#among)
  }

  costBefore(end: number): Cost {
    const { length } = this.#snapshot.roles.rows
    const { listLengths } = this.#scorer.from(this.#role)
    const additions = listLengths.reduce((sum, length) => sum + length, 0)
    return 50 + length / visitsPerField + additions / additionsPerField + Math.min(end, length) / placesPerField
  }

  window(start: number, end: number): SimilarRole[] {
    const { rows } = this.#snapshot.roles
    const size = Math.min(end, rows.length)
    const search = [this.#scorer, this.#role, size, this.#minScore, this.#among] as const
    const best = (rows.length < manyRoles ? undefined : maxScoreRanking(...search)) ?? exhaustiveRanking(...search)
    return Array.from(best.subarray(start), (other) => ({
      node: rows[other]!,
      score: this.#scorer.score(this.#role, other),
      ...this.#sharedCounts(other),
    }))
  }

  #sharedCounts(other: Index<'Role'>): Pick<SimilarRole, 'sharedSkillCount' | 'sharedLibraryCount'> {
    const { ofRole, skillCount } = this.#scorer.corpus.features
    let sharedSkillCount = 0
    let sharedLibraryCount = 0
    ofRole.eachShared(this.#role, other, (feature) => {
      if (feature < skillCount) sharedSkillCount++
      else sharedLibraryCount++
    })
    return { sharedSkillCount, sharedLibraryCount }
  }
}
