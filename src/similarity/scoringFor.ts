import { derived } from '../derived/derived.ts'
import { corpusFor } from '../graph/comparable.ts'
import type { Corpus } from '../graph/corpus.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { type BlendedTables, blendedTables } from './blended/blendedTables.ts'
import { measures, type SimilarityMeasure } from './measure.ts'
import { type Scoring, scoring } from './scoring.ts'

/** The scoring by a measure over the datasets that the roles belong to, made once and shared by all queries. */
export function scoringFor(snapshot: Snapshot, roles: readonly RoleRow[], measure: SimilarityMeasure): Scoring {
  const corpus = corpusFor(snapshot, roles)
  return measure === 'BLENDED' ? blended(snapshot, ...corpus.datasets) : scoring(corpus, measure)
}

const tablesFor = derived((snapshot: Snapshot, ...datasets: number[]): BlendedTables => {
  return blendedTables(snapshot, corpusOfDatasets(snapshot, datasets))
}, 'tables of BLENDED')

function corpusOfDatasets(snapshot: Snapshot, datasets: readonly number[]): Corpus {
  const { datasetOfRole } = snapshot.features
  const roles = datasets.map((dataset) => snapshot.roles.rows[datasetOfRole.indexOf(dataset)]!)
  return corpusFor(snapshot, roles)
}

const blended = derived((snapshot: Snapshot, ...datasets: number[]): Scoring => {
  const corpus = corpusOfDatasets(snapshot, datasets)
  const tables = tablesFor(snapshot, ...datasets)
  const weights = Float64Array.from(tables.ofRole.coded.values)
  return { corpus, measure: measures.BLENDED, weights, ...tables }
})
