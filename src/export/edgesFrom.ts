import type { EdgeName } from '../catalogue/catalogue.ts'
import { claimsOf, type EdgeClaim, type EdgeSet } from '../graph/edgeSet.ts'
import type { Extract } from './extract.ts'

export type AttributeValue = string | number | boolean

/** What one source claims about an edge, without attributes that are null or false. */
export type ExportedClaim = EdgeClaim<Readonly<Record<string, AttributeValue>>>

export interface Edge {
  /** Index of the target node. */
  readonly to: number
  /** Claims of the selected sources, most confident first; not empty. */
  readonly claims: readonly ExportedClaim[]
}

/** The outgoing edges of a node of one kind that the selected sources claim. */
export function* edgesFrom({ snapshot, includes }: Extract, kind: EdgeName, from: number): Generator<Edge> {
  const edges: EdgeSet = snapshot.edges[kind]
  const { forward } = edges
  for (let edge = forward.start(from); edge < forward.end(from); edge++) {
    const claims = claimsOf(edges, edge)
      .filter(({ source }) => includes(source))
      .map((claim) => ({ ...claim, attributes: present(claim.attributes) }))
    if (claims.length > 0) yield { to: forward.targetAt(edge), claims }
  }
}

function present(attributes: object): Record<string, AttributeValue> {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null && value !== false))
}
