import { derived } from '../../derived/derived.ts'
import { corpusFor } from '../../graph/comparable.ts'
import type { Corpus } from '../../graph/corpus.ts'
import type { Snapshot } from '../../graph/snapshot.ts'
import type { Measure } from '../measure.ts'
import { BlendedScorer } from './blendedScorer.ts'
import { type BlendedTables, blendedTables } from './blendedTables.ts'

/** A product of vectors per kind of features, times a prior from job zones and codes; see blendedTables. */
export const blended: Measure<'BLENDED'> = {
  name: 'BLENDED',
  description:
    'The default: it finds the most related roles (see quality). Rated skills by how far they exceed the average, other ' +
    'skills, what is more general than these, and libraries by their rarity, each kind compared on its own; the sum is ' +
    'lower where job zones differ and where codes of a classification do. The unit is how similar a role is to itself ' +
    'on average: 1 is as good as the same, 0 has nothing in common. A shared more general skill contributes too.',
  symmetric: true,
  normalised: false,
  scorer: (snapshot, corpus) => scorerOf(snapshot, ...corpus.datasets),
}

const scorerOf = derived((snapshot: Snapshot, ...datasets: number[]) => {
  return new BlendedScorer(corpusOfDatasets(snapshot, datasets), tablesOf(snapshot, ...datasets))
})

const tablesOf = derived((snapshot: Snapshot, ...datasets: number[]): BlendedTables => {
  return blendedTables(snapshot, corpusOfDatasets(snapshot, datasets))
}, 'tables of BLENDED')

function corpusOfDatasets(snapshot: Snapshot, datasets: readonly number[]): Corpus {
  const { datasetOfRole } = snapshot.features
  const roles = datasets.map((dataset) => snapshot.roles.rows[datasetOfRole.indexOf(dataset)]!)
  return corpusFor(snapshot, roles)
}
