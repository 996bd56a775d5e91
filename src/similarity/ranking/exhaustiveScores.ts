import { derived } from '../../derived/derived.ts'
import type { Features } from '../../graph/features.ts'
import { pairDivisor } from '../pairDivisor.ts'
import type { Scoring } from '../scoring.ts'
import { accumulatePostings } from './accumulatePostings.ts'

/**
 * Per role, the score of the pair that one role makes with it; 0 for the role itself, for other datasets and for what
 * its source no longer has. All in one pass over the roles that have any of its features.
 *
 * @returns a column that the next question overwrites, so that a million scores are not allocated for each
 */
export function exhaustiveScores(scoring: Scoring, role: number): Float64Array {
  const last = lastAnswer(scoring.corpus.features)
  if (last.scoring !== scoring || last.role !== role) {
    const { offsets } = scoring.ofRole
    last.scoring = scoring
    last.role = role
    last.scores.fill(0)
    // In ascending order of feature, as the score of a pair is added up, so that both are the same to the last bit.
    for (let edge = offsets[role]!; edge < offsets[role + 1]!; edge++)
      accumulatePostings(scoring, role, edge, last.scores)
    divide(scoring, role, last.scores)
  }
  return last.scores
}

const lastAnswer = derived(({ datasetOfRole }: Features) => ({
  scoring: undefined as Scoring | undefined,
  role: -1,
  scores: new Float64Array(datasetOfRole.length),
}))

/** Makes scores of the sums of terms. */
function divide(scoring: Scoring, role: number, scores: Float64Array): void {
  const { datasetOfRole, deprecatedRoles } = scoring.corpus.features
  const dataset = datasetOfRole[role]!
  for (let other = 0; other < scores.length; other++) {
    const sum = scores[other]!
    if (datasetOfRole[other] !== dataset || deprecatedRoles[other]) scores[other] = 0
    else if (sum > 0) scores[other] = sum / pairDivisor(scoring, role, other, sum)
  }
  scores[role] = 0
}
