import { weightAt } from '../graph/adjacency.ts'
import { evidenceOf } from '../graph/edgeSet.ts'
import type { Evidence } from '../graph/rows.ts'
import type { EdgeKind } from './edgeKinds.ts'
import type { Extract } from './extract.ts'

/** An edge that is taken out. */
export interface Edge {
  /** Number of the edge within its kind. */
  readonly number: number
  /** Index of the node that it leads to. */
  readonly to: number
  /** In (0, 1]. */
  readonly weight: number
  /** Code of its requirement, relation or flags. */
  readonly detail: number
  /** What the chosen sources say, most confident first; never empty. */
  readonly evidence: readonly Evidence[]
}

/** The edges of one kind that leave a node and rest on the chosen sources. */
export function* edgesFrom({ snapshot, says }: Extract, kind: EdgeKind, from: number): Generator<Edge> {
  const edges = snapshot.edges[kind]
  if (!edges) return
  const { forward, details } = edges
  for (let number = forward.offsets[from]!; number < forward.offsets[from + 1]!; number++) {
    const evidence = evidenceOf(edges, number).filter(({ source }) => says(source))
    if (evidence.length === 0) continue
    yield {
      number,
      to: forward.targets[number]!,
      weight: weightAt(forward, number),
      detail: details[number]!,
      evidence,
    }
  }
}
