import type { Index } from '../catalogue/units.ts'
import { derived } from '../derived/derived.ts'
import type { Corpus } from '../graph/corpus.ts'
import { SparseRows } from '../graph/sparseRows.ts'

/** Writes θ of a feature with each known one into a column that the caller passes in. */
export type Proximities = (feature: Index<'Feature'>, into: Float64Array) => void

/**
 * How near features are to each other: θ(s, t) = |roles with both| / max(df(s), df(t)) over the current roles of a
 * corpus. It is 1 for a feature and itself, and for two that never occur without each other. This is the proximity of
 * the product space (Hidalgo, Klinger, Barabási, Hausmann: The Product Space Conditions the Development of Nations,
 * 2007), the lower of the two conditional probabilities.
 *
 * The fewer features are known, the faster it is: of the roles that have the feature, only what they have of the known
 * ones is visited.
 *
 * @param known all different; all features, in their order, if absent
 */
export function proximities(corpus: Corpus, known?: ArrayLike<Index<'Feature'>>): Proximities {
  const { frequencies, features } = corpus
  const { ofRole, toRole } = features
  const isCounted = countedRoles(corpus)
  // From role to the places of those of the known features that it has.
  const having: SparseRows<'Role'> = known ? SparseRows.reversedAmong(toRole, isCounted.length, known) : ofRole
  const knownFrequencies = known ? frequenciesOf(frequencies, known) : frequencies
  const together = new Uint32Array(knownFrequencies.length)
  return (feature, into) => {
    together.fill(0)
    const end = toRole.end(feature)
    for (let position = toRole.start(feature); position < end; position++) {
      const role = toRole.targetAt(position)
      if (isCounted[role] === 1) having.countTargets(role, together)
    }
    const frequency = frequencies[feature]!
    for (let place = 0; place < together.length; place++) {
      const count = together[place]!
      into[place] = count === 0 ? 0 : count / Math.max(frequency, knownFrequencies[place]!)
    }
  }
}

/** A loop, because Uint32Array.from with a function is several times slower. */
function frequenciesOf(frequencies: ArrayLike<number>, features: ArrayLike<Index<'Feature'>>): Uint32Array {
  const found = new Uint32Array(features.length)
  for (let place = 0; place < features.length; place++) found[place] = frequencies[features[place]!]!
  return found
}

/** Per role, 1 if it belongs to the corpus and is not deprecated. */
const countedRoles = derived(({ features, datasets }: Corpus): Uint8Array => {
  const { datasetOfRole, deprecatedRoles } = features
  return deprecatedRoles.map((deprecated, role) => (!deprecated && datasets.includes(datasetOfRole[role]!) ? 1 : 0))
})
