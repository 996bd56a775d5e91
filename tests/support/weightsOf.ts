import type { Adjacency } from '../../src/graph/adjacency.ts'

/** The weights of all edges, in their order. */
export function weightsOf(adjacency: Adjacency): number[] {
  return Array.from({ length: adjacency.size }, (_, position) => adjacency.weightAt(position))
}

/** The targets of all edges, in their order. */
export function targetsOf(adjacency: Adjacency): number[] {
  return Array.from({ length: adjacency.size }, (_, position) => adjacency.targetAt(position))
}

/** The numbers of all edges, in their order. */
export function edgesOf(adjacency: Adjacency): number[] {
  return Array.from({ length: adjacency.size }, (_, position) => adjacency.edgeAt(position))
}
