import { type Adjacency, weightAt } from '../graph/adjacency.ts'

/**
 * The effort of learning what a role asks for: the sum of x·(1 - p) over its features, p being how near the feature is
 * to something known. What is known is nearest to itself and costs nothing.
 *
 * @param ofRole from role to feature; its weights are x
 * @param proximities one or more columns with a number in 0..1 per feature; the largest is p
 */
export function effort(ofRole: Adjacency, role: number, proximities: readonly Float64Array[]): number {
  const { offsets, targets } = ofRole
  const end = offsets[role + 1]!
  let sum = 0
  for (let edge = offsets[role]!; edge < end; edge++) {
    const feature = targets[edge]!
    let nearest = 0
    for (let known = 0; known < proximities.length; known++) {
      const proximity = proximities[known]![feature]!
      if (proximity > nearest) nearest = proximity
    }
    sum += weightAt(ofRole, edge) * (1 - nearest)
  }
  return sum
}
