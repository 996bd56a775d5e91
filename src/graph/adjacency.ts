import type { AnyKind, Index, Weight } from '../catalogue/units.ts'
import { countingSort, offsetsOf } from '../columns/countingSort.ts'
import type { DictionaryColumn } from '../columns/dictionaryColumn.ts'
import { type WholeNumbers, wholeNumbers } from '../columns/wholeNumbers.ts'
import { transferable } from '../derived/transfer/travels.ts'

/**
 * Weighted edges of one kind in one direction, in compressed sparse rows. The edges of a node have consecutive
 * positions, from `start(node)` to `end(node)` (excluded), in ascending order of target.
 */
export class Adjacency<From extends string = AnyKind, To extends string = AnyKind> {
  static {
    transferable(Adjacency, (it) => [it.#offsets, it.#targets, it.#codes, it.weights, it.#forward])
  }

  /** The different weights, each once. */
  readonly weights: Float64Array
  /** Per node its start, then the end of the last. */
  readonly #offsets: Uint32Array
  /** Per position, index of the node that the edge leads to. */
  readonly #targets: Uint32Array
  /** Per position, the place of the edge's weight in `weights`. */
  readonly #codes: WholeNumbers
  /** The same edges the other way, where their positions are their numbers; null if this is that direction. */
  readonly #forward: Adjacency | null
  #edges: Uint32Array | undefined

  /** Takes over columns that fit together; others use `of`, `reversed`, `joined` and `among`. */
  constructor(
    offsets: Uint32Array,
    targets: Uint32Array,
    codes: WholeNumbers,
    weights: Float64Array,
    forward: Adjacency | null,
  ) {
    this.#offsets = offsets
    this.#targets = targets
    this.#codes = codes
    this.weights = weights
    this.#forward = forward
  }

  /**
   * @param froms per edge, the node that it starts from, ascending
   * @param targets per edge, the node that it leads to, ascending among the edges of one node
   * @param weights per edge; 1 if absent
   */
  static of<From extends string, To extends string>(
    froms: WholeNumbers,
    targets: WholeNumbers,
    fromCount: number,
    { codes, values }: DictionaryColumn<Weight> = { codes: new Uint8Array(froms.length), values: [1] },
  ): Adjacency<From, To> {
    return new Adjacency(offsetsOf(froms, fromCount), new Uint32Array(targets), codes, Float64Array.from(values), null)
  }

  /** The same edges, from target to source. */
  static reversed<From extends string, To extends string>(
    forward: Adjacency<From, To>,
    toCount: number,
  ): Adjacency<To, From> {
    const offsets = offsetsOf(forward.#targets, toCount)
    const next = offsets.slice()
    const targets = new Uint32Array(forward.size)
    const codes = forward.#codes.slice()
    for (let node = 0; node < forward.nodeCount; node++) {
      const end = forward.end(node)
      for (let position = forward.start(node); position < end; position++) {
        const reversed = next[forward.#targets[position]!]!++
        targets[reversed] = node
        codes[reversed] = forward.#codes[position]!
      }
    }
    return new Adjacency(offsets, targets, codes, forward.weights, forward)
  }

  /** Two adjacencies from the same nodes as one; the targets of the second follow those of the first. */
  static joined<From extends string, To extends string>(
    first: Adjacency<From>,
    second: Adjacency<From>,
    firstTargetCount: number,
  ): Adjacency<From, To> {
    const weights = Float64Array.from(new Set([...first.weights, ...second.weights]))
    const codeOf = new Map(Array.from(weights, (weight, code) => [weight, code]))
    const offsets = first.#offsets.map((offset, node) => offset + second.#offsets[node]!)
    const targets = new Uint32Array(first.size + second.size)
    const codes = wholeNumbers(targets.length, weights.length)
    const copy = (part: Adjacency<From>, shift: number, startOf: (node: number) => number) => {
      const recoded = Uint32Array.from(part.weights, (weight) => codeOf.get(weight)!)
      for (let node = 0; node < part.nodeCount; node++) {
        const end = part.end(node)
        const moved = startOf(node) - part.start(node)
        for (let position = part.start(node); position < end; position++) {
          targets[position + moved] = part.#targets[position]! + shift
          codes[position + moved] = recoded[part.#codes[position]!]!
        }
      }
    }
    copy(first, 0, (node) => offsets[node]!)
    copy(second, firstTargetCount, (node) => first.end(node) + second.start(node))
    return new Adjacency(offsets, targets, codes, weights, null)
  }

  /** The edges of some nodes alone, each of which is known by its place among the given ones. */
  static among<To extends string>(whole: Adjacency<AnyKind, To>, nodes: ArrayLike<number>): Adjacency<AnyKind, To> {
    const offsets = new Uint32Array(nodes.length + 1)
    for (let place = 0; place < nodes.length; place++)
      offsets[place + 1] = offsets[place]! + whole.degree(nodes[place]!)
    const targets = new Uint32Array(offsets[nodes.length]!)
    const codes = wholeNumbers(targets.length, whole.weights.length)
    for (let place = 0; place < nodes.length; place++) {
      targets.set(whole.targetsOf(nodes[place]!), offsets[place])
      codes.set(whole.#codes.subarray(whole.start(nodes[place]!), whole.end(nodes[place]!)), offsets[place])
    }
    return new Adjacency(offsets, targets, codes, whole.weights, null)
  }

  /** How many nodes edges can start from. */
  get nodeCount(): number {
    return this.#offsets.length - 1
  }

  /** How many edges there are. */
  get size(): number {
    return this.#targets.length
  }

  /** How many edges leave the node. */
  degree(node: Index<From>): number {
    return this.#offsets[node + 1]! - this.#offsets[node]!
  }

  /**
   * Visits the edges of a node, in ascending order of target.
   *
   * @param values passed in place of the weights: for each of `weights`, something computed from it
   */
  eachEdge(
    node: Index<From>,
    visit: (target: Index<To>, weight: Weight, position: number) => void,
    values: Float64Array = this.weights,
  ): void {
    const end = this.#offsets[node + 1]!
    for (let position = this.#offsets[node]!; position < end; position++) {
      visit(this.#targets[position]!, values[this.#codes[position]!]!, position)
    }
  }

  /** Visits the targets that two nodes share, in ascending order, with the positions of the edges to them. */
  eachShared(
    a: Index<From>,
    b: Index<From>,
    visit: (target: Index<To>, positionOfA: number, positionOfB: number) => void,
  ): void {
    let left = this.#offsets[a]!
    let right = this.#offsets[b]!
    const leftEnd = this.#offsets[a + 1]!
    const rightEnd = this.#offsets[b + 1]!
    while (left < leftEnd && right < rightEnd) {
      const target = this.#targets[left]!
      const other = this.#targets[right]!
      if (target === other) visit(target, left, right)
      if (target <= other) left++
      if (other <= target) right++
    }
  }

  /** The first position of a node's edges, for loops that end early or walk several nodes side by side. */
  start(node: Index<From>): number {
    return this.#offsets[node]!
  }

  /** The position after the last of a node's edges. */
  end(node: Index<From>): number {
    return this.#offsets[node + 1]!
  }

  targetAt(position: number): Index<To> {
    return this.#targets[position]!
  }

  weightAt(position: number): Weight {
    return this.weights[this.#codes[position]!]!
  }

  /** Number of the edge within its kind, the same in both directions. Looked up in four bytes per edge, made once. */
  edgeAt(position: number): number {
    if (this.#forward === null) return position
    this.#edges ??= countingSort(this.#forward.#targets, this.nodeCount)
    return this.#edges[position]!
  }

  /** The position of the edge from one node to another; -1 if there is none. */
  between(from: Index<From>, to: Index<To>): number {
    let low = this.#offsets[from]!
    let high = this.#offsets[from + 1]! - 1
    while (low <= high) {
      const middle = (low + high) >>> 1
      const target = this.#targets[middle]!
      if (target === to) return middle
      if (target < to) low = middle + 1
      else high = middle - 1
    }
    return -1
  }

  has(from: Index<From>, to: Index<To>): boolean {
    return this.between(from, to) >= 0
  }

  /** The nodes that the edges of a node lead to, ascending; a view that must not be changed. */
  targetsOf(node: Index<From>): Uint32Array {
    return this.#targets.subarray(this.#offsets[node], this.#offsets[node + 1])
  }

  /** The rows that the edges of a node lead to, in ascending order of index. */
  neighbours<Row>(node: Index<From>, rows: readonly Row[]): Row[] {
    return Array.from(this.targetsOf(node), (target) => rows[target]!)
  }

  // To be removed, with the functions below, once similarity and overlap no longer use them.
  #coded: DictionaryColumn<Weight> | undefined
  #all: Uint32Array | undefined
  get offsets(): Uint32Array {
    return this.#offsets
  }
  get targets(): Uint32Array {
    return this.#targets
  }
  get coded(): DictionaryColumn<Weight> {
    this.#coded ??= { codes: this.#codes, values: [...this.weights] }
    return this.#coded
  }
  get edges(): Uint32Array {
    this.#all ??= this.#targets.map((_, position) => this.edgeAt(position))
    return this.#all
  }
}

export const adjacency = (offsets: Uint32Array, targets: Uint32Array, { codes, values }: DictionaryColumn<Weight>) =>
  new Adjacency(offsets, targets, codes, Float64Array.from(values), null)
export const weightAt = (it: Adjacency, position: number) => it.weightAt(position)
export const degree = (it: Adjacency, node: number) => it.degree(node)
export const positionOf = (it: Adjacency, from: number, to: number) => it.between(from, to)
export const neighbours = <Row>(it: Adjacency, node: number, rows: readonly Row[]) => it.neighbours(node, rows)
