import type { Index } from '../catalogue/units.ts'
import { countingSort } from '../columns/countingSort.ts'
import { derived } from '../derived/derived.ts'
import type { Adjacency } from './adjacency.ts'

/**
 * The positions of a node's edges in an adjacency, heaviest first, ties by target; a view that must not be changed.
 * Sorted when first asked for, then kept at four bytes per edge: popular nodes come up in every list.
 */
export function byWeight<From extends string>(adjacency: Adjacency<From>, node: Index<From>): Uint32Array {
  const { positions, isSorted, rankOf } = orderOf(adjacency)
  const found = positions.subarray(adjacency.start(node), adjacency.end(node))
  if (isSorted[node] === 0) {
    const start = adjacency.start(node)
    const ranks = new Uint32Array(found.length)
    adjacency.eachEdge(
      node,
      (_target, rank, position) => {
        ranks[position - start] = rank
      },
      rankOf,
    )
    const places = rankOf.length <= ranks.length ? countingSort(ranks, rankOf.length) : byKey(ranks)
    for (let place = 0; place < places.length; place++) found[place] = places[place]! + start
    isSorted[node] = 1
  }
  return found
}

const orderOf = derived((adjacency: Adjacency) => ({
  positions: new Uint32Array(adjacency.size),
  /** Per node, 1 once its positions are in order. */
  isSorted: new Uint8Array(adjacency.nodeCount),
  rankOf: descendingRanks(adjacency.weights),
}))

/** Per place in a column of different numbers, the number's rank, 0 for the largest. */
function descendingRanks(numbers: Float64Array): Float64Array {
  const ranks = new Float64Array(numbers.length)
  const places = [...numbers.keys()].sort((a, b) => numbers[b]! - numbers[a]!)
  for (const [rank, place] of places.entries()) ranks[place] = rank
  return ranks
}

/** Sorts few places by ranks out of many: a role may have twenty edges of thousands of weights. */
function byKey(ranks: Uint32Array): Uint32Array {
  // Numbers sort many times faster without a comparison function, so each key holds its place, too.
  const size = ranks.length
  const keys = Float64Array.from(ranks, (rank, place) => rank * size + place).sort()
  return Uint32Array.from(keys, (key) => key % size)
}
