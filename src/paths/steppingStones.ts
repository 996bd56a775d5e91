import { weightAt } from '../graph/adjacency.ts'
import type { Corpus } from '../graph/corpus.ts'
import { totalWeights } from '../readiness/readiness.ts'

/**
 * The roles on the way from one to another: the start covers more of them than of the target, and they cover more of
 * the target than the start does. (Effort alone would lead through whichever roles ask for little.)
 *
 * @param from index of the role at the start
 * @param to index of the target
 * @param others indexes of the roles that it may be, neither from nor to
 */
export function steppingStones({ features }: Corpus, from: number, to: number, others: readonly number[]): number[] {
  const { ofRole, toRole, datasetOfRole } = features
  const totals = totalWeights(features)
  const { offsets, targets } = toRole
  const covered = new Float64Array(datasetOfRole.length)
  for (let known = ofRole.offsets[from]!; known < ofRole.offsets[from + 1]!; known++) {
    const end = offsets[ofRole.targets[known]! + 1]!
    for (let posting = offsets[ofRole.targets[known]!]!; posting < end; posting++) {
      covered[targets[posting]!]! += weightAt(toRole, posting)
    }
  }
  const covering = new Float64Array(datasetOfRole.length)
  for (let wanted = ofRole.offsets[to]!; wanted < ofRole.offsets[to + 1]!; wanted++) {
    const weight = weightAt(ofRole, wanted)
    const end = offsets[ofRole.targets[wanted]! + 1]!
    for (let posting = offsets[ofRole.targets[wanted]!]!; posting < end; posting++) {
      covering[targets[posting]!]! += weight
    }
  }
  const directly = covered[to]! / (totals[to]! || 1)
  return others.filter((role) => covered[role]! > directly * totals[role]! && covering[role]! > covering[from]!)
}
