import { degree } from '../graph/adjacency.ts'
import type { Corpus } from '../graph/corpus.ts'
import type { Transition } from './transition.ts'

/** About what a learning plan takes, in fields of an answer. */
export function workOfPlan({ corpus, from, to, earlier }: Transition): number {
  const { ofRole, toRole } = corpus.features
  const known = [...earlier, from].reduce((sum, { index }) => sum + degree(ofRole, index), 0)
  let postings = 0
  for (const { index } of [...earlier, from, to]) {
    for (let edge = ofRole.offsets[index]!; edge < ofRole.offsets[index + 1]!; edge++) {
      postings += degree(toRole, ofRole.targets[edge]!)
    }
  }
  return 50 + (known * degree(ofRole, to.index) + postings) / 40
}

/**
 * About what it takes to find the roles that paths may lead through. Each feature of both is held against all others,
 * and for each of the target's the roles are visited that have anything which comes together with it.
 */
export function workOfWaypoints({ features }: Corpus, from: number, to: number): number {
  const { ofRole, toRole, rows, datasetOfRole } = features
  const edges = ofRole.targets.length
  const perRole = edges / datasetOfRole.length
  const perFeature = edges / rows.length
  let visited = 0
  for (let edge = ofRole.offsets[to]!; edge < ofRole.offsets[to + 1]!; edge++) {
    visited += Math.min(edges, degree(toRole, ofRole.targets[edge]!) * perRole * perFeature)
  }
  const held = (degree(ofRole, from) + degree(ofRole, to)) * (rows.length + datasetOfRole.length)
  return (held + visited) / 1000
}
