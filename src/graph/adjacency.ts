/**
 * Edges of one kind in one direction, in compressed sparse rows: the edges of node `i` stand at the positions
 * `offsets[i]` (included) to `offsets[i + 1]` (excluded) of the other columns, in ascending order of target.
 */
export interface Adjacency {
  /** One more entry than there are nodes. */
  readonly offsets: Uint32Array
  /** Index of the node that the edge leads to. */
  readonly targets: Uint32Array
  /** Weight of the edge, in (0, 1]. */
  readonly weights: Float64Array
  /** Number of the edge within its kind, the same in both directions. */
  readonly edges: Uint32Array
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
