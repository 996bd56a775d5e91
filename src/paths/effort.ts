import type { Effort, Index } from '../catalogue/units.ts'
import type { Adjacency } from '../graph/adjacency.ts'

/**
 * The effort of learning what a role asks for: the sum of x·(1 - θ) over its features, θ being that of the nearest known
 * feature. What is known is nearest to itself and costs nothing.
 *
 * @param proximities one or more columns of θ per feature; the highest counts
 */
export function effort(
  ofRole: Adjacency<'Role', 'Feature'>,
  role: Index<'Role'>,
  proximities: readonly Float64Array[],
): Effort {
  const end = ofRole.end(role)
  let sum = 0
  for (let position = ofRole.start(role); position < end; position++) {
    const feature = ofRole.targetAt(position)
    let nearest = 0
    for (let known = 0; known < proximities.length; known++) {
      const proximity = proximities[known]![feature]!
      if (proximity > nearest) nearest = proximity
    }
    sum += ofRole.weightAt(position) * (1 - nearest)
  }
  return sum
}
