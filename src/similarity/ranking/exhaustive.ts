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
 * @param among per dataset, 1 if its roles are ranked; those of the dataset of the role if absent
 */
export function exhaustiveRanking(
  scorer: Scorer,
  role: Index<'Role'>,
  size: number,
  minScore: Score,
  among?: Uint8Array | null,
): Uint32Array {
  const { features } = scorer.corpus
  return exhaustive(features).ranking(scorer, role, size, minScore, among ?? ownDataset(features, role))
}

/** How many roles share a feature with one and score at least `minScore`; `among` as for {@link exhaustiveRanking}. */
export function countSimilar(scorer: Scorer, role: Index<'Role'>, minScore: Score, among?: Uint8Array | null): number {
  const { features } = scorer.corpus
  return exhaustive(features).count(scorer, role, minScore, among ?? ownDataset(features, role))
}

/** Per dataset, 1 for that of a role. */
export function ownDataset({ datasets, datasetOfRole }: Features, role: Index<'Role'>): Uint8Array {
  const among = new Uint8Array(datasets.length)
  among[datasetOfRole[role]!] = 1
  return among
}

/** Whether a role may be ranked as similar to another: a different one of the datasets, and not deprecated. */
export function canBeSimilar(
  { datasetOfRole, deprecatedRoles }: Features,
  role: Index<'Role'>,
  other: Index<'Role'>,
  among: Uint8Array,
): boolean {
  return other !== role && among[datasetOfRole[other]!] === 1 && deprecatedRoles[other] === 0
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

  ranking(scorer: Scorer, role: Index<'Role'>, size: number, minScore: Score, among: Uint8Array): Uint32Array {
    this.#fill(scorer, role)
    const best = new TopK(Math.min(size, this.#scores.length), minScore)
    for (let other = 0; other < this.#scores.length; other++) {
      const score = this.#scores[other]!
      if (score >= best.least && canBeSimilar(this.#features, role, other, among)) best.offer(other, score)
    }
    return best.ranked
  }

  count(scorer: Scorer, role: Index<'Role'>, minScore: Score, among: Uint8Array): number {
    this.#fill(scorer, role)
    let count = 0
    for (let other = 0; other < this.#scores.length; other++) {
      const score = this.#scores[other]!
      if (score > 0 && score >= minScore && canBeSimilar(this.#features, role, other, among)) count++
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
