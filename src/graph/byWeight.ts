import { countingSort } from '../columns/countingSort.ts'
import type { DictionaryColumn } from '../columns/dictionaryColumn.ts'
import { derived } from '../derived/derived.ts'
import { type Adjacency, degree } from './adjacency.ts'

/**
 * The positions of a node's edges in an adjacency, heaviest first; ties go by the target's slug. Sorted when first asked
 * for, then kept at four bytes per edge and lent to all who ask: popular nodes come up in every list.
 */
export function byWeight(adjacency: Adjacency, node: number): Uint32Array {
  const { positions, isSorted } = kept(adjacency)
  const found = positions.subarray(adjacency.offsets[node]!, adjacency.offsets[node + 1]!)
  if (isSorted[node] === 0) {
    found.set(sorted(adjacency, node))
    isSorted[node] = 1
  }
  return found
}

const kept = derived(({ offsets, targets }: Adjacency) => ({
  positions: new Uint32Array(targets.length),
  isSorted: new Uint8Array(offsets.length - 1),
}))

function sorted(adjacency: Adjacency, node: number): Uint32Array {
  const { offsets, coded } = adjacency
  const start = offsets[node]!
  const rankOf = ranksOf(coded)
  const size = degree(adjacency, node)
  const positions = rankOf.length <= size ? byCounting(rankOf, coded, start, size) : byKey(rankOf, coded, start, size)
  for (let place = 0; place < positions.length; place++) positions[place]! += start
  return positions
}

/** For many edges of few weights: a popular skill of a large graph has a million of ten. */
function byCounting(
  rankOf: Uint32Array,
  { codes }: DictionaryColumn<number>,
  start: number,
  size: number,
): Uint32Array {
  const ranks = new Uint32Array(size)
  for (let place = 0; place < size; place++) ranks[place] = rankOf[codes[start + place]!]!
  return countingSort(ranks, rankOf.length)
}

/** For few edges where there are many weights: a role may have twenty of thousands. */
function byKey(rankOf: Uint32Array, { codes }: DictionaryColumn<number>, start: number, size: number): Uint32Array {
  // Numbers sort many times as fast without a function to compare them, so each tells its place too.
  const keys = new Float64Array(size)
  for (let place = 0; place < size; place++) keys[place] = rankOf[codes[start + place]!]! * size + place
  keys.sort()
  const places = new Uint32Array(size)
  for (let place = 0; place < size; place++) places[place] = keys[place]! % size
  return places
}

/** Per code of a weight, its place among the weights, the heaviest first. */
const ranksOf = derived(({ values }: DictionaryColumn<number>): Uint32Array => {
  const ranks = new Uint32Array(values.length)
  const codes = [...values.keys()].sort((a, b) => values[b]! - values[a]!)
  for (const [rank, code] of codes.entries()) ranks[code] = rank
  return ranks
})
