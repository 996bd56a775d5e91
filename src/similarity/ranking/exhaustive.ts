import type { Index } from '../../catalogue/units.ts'
import { TopK } from '../../columns/topK.ts'
import { derived } from '../../derived/derived.ts'
import type { Features } from '../../graph/features.ts'
import type { Score, Scorer } from '../measure.ts'

/**
 * The roles most similar to one, best first; of equal scores the lower index comes first. Scores every role that shares
 * a feature, in one pass over the posting lists.
 *
 * @param size how many roles to give at most
 * @param minScore roles with lower scores are left out
 */
export function exhaustiveRanking(scorer: Scorer, role: Index<'Role'>, size: number, minScore: Score): Uint32Array {
  return exhaustive(scorer.corpus.features).ranking(scorer, role, size, minScore)
}

/** How many roles share a feature with one and score at least `minScore`. */
export function countSimilar(scorer: Scorer, role: Index<'Role'>, minScore: Score): number {
  return exhaustive(scorer.corpus.features).count(scorer, role, minScore)
}

/** Whether a role may be ranked as similar to another: a different one of the same dataset, and not deprecated. */
export function canBeSimilar(
  { datasetOfRole, deprecatedRoles }: Features,
  role: Index<'Role'>,
  other: Index<'Role'>,
): boolean {
  return other !== role && datasetOfRole[other] === datasetOfRole[role] && deprecatedRoles[other] === 0
}

/**
 * Owns the scores of one role with all others. They are kept until another role is asked for, because a page often
 * comes with its total. Allocating them per call would take a third of the time.
 */
class Exhaustive {
  readonly #features: Features
  readonly #scores: Float64Array
  #scorer: Scorer | undefined
  #role: Index<'Role'> = -1

  constructor(features: Features) {
    this.#features = features
    this.#scores = new Float64Array(features.datasetOfRole.length)
  }

  ranking(scorer: Scorer, role: Index<'Role'>, size: number, minScore: Score): Uint32Array {
    this.#fill(scorer, role)
    const best = new TopK(Math.min(size, this.#scores.length), minScore)
    for (let other = 0; other < this.#scores.length; other++) {
      const score = this.#scores[other]!
      if (score >= best.least && canBeSimilar(this.#features, role, other)) best.offer(other, score)
    }
    return best.ranked
  }

  count(scorer: Scorer, role: Index<'Role'>, minScore: Score): number {
    this.#fill(scorer, role)
    let count = 0
    for (let other = 0; other < this.#scores.length; other++) {
      const score = this.#scores[other]!
      if (score > 0 && score >= minScore && canBeSimilar(this.#features, role, other)) count++
    }
    return count
  }

  #fill(scorer: Scorer, role: Index<'Role'>): void {
    if (this.#scorer === scorer && this.#role === role) return
    const scores = this.#scores.fill(0)
    const from = scorer.from(role)
    for (let list = 0; list < from.listLengths.length; list++) from.accumulate(list, scores)
    from.normalise(scores)
    this.#scorer = scorer
    this.#role = role
  }
}

const exhaustive = derived((features: Features) => new Exhaustive(features))
