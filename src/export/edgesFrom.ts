import type { EdgeName } from '../catalogue/catalogue.ts'
import { valueAt } from '../columns/dictionaryColumn.ts'
import { evidenceOf } from '../graph/edgeSet.ts'
import type { Evidence } from '../graph/rows.ts'
import type { Extract } from './extract.ts'

/** A value of an attribute. */
export type AttributeValue = string | number | boolean

/** What one source claims about an edge. */
export interface EdgeClaim extends Evidence {
  /** In (0, 1]. */
  readonly weight: number
  /** What it says beside that; what it does not say, and what is false, is absent. */
  readonly attributes: Readonly<Record<string, AttributeValue>>
}

/** An edge that is exported. */
export interface Edge {
  /** Index of the node that it leads to. */
  readonly to: number
  /** What the selected sources say, most confident first; never empty. */
  readonly claims: readonly EdgeClaim[]
}

/** The edges of one kind that leave a node and rest on the selected sources. */
export function* edgesFrom({ snapshot, includes }: Extract, kind: EdgeName, from: number): Generator<Edge> {
  const edges = snapshot.edges[kind]
  const { forward, claims } = edges
  for (let number = forward.start(from); number < forward.end(from); number++) {
    const first = claims.offsets[number]!
    const made = evidenceOf(edges, number)
      .map((evidence, place) => ({
        ...evidence,
        weight: valueAt(claims.weights, first + place),
        attributes: saidIn(valueAt<object>(claims.attributes, first + place)),
      }))
      .filter(({ source }) => includes(source))
    if (made.length > 0) yield { to: forward.targetAt(number), claims: made }
  }
}

function saidIn(attributes: object): Record<string, AttributeValue> {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null && value !== false))
}
