import { type Adjacency, positionOf, weightAt } from '../graph/adjacency.ts'
import type { Corpus } from '../graph/corpus.ts'
import { effort } from './effort.ts'
import { proximity } from './proximity.ts'
import { type Together, togetherWith } from './together.ts'

/**
 * The roles that a career path may lead through: those by way of which the target is reached in two hops with the
 * least effort. Roles that ask for something which the target asks for too, and the start does not, come before those
 * that bring it no nearer; ties go by slug. In a corpus of few roles all of them are waypoints.
 *
 * @param from index of the role at the start
 * @param to index of the target
 * @param most how many to find at most
 * @returns indexes of roles of the corpus, neither from nor to
 */
export function waypoints(corpus: Corpus, from: number, to: number, most: number): number[] {
  const { datasetOfRole, ofRole, toRole } = corpus.features
  const { offsets, targets } = ofRole
  const together = togetherWith(corpus)
  const nearStart = proximitiesTo(corpus, from, together)
  const roles = [...datasetOfRole.keys()].filter(
    (role) => role !== from && role !== to && corpus.datasets.includes(datasetOfRole[role]!),
  )
  const efforts = new Float64Array(datasetOfRole.length)
  for (const role of roles) efforts[role] = effort(ofRole, role, [nearStart])

  // Then the effort of the second hop, one missing feature after the other. What a role asks for makes a difference only
  // where it is nearer to the feature than anything that the start knows.
  const bringsNearer = new Uint8Array(datasetOfRole.length)
  const nearest = new Float64Array(datasetOfRole.length)
  for (let missing = offsets[to]!; missing < offsets[to + 1]!; missing++) {
    const feature = targets[missing]!
    if (positionOf(ofRole, from, feature) >= 0) continue
    nearest.fill(nearStart[feature]!)
    const counts = together(feature)
    for (let other = 0; other < counts.length; other++) {
      if (counts[other] === 0) continue
      const near = proximity(corpus, feature, other, counts[other]!)
      if (near > nearStart[feature]!) raise(nearest, near, toRole, other)
    }
    raise(bringsNearer, 1, toRole, feature)
    const weight = weightAt(ofRole, missing)
    for (const role of roles) efforts[role]! += weight * (1 - nearest[role]!)
  }
  return roles.sort((a, b) => bringsNearer[b]! - bringsNearer[a]! || efforts[a]! - efforts[b]! || a - b).slice(0, most)
}

/** Per feature, the highest θ that it has with a feature of the role. */
function proximitiesTo(corpus: Corpus, role: number, together: Together): Float64Array {
  const { offsets, targets } = corpus.features.ofRole
  const nearest = new Float64Array(corpus.features.rows.length)
  for (let edge = offsets[role]!; edge < offsets[role + 1]!; edge++) {
    const known = targets[edge]!
    const counts = together(known)
    for (let feature = 0; feature < counts.length; feature++) {
      if (counts[feature] === 0) continue
      const near = proximity(corpus, known, feature, counts[feature]!)
      if (near > nearest[feature]!) nearest[feature] = near
    }
  }
  return nearest
}

/** Raises the numbers of the roles that have a feature to at least some number. */
function raise(
  numbers: Float64Array | Uint8Array,
  least: number,
  { offsets, targets }: Adjacency,
  feature: number,
): void {
  const last = offsets[feature + 1]!
  for (let posting = offsets[feature]!; posting < last; posting++) {
    const role = targets[posting]!
    if (numbers[role]! < least) numbers[role] = least
  }
}
