import type { Rarity } from '../catalogue/units.ts'
import type { FeatureRow, RoleRow } from '../graph/rows.ts'
import type { Score } from '../similarity/measure.ts'
import { type SimilarityMeasure, scorerFor } from '../similarity/measures.ts'
import type { Overlap } from './overlap.ts'

/** Two of the roles and their score, from `a` to `b` if the measure is directed. */
export interface MatrixCell {
  readonly a: RoleRow
  readonly b: RoleRow
  readonly score: Score
}

/** A feature's part of the score. */
export interface Contribution {
  readonly feature: FeatureRow
  /** The contributions of all features sum to the score. */
  readonly contribution: Score
  /** In the datasets compared. */
  readonly rarity: Rarity
}

/** The score of two roles, or the mean over the pairs of more. */
export function overlapScore(overlap: Overlap, measure: SimilarityMeasure): Score {
  const cells = matrix(overlap, measure)
  return cells.reduce((sum, { score }) => sum + score, 0) / cells.length
}

/** Every pair of the roles, in the order of the query. */
export function matrix({ snapshot, roles }: Overlap, measure: SimilarityMeasure): MatrixCell[] {
  const scorer = scorerFor(snapshot, roles, measure)
  return pairs(roles).map(([a, b]) => ({ a, b, score: scorer.score(a.index, b.index) }))
}

/** What each feature that two of the roles share adds to the score, by falling contribution, then by number. */
export function explanation({ snapshot, roles }: Overlap, measure: SimilarityMeasure): Contribution[] {
  const scorer = scorerFor(snapshot, roles, measure)
  const { features, rarities } = scorer.corpus
  const explanations = pairs(roles).map(([a, b]) => scorer.explain(a.index, b.index))
  const parts = new Map<number, Score>()
  for (const { features, contributions } of explanations) {
    for (const [place, feature] of features.entries()) {
      parts.set(feature, (parts.get(feature) ?? 0) + contributions[place]! / explanations.length)
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

function pairs<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((first, place) => items.slice(place + 1).map((second): [Item, Item] => [first, second]))
}
