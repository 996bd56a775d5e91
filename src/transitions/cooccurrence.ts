import { derived } from '../derived/derived.ts'
import type { Adjacency } from '../graph/adjacency.ts'
import type { Corpus } from '../graph/corpus.ts'

/**
 * Counts, per known feature, the roles of a corpus that have it together with a feature; with itself, its df. Roles that
 * their source no longer has do not count.
 */
export type Together = (feature: number) => Uint32Array

/**
 * Gives a function that counts features together. The fewer are known the faster it is: only what the roles have of
 * these is walked.
 *
 * @param known numbers of features, all different; all features, in their order, if absent
 * @returns a function to counts in the order of the known features, lent until it is called again
 */
export function cooccurrence(corpus: Corpus, known?: ArrayLike<number>): Together {
  const { ofRole, toRole, rows } = corpus.features
  const isCounted = countedRoles(corpus)
  const holdings = known ? places(toRole, isCounted.length, known) : ofRole
  // All columns are looked up once: the loops below run over all that has some feature.
  const { offsets: starts, targets: held } = holdings
  const { offsets, targets } = toRole
  const counts = new Uint32Array((known ?? rows).length)
  return (feature) => {
    counts.fill(0)
    const last = offsets[feature + 1]!
    for (let posting = offsets[feature]!; posting < last; posting++) {
      const role = targets[posting]!
      if (isCounted[role] === 0) continue
      const end = starts[role + 1]!
      for (let holding = starts[role]!; holding < end; holding++) counts[held[holding]!]!++
    }
    return counts
  }
}

/** Per role, 1 where it counts in the corpus. */
const countedRoles = derived(({ features, datasets }: Corpus): Uint8Array => {
  const { datasetOfRole, deprecatedRoles } = features
  return deprecatedRoles.map((deprecated, role) => (!deprecated && datasets.includes(datasetOfRole[role]!) ? 1 : 0))
})

/** From roles to the places of those of the known features that they have. */
function places({ offsets, targets }: Adjacency, roleCount: number, known: ArrayLike<number>) {
  const starts = new Uint32Array(roleCount + 1)
  for (let place = 0; place < known.length; place++) {
    const last = offsets[known[place]! + 1]!
    for (let posting = offsets[known[place]!]!; posting < last; posting++) starts[targets[posting]! + 1]!++
  }
  for (let role = 0; role < roleCount; role++) starts[role + 1]! += starts[role]!
  const next = starts.slice()
  const held = new Uint32Array(starts[roleCount]!)
  for (let place = 0; place < known.length; place++) {
    const last = offsets[known[place]! + 1]!
    for (let posting = offsets[known[place]!]!; posting < last; posting++) held[next[targets[posting]!]!++] = place
  }
  return { offsets: starts, targets: held }
}
