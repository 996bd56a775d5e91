import type { AnyKind, Weight } from '../catalogue/units.ts'
import { countingSort, offsetsOf, sortWithin } from '../columns/countingSort.ts'
import { type DictionaryColumn, valueAt } from '../columns/dictionaryColumn.ts'
import type { WholeNumbers } from '../columns/wholeNumbers.ts'
import { Adjacency } from './adjacency.ts'
import { type Claim, ClaimBuffer } from './claimBuffer.ts'
import type { Evidence, NodeRow, SourceRow } from './rows.ts'

export type { Claim } from './claimBuffer.ts'

/** All edges of one kind, in both directions. The number of an edge is its position in `forward`. */
export interface EdgeSet<From extends string = AnyKind, To extends string = AnyKind, Own extends object = object> {
  readonly size: number
  readonly forward: Adjacency<From, To>
  readonly backward: Adjacency<To, From>
  /** Per edge, what its most confident claim says beside weight and evidence. */
  readonly attributes: DictionaryColumn<Own>
  readonly claims: Claims<Own>
  /** The nodes that edges start from and lead to; absent where edges are built without. */
  readonly nodes?: EndNodes
}

/** The nodes at the ends of edges, by index. */
export interface EndNodes {
  readonly from: readonly NodeRow[]
  readonly to: readonly NodeRow[]
}

/**
 * Why the edges are believed. Several sources may claim the same edge; the edge's weight and attributes are those of
 * its most confident claim. The claims of edge `e` stand at `offsets[e]` to `offsets[e + 1]`, most confident first.
 */
export interface Claims<Own extends object = object> {
  readonly offsets: Uint32Array
  readonly sources: DictionaryColumn<SourceRow>
  readonly locators: DictionaryColumn<string>
  readonly confidences: DictionaryColumn<number>
  /** What each claim says, whether or not it is the one that counts. */
  readonly weights: DictionaryColumn<number>
  readonly attributes: DictionaryColumn<Own>
}

/** The evidence of one edge, most confident first. */
export function evidenceOf(edges: EdgeSet, edge: number): (Evidence & { readonly weight: Weight })[] {
  const { forward, nodes } = edges
  const claims = claimsOf(edges, edge)
  if (nodes === undefined) return claims.map(({ attributes: _said, ...evidence }) => evidence)
  const subject = { from: nodes.from[forward.startOf(edge)]!, to: nodes.to[forward.targetAt(edge)]! }
  return claims.map(({ attributes: _said, ...evidence }) => ({ ...evidence, subject }))
}

/** What one source claims about an edge. */
export interface EdgeClaim<Own extends object = object> extends Omit<Evidence, 'subject'> {
  readonly weight: Weight
  readonly attributes: Own
}

/** What sources claim about one edge, most confident first. */
export function claimsOf<Own extends object>(
  { claims }: EdgeSet<AnyKind, AnyKind, Own>,
  edge: number,
): EdgeClaim<Own>[] {
  const found: EdgeClaim<Own>[] = []
  for (let claim = claims.offsets[edge]!; claim < claims.offsets[edge + 1]!; claim++) {
    found.push({
      source: valueAt(claims.sources, claim),
      locator: valueAt(claims.locators, claim),
      confidence: valueAt(claims.confidences, claim),
      weight: valueAt(claims.weights, claim),
      attributes: valueAt(claims.attributes, claim),
    })
  }
  return found
}

/**
 * Builds the edges of one kind from claims, in time linear in the number of claims and nodes.
 *
 * @param claims in any order; columns are consumed
 * @param fromCount how many nodes edges can start from
 * @param toCount how many nodes edges can lead to
 */
export function edgeSet<From extends string = AnyKind, To extends string = AnyKind, Own extends object = object>(
  claims: Iterable<Claim<Own>> | ClaimBuffer<Own>,
  fromCount: number,
  toCount: number,
): EdgeSet<From, To, Own> {
  const columns = claims instanceof ClaimBuffer ? claims : gathered(claims)
  const order = sorted(columns, fromCount)
  const offsets = edgeOffsets(columns, order)
  const sources = pickedCoded(columns.sources.take(), order)
  const locators = pickedCoded(columns.locators.take(), order)
  const confidences = pickedCoded(columns.confidences.take(), order)
  const weights = pickedCoded(columns.weights.take(), order)
  const attributes = pickedCoded(columns.attributes.take(), order)
  // The first claim of each edge is its most confident one. Usually there is no other, and columns can be shared.
  const single = offsets.length > order.length
  const firsts = offsets.subarray(0, -1)
  const best = single ? order : picked(order, firsts)
  const forward = Adjacency.of<From, To>(
    picked(columns.froms.take(), best),
    picked(columns.tos.take(), best),
    fromCount,
    single ? weights : pickedCoded(weights, firsts),
  )
  return {
    size: best.length,
    forward,
    backward: Adjacency.reversed(forward, toCount),
    attributes: single ? attributes : pickedCoded(attributes, firsts),
    claims: { offsets, sources, locators, confidences, weights, attributes },
  }
}

function gathered<Own extends object>(claims: Iterable<Claim<Own>>): ClaimBuffer<Own> {
  const columns = new ClaimBuffer<Own>()
  for (const claim of claims) columns.add(claim)
  return columns
}

/** The order of the claims: by start, then target, then descending confidence, then source. */
function sorted(
  columns: Pick<ClaimBuffer, 'froms' | 'tos' | 'sources' | 'confidences'>,
  fromCount: number,
): Uint32Array {
  const froms = columns.froms.numbers
  const tos = columns.tos.numbers
  const sources = columns.sources.coded
  const confidences = columns.confidences.coded
  const order = countingSort(froms, fromCount)
  sortWithin(
    order,
    offsetsOf(froms, fromCount),
    (a, b) =>
      tos[a]! - tos[b]! ||
      valueAt(confidences, b) - valueAt(confidences, a) ||
      valueAt(sources, a).index - valueAt(sources, b).index,
  )
  return order
}

/** Where the claims of each edge start in the order, then where the order ends. */
function edgeOffsets(columns: Pick<ClaimBuffer, 'froms' | 'tos'>, order: Uint32Array): Uint32Array {
  const froms = columns.froms.numbers
  const tos = columns.tos.numbers
  const offsets = new Uint32Array(order.length + 1)
  let count = 0
  let before = -1
  for (let place = 0; place < order.length; place++) {
    const claim = order[place]!
    const same = before >= 0 && froms[claim] === froms[before] && tos[claim] === tos[before]
    if (!same) offsets[count++] = place
    before = claim
  }
  offsets[count] = order.length
  return count === order.length ? offsets : offsets.slice(0, count + 1)
}

/** The numbers at some of the places, at most as many as there are numbers. */
function picked<Numbers extends WholeNumbers>(numbers: Numbers, places: Uint32Array): Numbers {
  const found = numbers.slice(0, places.length) as Numbers
  for (let place = 0; place < found.length; place++) found[place] = numbers[places[place]!]!
  return found
}

function pickedCoded<Value>({ codes, values }: DictionaryColumn<Value>, places: Uint32Array): DictionaryColumn<Value> {
  return { codes: picked(codes, places), values }
}
