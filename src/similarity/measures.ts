import { corpusFor } from '../graph/comparable.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { blended } from './blended/blended.ts'
import type { Measure, Scorer } from './measure.ts'
import { adamicAdar } from './measures/adamicAdar.ts'
import { cosine } from './measures/cosine.ts'
import { coverage } from './measures/coverage.ts'
import { jaccard } from './measures/jaccard.ts'
import { overlapCoefficient } from './measures/overlapCoefficient.ts'
import { resourceAllocation } from './measures/resourceAllocation.ts'
import { tfidfCosine } from './measures/tfidfCosine.ts'
import { weightedJaccard } from './measures/weightedJaccard.ts'

/** All measures. The API, the quality figures and the tests follow this list. */
const list = [
  jaccard,
  weightedJaccard,
  cosine,
  tfidfCosine,
  overlapCoefficient,
  coverage,
  adamicAdar,
  resourceAllocation,
  blended,
]

/** The names of the measures, each standing for itself. */
export const SimilarityMeasure = Object.fromEntries(list.map(({ name }) => [name, name])) as {
  readonly [Name in SimilarityMeasure]: Name
}
export type SimilarityMeasure = (typeof list)[number]['name']

/** Every measure by its name in the API. */
export const measures = Object.fromEntries(list.map((measure) => [measure.name, measure])) as Readonly<
  Record<SimilarityMeasure, Measure>
>

/** The measure used if a query names none: the one that finds the most related roles, see `quality`. */
export const defaultMeasure: SimilarityMeasure = 'BLENDED'

/** The scorer of a measure for the datasets that the roles belong to, created once and shared by all queries. */
export function scorerFor(snapshot: Snapshot, roles: readonly RoleRow[], measure: SimilarityMeasure): Scorer {
  return measures[measure].scorer(snapshot, corpusFor(snapshot, roles))
}
