import type { Index } from '../catalogue/units.ts'
import { countingSort } from '../columns/countingSort.ts'
import { derived } from '../derived/derived.ts'
import type { Adjacency } from './adjacency.ts'

/**
 * The positions of a node's edges in an adjacency, heaviest first, ties by target; a view that must not be changed.
 * Sorted when first asked for, then kept at four bytes per edge: popular nodes come up in every list.
 *
 * @param rarities per target; of equal weights the rarest target comes first
 */
export function byWeight<From extends string>(
  adjacency: Adjacency<From>,
  node: Index<From>,
  rarities?: Float64Array,
): Uint32Array {
  const { positions, isSorted, rankOf } = orderOf(adjacency, rarities)
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
    if (rarities !== undefined) {
      const rarityAt = (position: number) => rarities[adjacency.targetAt(position)]!
      found.sort((a, b) => adjacency.weightAt(b) - adjacency.weightAt(a) || rarityAt(b) - rarityAt(a) || a - b)
    }
    isSorted[node] = 1
  }
  return found
}

interface Order {
  readonly positions: Uint32Array
  /** Per node, 1 once its positions are in order. */
  readonly isSorted: Uint8Array
  readonly rankOf: Float64Array
}

const ordersOf = derived((_adjacency: Adjacency) => new Map<Float64Array | undefined, Order>())

function orderOf(adjacency: Adjacency, rarities: Float64Array | undefined): Order {
  const orders = ordersOf(adjacency)
  let order = orders.get(rarities)
  if (order === undefined) {
    order = {
      positions: new Uint32Array(adjacency.size),
      isSorted: new Uint8Array(adjacency.nodeCount),
      rankOf: descendingRanks(adjacency.weights),
    }
    orders.set(rarities, order)
  }
  return order
}

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
