import { countingSort } from '../columns/countingSort.ts'
import { type DictionaryColumn, valueAt } from '../columns/dictionaryColumn.ts'
import { transferable } from '../derived/transfer/travels.ts'

/**
 * Edges of one kind in one direction, in compressed sparse rows: the edges of node `i` stand at the positions
 * `offsets[i]` (included) to `offsets[i + 1]` (excluded) of the other columns, in ascending order of target.
 */
export class Adjacency {
  static {
    transferable(Adjacency, (rows) => [rows.offsets, rows.targets, rows.coded, rows.#forward])
  }

  /** One more entry than there are nodes. */
  readonly offsets: Uint32Array
  /** Index of the node that the edge leads to. */
  readonly targets: Uint32Array
  /** Weight of the edge, in (0, 1]; see weightAt. */
  readonly coded: DictionaryColumn<number>
  readonly #forward: Adjacency | null
  #edges: Uint32Array | undefined

  constructor(offsets: Uint32Array, targets: Uint32Array, coded: DictionaryColumn<number>, forward: Adjacency | null) {
    this.offsets = offsets
    this.targets = targets
    this.coded = coded
    this.#forward = forward
  }

  /** Number of the edge within its kind, the same in both directions; made when first asked for, at four bytes per edge. */
  get edges(): Uint32Array {
    this.#edges ??= this.#forward
      ? countingSort(this.#forward.targets, this.offsets.length - 1)
      : Uint32Array.from(this.targets.keys())
    return this.#edges
  }
}

/**
 * Puts an adjacency together.
 *
 * @param forward the same edges walked the other way, where they have their position for a number
 */
export function adjacency(
  offsets: Uint32Array,
  targets: Uint32Array,
  coded: DictionaryColumn<number>,
  forward: Adjacency | null = null,
): Adjacency {
  return new Adjacency(offsets, targets, coded, forward)
}

/** The weight of the edge at a position, in (0, 1]. Loops over all edges look codes up in a column of the values. */
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
