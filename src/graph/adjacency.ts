import { type Coded, valueAt } from './coded.ts'

/**
 * Edges of one kind in one direction, in compressed sparse rows: the edges of node `i` stand at the positions
 * `offsets[i]` (included) to `offsets[i + 1]` (excluded) of the other columns, in ascending order of target.
 */
export interface Adjacency {
  /** One more entry than there are nodes. */
  readonly offsets: Uint32Array
  /** Index of the node that the edge leads to. */
  readonly targets: Uint32Array
  /** Weight of the edge, in (0, 1], as it is kept. */
  readonly coded: Coded<number>
  /** The same weights as a plain column, made when first asked for, at eight bytes per edge. */
  readonly weights: Float64Array
  /** Number of the edge within its kind, the same in both directions; made likewise, at four bytes per edge. */
  readonly edges: Uint32Array
}

/**
 * Puts an adjacency together.
 *
 * @param numbers makes the numbers of the edges; each edge's position is its number when absent
 */
export function adjacency(
  offsets: Uint32Array,
  targets: Uint32Array,
  coded: Coded<number>,
  numbers?: () => Uint32Array,
): Adjacency {
  let weights: Float64Array | undefined
  let edges: Uint32Array | undefined
  return {
    offsets,
    targets,
    coded,
    get weights() {
      weights ??= decoded(coded)
      return weights
    },
    get edges() {
      edges ??= numbers ? numbers() : targets.map((_target, position) => position)
      return edges
    },
  }
}

function decoded({ codes, values }: Coded<number>): Float64Array {
  const numbers = new Float64Array(codes.length)
  for (let place = 0; place < numbers.length; place++) numbers[place] = values[codes[place]!]!
  return numbers
}

/** The weight of the edge at a position, in (0, 1]. */
export function weightAt({ coded }: Adjacency, position: number): number {
  return valueAt(coded, position)
}

/** How many edges leave the node. */
export function degree(adjacency: Adjacency, node: number): number {
  return adjacency.offsets[node + 1]! - adjacency.offsets[node]!
}

/** The position of the edge from one node to another in the columns, or -1 where there is none. */
export function positionOf(adjacency: Adjacency, from: number, to: number): number {
  let low = adjacency.offsets[from]!
  let high = adjacency.offsets[from + 1]! - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const target = adjacency.targets[middle]!
    if (target === to) return middle
    if (target < to) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** The rows that the edges of a node lead to, in ascending order of index. */
export function neighbours<Row>(adjacency: Adjacency, node: number, rows: readonly Row[]): Row[] {
  const found: Row[] = []
  for (let position = adjacency.offsets[node]!; position < adjacency.offsets[node + 1]!; position++) {
    found.push(rows[adjacency.targets[position]!]!)
  }
  return found
}
