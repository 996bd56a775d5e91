import { type Adjacency, weightAt } from '../../src/graph/adjacency.ts'

/** The weights of all edges, in their order. */
export function weightsOf(adjacency: Adjacency): number[] {
  return Array.from(adjacency.targets.keys(), (position) => weightAt(adjacency, position))
}
