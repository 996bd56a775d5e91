import type { Adjacency } from './adjacency.ts'
import type { Evidence, SourceRow } from './rows.ts'

/** All edges of one kind, to be walked both ways. */
export interface EdgeSet {
  readonly size: number
  readonly forward: Adjacency
  readonly backward: Adjacency
  /** Per edge, the code of its requirement or relation; 0 where the kind has none. */
  readonly details: Uint8Array
  readonly claims: Claims
}

/**
 * Why the edges are believed. Several sources may claim the same edge; the edge's weight and detail are those of
 * its most confident claim. The claims of edge `e` stand at `offsets[e]` to `offsets[e + 1]`, most confident first.
 */
export interface Claims {
  readonly offsets: Uint32Array
  readonly sources: readonly SourceRow[]
  readonly locators: readonly string[]
  readonly confidences: Float64Array
}

/** The evidence of one edge, most confident first. */
export function evidenceOf({ claims }: EdgeSet, edge: number): Evidence[] {
  const found: Evidence[] = []
  for (let claim = claims.offsets[edge]!; claim < claims.offsets[edge + 1]!; claim++) {
    found.push({
      source: claims.sources[claim]!,
      locator: claims.locators[claim]!,
      confidence: claims.confidences[claim]!,
    })
  }
  return found
}

/** One source's word about one edge. */
export interface Claim {
  readonly from: number
  readonly to: number
  readonly weight: number
  readonly detail: number
  readonly source: SourceRow
  readonly locator: string
  readonly confidence: number
}

/**
 * Builds the edges of one kind from the claims about them, in time linear in the number of claims and nodes.
 *
 * @param fromCount how many nodes edges can start from
 * @param toCount how many nodes edges can lead to
 */
export function edgeSet(claims: readonly Claim[], fromCount: number, toCount: number): EdgeSet {
  const best = [...claims.keys()].sort((a, b) => {
    const first = claims[a]!
    const second = claims[b]!
    return (
      first.from - second.from ||
      first.to - second.to ||
      second.confidence - first.confidence ||
      first.source.index - second.source.index
    )
  })
  const froms: number[] = []
  const targets: number[] = []
  const weights: number[] = []
  const details: number[] = []
  const claimOffsets: number[] = []
  for (const [place, number] of best.entries()) {
    const { from, to, weight, detail } = claims[number]!
    const known = froms.length - 1
    if (froms[known] === from && targets[known] === to) continue
    froms.push(from)
    targets.push(to)
    weights.push(weight)
    details.push(detail)
    claimOffsets.push(place)
  }
  claimOffsets.push(best.length)
  const forward: Adjacency = {
    offsets: offsetsOf(froms, fromCount),
    targets: Uint32Array.from(targets),
    weights: Float64Array.from(weights),
    edges: Uint32Array.from(targets.keys()),
  }
  return {
    size: targets.length,
    forward,
    backward: reverse(forward, toCount),
    details: Uint8Array.from(details),
    claims: {
      offsets: Uint32Array.from(claimOffsets),
      sources: best.map((number) => claims[number]!.source),
      locators: best.map((number) => claims[number]!.locator),
      confidences: Float64Array.from(best, (number) => claims[number]!.confidence),
    },
  }
}

/** The same edges, walked the other way. */
export function reverse(forward: Adjacency, toCount: number): Adjacency {
  const offsets = offsetsOf(forward.targets, toCount)
  const next = offsets.slice()
  const size = forward.targets.length
  const targets = new Uint32Array(size)
  const weights = new Float64Array(size)
  const edges = new Uint32Array(size)
  for (let from = 0; from + 1 < forward.offsets.length; from++) {
    for (let position = forward.offsets[from]!; position < forward.offsets[from + 1]!; position++) {
      const place = next[forward.targets[position]!]!++
      targets[place] = from
      weights[place] = forward.weights[position]!
      edges[place] = forward.edges[position]!
    }
  }
  return { offsets, targets, weights, edges }
}

function offsetsOf(nodes: ArrayLike<number>, count: number): Uint32Array {
  const offsets = new Uint32Array(count + 1)
  for (let edge = 0; edge < nodes.length; edge++) offsets[nodes[edge]! + 1]!++
  for (let node = 0; node < count; node++) offsets[node + 1]! += offsets[node]!
  return offsets
}
