import type { Features } from '../graph/features.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { corpusOf } from './corpus.ts'
import type { SimilarityMeasure } from './measure.ts'
import { pairScore } from './pairScore.ts'
import { ranking } from './ranking.ts'
import { divisor, type Scoring, scoring, term } from './scoring.ts'

/** A role and how similar it is to the one asked about. */
export interface SimilarRole {
  readonly role: RoleRow
  /** Above 0; in the unit of the measure. */
  readonly score: number
  readonly sharedSkillCount: number
  readonly sharedLibraryCount: number
}

/** A window on the ranking of the roles similar to one. */
export interface SimilarRoles {
  /** How many roles the whole ranking has. */
  readonly totalCount: number
  /** Those in the window, best first; of equal scores the lower index, and so the lower slug, comes first. */
  readonly window: readonly SimilarRole[]
}

/** Which part of a ranking is wanted. */
export interface Window {
  /** How many of the best to leave out, 0 unless told. */
  readonly offset?: number
  /** How many to give at most, all unless told. */
  readonly limit?: number
  /** The lowest score that takes part, 0 unless told. Roles that share nothing never do. */
  readonly minScore?: number
}

/**
 * Ranks the other roles of the role's dataset by their similarity to it. A directed measure is taken from the role
 * to the others.
 */
export function similarRoles(
  { roles, skills, features }: Snapshot,
  role: RoleRow,
  measure: SimilarityMeasure,
  { offset = 0, limit = Infinity, minScore = 0 }: Window = {},
): SimilarRoles {
  const from = role.index
  const rule = scoring(corpusOf(features, [from]), measure)
  const scores = sharedSums(rule, from)
  let totalCount = 0
  for (let to = 0; to < scores.length; to++) {
    const score = scores[to]! / divisor(rule, from, to, scores[to]!)
    const taken = score > 0 && score >= minScore && to !== from && inSameDataset(features, from, to)
    scores[to] = taken ? score : 0
    if (taken) totalCount++
  }
  const best = ranking(scores, Math.min(offset + limit, totalCount)).subarray(offset)
  const window = Array.from(best, (to) => {
    const shared = pairScore(rule, from, to).features
    const sharedSkillCount = shared.filter((feature) => feature < skills.rows.length).length
    const sharedLibraryCount = shared.length - sharedSkillCount
    return { role: roles.rows[to]!, score: scores[to]!, sharedSkillCount, sharedLibraryCount }
  })
  return { totalCount, window }
}

const scratch = new WeakMap<Features, Float64Array>()

/** Per role, the sum of its terms with one role, gathered over the roles that have any of its features. */
function sharedSums(rule: Scoring, from: number): Float64Array {
  const { features } = rule.corpus
  const { ofRole, toRole } = features
  let sums = scratch.get(features)
  if (!sums) scratch.set(features, (sums = new Float64Array(features.datasetOfRole.length)))
  sums.fill(0)
  for (let position = ofRole.offsets[from]!; position < ofRole.offsets[from + 1]!; position++) {
    const feature = ofRole.targets[position]!
    const weight = ofRole.weights[position]!
    for (let posting = toRole.offsets[feature]!; posting < toRole.offsets[feature + 1]!; posting++) {
      sums[toRole.targets[posting]!]! += term(rule, feature, weight, toRole.weights[posting]!)
    }
  }
  return sums
}

function inSameDataset({ datasetOfRole }: Features, a: number, b: number): boolean {
  return datasetOfRole[a] === datasetOfRole[b]
}
