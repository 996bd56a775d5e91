import type { EdgeName } from '../catalogue/catalogue.ts'
import { claimsOf, type EdgeClaim, type EdgeSet } from '../graph/edgeSet.ts'
import type { Extract } from './extract.ts'

/** A value of an attribute. */
export type AttributeValue = string | number | boolean

/** What one source claims about an edge; of the attributes, what it does not say and what is false is absent. */
export type ExportedClaim = EdgeClaim<Readonly<Record<string, AttributeValue>>>

/** An edge that is exported. */
export interface Edge {
  /** Index of the node that it leads to. */
  readonly to: number
  /** What the selected sources say, most confident first; never empty. */
  readonly claims: readonly ExportedClaim[]
}

/** The edges of one kind that leave a node and rest on the selected sources. */
export function* edgesFrom({ snapshot, includes }: Extract, kind: EdgeName, from: number): Generator<Edge> {
  const edges: EdgeSet = snapshot.edges[kind]
  const { forward } = edges
  for (let edge = forward.start(from); edge < forward.end(from); edge++) {
    const claims = claimsOf(edges, edge)
      .filter(({ source }) => includes(source))
      .map((claim) => ({ ...claim, attributes: saidIn(claim.attributes) }))
    if (claims.length > 0) yield { to: forward.targetAt(edge), claims }
  }
}

function saidIn(attributes: object): Record<string, AttributeValue> {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null && value !== false))
}
