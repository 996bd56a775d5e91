import type { AnyKind, Index, Weight } from '../catalogue/units.ts'
import { countingSort, offsetsOf } from '../columns/countingSort.ts'
import type { DictionaryColumn } from '../columns/dictionaryColumn.ts'
import { type WholeNumbers, wholeNumbers } from '../columns/wholeNumbers.ts'
import { transferable } from '../derived/transfer/transferable.ts'
import { SparseRows } from './sparseRows.ts'

/** Weighted edges of one kind in one direction; most have few different weights, so each edge holds the code of its own. */
export class Adjacency<From extends string = AnyKind, To extends string = AnyKind> extends SparseRows<From, To> {
  static {
    transferable('Adjacency', Adjacency, (it) => [it.offsets, it.targets, it.#codes, it.weights, it.#forward])
  }

  /** The different weights, each once. */
  readonly weights: Float64Array
  /** Per position, the place of the edge's weight in `weights`. */
  readonly #codes: WholeNumbers
  /** The same edges the other way, where their positions are their numbers; null if this is that direction. */
  readonly #forward: Adjacency | null
  #edges: Uint32Array | undefined

  /** Takes over columns that fit together; see `of`, `reversed` and `joined`. */
  constructor(
    offsets: Uint32Array,
    targets: Uint32Array,
    codes: WholeNumbers,
    weights: Float64Array,
    forward: Adjacency | null,
  ) {
    super(offsets, targets)
    this.#codes = codes
    this.weights = weights
    this.#forward = forward
  }

  /**
   * @param froms per edge, the node that it starts from, ascending
   * @param targets per edge, the node that it leads to, ascending among the edges of one node
   * @param weights per edge; 1 if absent
   */
  static override of<From extends string, To extends string>(
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
    const offsets = offsetsOf(forward.targets, toCount)
    const next = offsets.slice()
    const targets = new Uint32Array(forward.size)
    const codes = forward.#codes.slice()
    for (let node = 0; node < forward.nodeCount; node++) {
      const end = forward.end(node)
      for (let position = forward.start(node); position < end; position++) {
        const reversed = next[forward.targets[position]!]!++
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
    const offsets = first.offsets.map((offset, node) => offset + second.offsets[node]!)
    const targets = new Uint32Array(first.size + second.size)
    const codes = wholeNumbers(targets.length, weights.length)
    const copy = (part: Adjacency<From>, shift: number, startOf: (node: number) => number) => {
      const recoded = Uint32Array.from(part.weights, (weight) => codeOf.get(weight)!)
      for (let node = 0; node < part.nodeCount; node++) {
        const end = part.end(node)
        const moved = startOf(node) - part.start(node)
        for (let position = part.start(node); position < end; position++) {
          targets[position + moved] = part.targets[position]! + shift
          codes[position + moved] = recoded[part.#codes[position]!]!
        }
      }
    }
    copy(first, 0, (node) => offsets[node]!)
    copy(second, firstTargetCount, (node) => first.end(node) + second.start(node))
    return new Adjacency(offsets, targets, codes, weights, null)
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
    const end = this.offsets[node + 1]!
    for (let position = this.offsets[node]!; position < end; position++) {
      visit(this.targets[position]!, values[this.#codes[position]!]!, position)
    }
  }

  weightAt(position: number): Weight {
    return this.weights[this.#codes[position]!]!
  }

  /** Number of the edge within its kind, the same in both directions. Looked up in four bytes per edge, made once. */
  edgeAt(position: number): number {
    if (this.#forward === null) return position
    this.#edges ??= countingSort(this.#forward.targets, this.nodeCount)
    return this.#edges[position]!
  }
}
