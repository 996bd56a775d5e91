import { type Adjacency, degree } from './adjacency.ts'

/** The positions of a node's edges in an adjacency, heaviest first; ties go by the target's slug. */
export function byWeight(adjacency: Adjacency, node: number): Uint32Array {
  const start = adjacency.offsets[node]!
  return Uint32Array.from({ length: degree(adjacency, node) }, (_, place) => start + place).sort(
    (a, b) => adjacency.weights[b]! - adjacency.weights[a]! || a - b,
  )
}
