import type { EdgeName } from '../catalogue/catalogue.ts'
import { valueAt } from '../columns/dictionaryColumn.ts'
import { evidenceOf } from '../graph/edgeSet.ts'
import type { Evidence } from '../graph/rows.ts'
import type { Extract } from './extract.ts'

export type AttributeValue = string | number | boolean

/** What one source claims about an edge. */
export interface EdgeClaim extends Evidence {
  /** In (0, 1]. */
  readonly weight: number
  /** Without attributes that are null or false. */
  readonly attributes: Readonly<Record<string, AttributeValue>>
}

export interface Edge {
  /** Index of the target node. */
  readonly to: number
  /** Claims of the selected sources, most confident first; not empty. */
  readonly claims: readonly EdgeClaim[]
}

/** The outgoing edges of a node of one kind that the selected sources claim. */
export function* edgesFrom({ snapshot, includes }: Extract, kind: EdgeName, from: number): Generator<Edge> {
  const edges = snapshot.edges[kind]
  const { forward, claims } = edges
  for (let number = forward.start(from); number < forward.end(from); number++) {
    const first = claims.offsets[number]!
    const made = evidenceOf(edges, number)
      .map((evidence, index) => ({
        ...evidence,
        weight: valueAt(claims.weights, first + index),
        attributes: present(valueAt<object>(claims.attributes, first + index)),
      }))
      .filter(({ source }) => includes(source))
    if (made.length > 0) yield { to: forward.targetAt(number), claims: made }
  }
}

function present(attributes: object): Record<string, AttributeValue> {
  return Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== null && value !== false))
}
