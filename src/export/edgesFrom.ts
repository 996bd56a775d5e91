import { valueAt } from '../columns/dictionaryColumn.ts'
import { evidenceOf } from '../graph/edgeSet.ts'
import type { Evidence } from '../graph/rows.ts'
import type { EdgeKind } from './edgeKinds.ts'
import type { Extract } from './extract.ts'

/** One source's word about an edge. */
export interface EdgeClaim extends Evidence {
  /** In (0, 1]. */
  readonly weight: number
  /** Code of its requirement, relation or flags. */
  readonly detail: number
}

/** An edge that is taken out. */
export interface Edge {
  /** Number of the edge within its kind. */
  readonly number: number
  /** Index of the node that it leads to. */
  readonly to: number
  /** What the chosen sources say, most confident first; never empty. */
  readonly claims: readonly EdgeClaim[]
}

/** The edges of one kind that leave a node and rest on the chosen sources. */
export function* edgesFrom({ snapshot, says }: Extract, kind: EdgeKind, from: number): Generator<Edge> {
  const edges = snapshot.edges[kind]
  if (!edges) return
  const { forward, claims } = edges
  for (let number = forward.start(from); number < forward.end(from); number++) {
    const first = claims.offsets[number]!
    const said = evidenceOf(edges, number)
      .map((evidence, place) => ({
        ...evidence,
        weight: valueAt(claims.weights, first + place),
        detail: claims.details[first + place]!,
      }))
      .filter(({ source }) => says(source))
    if (said.length > 0) yield { number, to: forward.targetAt(number), claims: said }
  }
}
