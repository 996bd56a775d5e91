import { countingSort, offsetsOf, sortWithin } from '../columns/countingSort.ts'
import { type DictionaryColumn, valueAt } from '../columns/dictionaryColumn.ts'
import type { WholeNumbers } from '../columns/wholeNumbers.ts'
import { Adjacency } from './adjacency.ts'
import { type Claim, ClaimBuffer } from './claimBuffer.ts'
import type { Evidence, SourceRow } from './rows.ts'
import type { AnyKind } from './units.ts'

export type { Claim } from './claimBuffer.ts'

/** All edges of one kind, in both directions. The number of an edge is its position in `forward`. */
export interface EdgeSet<From extends string = AnyKind, To extends string = AnyKind> {
  readonly size: number
  readonly forward: Adjacency<From, To>
  readonly backward: Adjacency<To, From>
  /** Per edge, the code of its requirement or relation; 0 if the kind has none. */
  readonly attributes: Uint8Array
  readonly claims: Claims
}

/**
 * Why the edges are believed. Several sources may claim the same edge; the edge's weight and detail are those of
 * its most confident claim. The claims of edge `e` stand at `offsets[e]` to `offsets[e + 1]`, most confident first.
 */
export interface Claims {
  readonly offsets: Uint32Array
  readonly sources: DictionaryColumn<SourceRow>
  readonly locators: DictionaryColumn<string>
  readonly confidences: DictionaryColumn<number>
  /** What each claim says of weight and detail, whether or not it is the one that counts. */
  readonly weights: DictionaryColumn<number>
  readonly details: Uint8Array
}

/** The evidence of one edge, most confident first. */
export function evidenceOf({ claims }: EdgeSet, edge: number): Evidence[] {
  const found: Evidence[] = []
  for (let claim = claims.offsets[edge]!; claim < claims.offsets[edge + 1]!; claim++) {
    found.push({
      source: valueAt(claims.sources, claim),
      locator: valueAt(claims.locators, claim),
      confidence: valueAt(claims.confidences, claim),
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
export function edgeSet<From extends string = AnyKind, To extends string = AnyKind>(
  claims: Iterable<Claim> | ClaimBuffer,
  fromCount: number,
  toCount: number,
): EdgeSet<From, To> {
  const columns = claims instanceof ClaimBuffer ? claims : gathered(claims)
  const order = sorted(columns, fromCount)
  const offsets = edgeOffsets(columns, order)
  const sources = pickedCoded(columns.sources.take(), order)
  const locators = pickedCoded(columns.locators.take(), order)
  const confidences = pickedCoded(columns.confidences.take(), order)
  const weights = pickedCoded(columns.weights.take(), order)
  const details = new Uint8Array(picked(columns.details.take(), order))
  // The first claim of each edge is the most confident one. Usually there is no other, and columns can be shared.
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
    attributes: single ? details : picked(details, firsts),
    claims: { offsets, sources, locators, confidences, weights, details },
  }
}

function gathered(claims: Iterable<Claim>): ClaimBuffer {
  const columns = new ClaimBuffer()
  for (const claim of claims) columns.add(claim)
  return columns
}

/** The order of the claims: by start, then target, then descending confidence, then source. */
function sorted(columns: ClaimBuffer, fromCount: number): Uint32Array {
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
function edgeOffsets(columns: ClaimBuffer, order: Uint32Array): Uint32Array {
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
