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

/** About what it takes to find the roles that paths may lead through: all features of both are held against all others. */
export function workOfWaypoints(
  { features: { ofRole, rows, datasetOfRole } }: Corpus,
  from: number,
  to: number,
): number {
  return ((degree(ofRole, from) + degree(ofRole, to)) * (rows.length + datasetOfRole.length)) / 500
}
