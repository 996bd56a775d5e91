import { type Adjacency, degree } from './adjacency.ts'
import type { Coded } from './coded.ts'
import { countingSort } from './countingSort.ts'
import { memoised } from './memoised.ts'

/** The positions of a node's edges in an adjacency, heaviest first; ties go by the target's slug. */
export function byWeight(adjacency: Adjacency, node: number): Uint32Array {
  const { offsets, coded } = adjacency
  const start = offsets[node]!
  const rankOf = ranksOf(coded)
  const ranks = new Uint32Array(degree(adjacency, node))
  for (let place = 0; place < ranks.length; place++) ranks[place] = rankOf[coded.codes[start + place]!]!
  // A popular skill of a large graph has a million edges of ten different weights; a role may have twenty of thousands.
  const positions =
    rankOf.length <= ranks.length
      ? countingSort(ranks, rankOf.length)
      : Uint32Array.from(ranks.keys()).sort((a, b) => ranks[a]! - ranks[b]! || a - b)
  for (let place = 0; place < positions.length; place++) positions[place]! += start
  return positions
}

/** Per code of a weight, its place among the weights, the heaviest first. */
const ranksOf = memoised(({ values }: Coded<number>): Uint32Array => {
  const ranks = new Uint32Array(values.length)
  const codes = [...values.keys()].sort((a, b) => values[b]! - values[a]!)
  for (const [rank, code] of codes.entries()) ranks[code] = rank
  return ranks
})
