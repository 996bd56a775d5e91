import { corpusOf } from '../graph/corpus.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { divisor } from './divisor.ts'
import type { SimilarityMeasure } from './measure.ts'
import { pairScore } from './pairScore.ts'
import { ranking } from './ranking.ts'
import { type Scoring, scoring } from './scoring.ts'

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
  /** How many roles the whole ranking has. */
  readonly totalCount: number
  /** The part of the ranking from `start` (included) to `end` (excluded); costs what it shows. */
  readonly window: (start: number, end: number) => SimilarRole[]
}

/**
 * Ranks the other roles of the role's dataset by their similarity to it. A directed measure is taken from the role
 * to the others.
 *
 * @param minScore the lowest score that takes part; roles that share nothing never do
 */
export function similarRoles(
  { roles, skills, features }: Snapshot,
  { index }: RoleRow,
  measure: SimilarityMeasure,
  minScore = 0,
): SimilarRoles {
  const rule = scoring(corpusOf(features, [index]), measure)
  const scores = scoresFrom(rule, index)
  let totalCount = 0
  for (let other = 0; other < scores.length; other++) {
    const score = scores[other]!
    if (score > 0 && score >= minScore) totalCount++
    else scores[other] = 0
  }
  const window = (start: number, end: number) => {
    const best = ranking(scores, Math.min(end, totalCount)).subarray(start)
    return Array.from(best, (other) => {
      const shared = pairScore(rule, index, other).features
      const sharedSkillCount = shared.filter((feature) => feature < skills.rows.length).length
      const sharedLibraryCount = shared.length - sharedSkillCount
      return { role: roles.rows[other]!, score: scores[other]!, sharedSkillCount, sharedLibraryCount }
    })
  }
  return { totalCount, window }
}

/** Per role, the score of the pair that one role makes with it; 0 for the role itself and for other datasets. */
function scoresFrom({ corpus, measure, from, postings, sizes }: Scoring, role: number): Float64Array {
  const { ofRole, toRole, datasetOfRole } = corpus.features
  const { offsets, targets } = toRole
  const scores = new Float64Array(sizes.length)
  // First the sums of terms, gathered over all roles that have any of the features.
  for (let edge = ofRole.offsets[role]!; edge < ofRole.offsets[role + 1]!; edge++) {
    const feature = ofRole.targets[edge]!
    const coordinate = from[edge]!
    const end = offsets[feature + 1]!
    for (let posting = offsets[feature]!; posting < end; posting++) {
      scores[targets[posting]!]! += coordinate * postings[posting]!
    }
  }
  const size = sizes[role]!
  const dataset = datasetOfRole[role]!
  for (let other = 0; other < scores.length; other++) {
    const sum = scores[other]!
    if (sum === 0) continue
    const compared = datasetOfRole[other] === dataset && other !== role
    scores[other] = compared ? sum / divisor(measure.divisor, size, sizes[other]!, sum) : 0
  }
  return scores
}
