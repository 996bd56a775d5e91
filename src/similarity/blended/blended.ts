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
    'The default: it finds the most related roles (see quality). Four kinds of features are compared separately and ' +
    'summed: rated skills by how far they exceed the average; other skills, the skills one step broader than these, and ' +
    'libraries by their rarity. The sum is lowered if job zones or classification codes differ. 0 means nothing in ' +
    'common; 1 is the average score of a role with itself. A shared broader skill contributes, too.',
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
