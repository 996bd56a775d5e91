import type { FeatureRow, RoleRow } from '../graph/rows.ts'
import type { SimilarityMeasure } from '../similarity/measure.ts'
import { type PairScore, pairScore } from '../similarity/pairScore.ts'
import type { Scoring } from '../similarity/scoring.ts'
import { scoringFor } from '../similarity/scoringFor.ts'
import type { Overlap } from './overlap.ts'

/** Two of the roles and their score; a directed measure is taken from `a` to `b`. */
export interface MatrixCell {
  readonly a: RoleRow
  readonly b: RoleRow
  readonly score: number
}

/** A feature's part of the score. */
export interface Contribution {
  readonly feature: FeatureRow
  /** At least 0; the contributions of all features sum to the score. */
  readonly contribution: number
  /** idf of the feature in the datasets compared, at least 1. */
  readonly rarity: number
}

/** The score of two roles, or the mean over the pairs of more. */
export function overlapScore(overlap: Overlap, measure: SimilarityMeasure): number {
  const cells = matrix(overlap, measure)
  return cells.reduce((sum, { score }) => sum + score, 0) / cells.length
}

/** Every pair of the roles, in the order of the question. */
export function matrix(overlap: Overlap, measure: SimilarityMeasure): MatrixCell[] {
  const rule = rules(overlap, measure)
  return pairs(overlap.roles).map(([a, b]) => ({ a, b, score: pairScore(rule, a.index, b.index).score }))
}

/** What each feature that two of the roles share adds to the score, by falling contribution, then by number. */
export function explanation(overlap: Overlap, measure: SimilarityMeasure): Contribution[] {
  const rule = rules(overlap, measure)
  const { features, rarities } = rule.corpus
  const scores: PairScore[] = pairs(overlap.roles).map(([a, b]) => pairScore(rule, a.index, b.index))
  // BLENDED numbers skills a second time, after all features, where they are more general; their parts are one.
  const count = overlap.snapshot.features.rows.length
  const parts = new Map<number, number>()
  for (const { features, contributions } of scores) {
    for (const [place, numbered] of features.entries()) {
      const feature = numbered % count
      parts.set(feature, (parts.get(feature) ?? 0) + contributions[place]! / scores.length)
    }
  }
  return [...parts]
    .sort(([a, partOfA], [b, partOfB]) => partOfB - partOfA || a - b)
    .map(([feature, contribution]) => ({
      feature: features.rows[feature]!,
      contribution,
      rarity: rarities[feature]!,
    }))
}

function rules({ snapshot, roles }: Overlap, measure: SimilarityMeasure): Scoring {
  return scoringFor(snapshot, roles, measure)
}

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((first, place) => items.slice(place + 1).map((second): [Item, Item] => [first, second]))
}
