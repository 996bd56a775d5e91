import type { AnyKind, Index } from '../catalogue/units.ts'
import { offsetsOf } from '../columns/countingSort.ts'
import type { WholeNumbers } from '../columns/wholeNumbers.ts'
import { transferable } from '../derived/transfer/transferable.ts'

/**
 * Edges of one kind in one direction, in compressed sparse rows. The edges of a node have consecutive positions, from
 * `start(node)` to `end(node)` (excluded), in ascending order of target.
 */
export class SparseRows<From extends string = AnyKind, To extends string = AnyKind> {
  static {
    transferable('SparseRows', SparseRows, ({ offsets, targets }) => [offsets, targets])
  }

  /** Per node its start, then the end of the last. */
  protected readonly offsets: Uint32Array
  /** Per position, the node that the edge leads to. */
  protected readonly targets: Uint32Array

  /** Takes over columns that fit together. */
  constructor(offsets: Uint32Array, targets: Uint32Array) {
    this.offsets = offsets
    this.targets = targets
  }

  /**
   * @param froms per edge, the node that it starts from, ascending
   * @param targets per edge, the node that it leads to, ascending among the edges of one node
   */
  static of<From extends string, To extends string>(
    froms: WholeNumbers,
    targets: WholeNumbers,
    fromCount: number,
  ): SparseRows<From, To> {
    return new SparseRows(offsetsOf(froms, fromCount), new Uint32Array(targets))
  }

  /** From each target of some nodes to the places of these nodes, which are given in any order. */
  static reversedAmong<From extends string, To extends string>(
    { offsets: starts, targets: all }: SparseRows<From, To>,
    toCount: number,
    nodes: ArrayLike<Index<From>>,
  ): SparseRows<To> {
    const offsets = new Uint32Array(toCount + 1)
    for (let place = 0; place < nodes.length; place++) {
      const end = starts[nodes[place]! + 1]!
      for (let position = starts[nodes[place]!]!; position < end; position++) offsets[all[position]! + 1]!++
    }
    for (let node = 0; node < toCount; node++) offsets[node + 1]! += offsets[node]!
    const next = offsets.slice()
    const targets = new Uint32Array(offsets[toCount]!)
    for (let place = 0; place < nodes.length; place++) {
      const end = starts[nodes[place]! + 1]!
      for (let position = starts[nodes[place]!]!; position < end; position++) targets[next[all[position]!]!++] = place
    }
    return new SparseRows(offsets, targets)
  }

  /** How many nodes edges can start from. */
  get nodeCount(): number {
    return this.offsets.length - 1
  }

  /** How many edges there are. */
  get size(): number {
    return this.targets.length
  }

  /** How many edges leave the node. */
  degree(node: Index<From>): number {
    return this.offsets[node + 1]! - this.offsets[node]!
  }

  /** The first position of a node's edges, for loops that end early. */
  start(node: Index<From>): number {
    return this.offsets[node]!
  }

  /** The position after the last of a node's edges. */
  end(node: Index<From>): number {
    return this.offsets[node + 1]!
  }

  /** The node whose edges the one at a position is among. */
  startOf(position: number): Index<From> {
    let low = 0
    let high = this.nodeCount - 1
    while (low < high) {
      const middle = (low + high + 1) >>> 1
      if (this.offsets[middle]! <= position) low = middle
      else high = middle - 1
    }
    return low
  }

  targetAt(position: number): Index<To> {
    return this.targets[position]!
  }

  /** The nodes that the edges of a node lead to, ascending; a view that must not be changed. */
  targetsOf(node: Index<From>): Uint32Array {
    return this.targets.subarray(this.offsets[node], this.offsets[node + 1])
  }

  /** The rows that the edges of a node lead to, in ascending order of index. */
  neighbours<Row>(node: Index<From>, rows: readonly Row[]): Row[] {
    return Array.from(this.targetsOf(node), (target) => rows[target]!)
  }

  /** Adds 1 at each target of a node's edges. */
  countTargets(node: Index<From>, counts: Uint32Array): void {
    const { targets } = this
    const end = this.offsets[node + 1]!
    for (let position = this.offsets[node]!; position < end; position++) counts[targets[position]!]!++
  }

  /** The position of the edge from one node to another; -1 if there is none. */
  between(from: Index<From>, to: Index<To>): number {
    let low = this.offsets[from]!
    let high = this.offsets[from + 1]! - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const target = this.targets[middle]!
      if (target === to) return middle
      if (target < to) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  has(from: Index<From>, to: Index<To>): boolean {
    return this.between(from, to) >= 0
  }

  /** Visits the targets that two nodes share, in ascending order, with the positions of the edges to them. */
  eachShared(
    a: Index<From>,
    b: Index<From>,
    visit: (target: Index<To>, positionOfA: number, positionOfB: number) => void,
  ): void {
    let left = this.offsets[a]!
    let right = this.offsets[b]!
    const leftEnd = this.offsets[a + 1]!
    const rightEnd = this.offsets[b + 1]!
    while (left < leftEnd && right < rightEnd) {
      const target = this.targets[left]!
      const other = this.targets[right]!
      if (target === other) visit(target, left, right)
      if (target <= other) left++
      if (other <= target) right++
    }
  }
}
