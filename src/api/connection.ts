import type { Cost } from '../catalogue/units.ts'
import { isBackwards, listOf, type Page, type PageArguments, page, pageSize } from './page.ts'
import { withCursors } from './pageCursors.ts'

export interface ConnectionEdge<Node> {
  readonly cursor: string
  readonly node: Node
}

/** One page of a list. */
export interface Connection<Edge> {
  /** Length of the whole list. */
  readonly totalCount: number
  readonly edges: Edge[]
  readonly pageInfo: {
    readonly hasNextPage: boolean
    readonly hasPreviousPage: boolean
    readonly startCursor: string | null
    readonly endCursor: string | null
  }
}

/** A sorted list that is costly to compute as a whole. */
export interface Ranking<Item> {
  /** Costly, so read only on demand. */
  readonly totalCount: number
  /** The items from `start` (included) to `end` (excluded), as far as they exist. */
  window(start: number, end: number): Item[]
  /** Whether there are more than `length` items; defined if cheaper than computing one more item. */
  isLongerThan?(length: number): boolean
  /** About what the items before `end` cost, in fields of a response; undefined if they were charged when it was made. */
  costBefore?(end: number): Cost
}

interface WithNode {
  readonly node: unknown
}

/** One page of a ranking. Only its items are computed; all are counted only for the total or a page from the end. */
export function rankingConnection<Edge extends WithNode>(
  ranking: Ranking<Edge>,
  args: PageArguments,
): Connection<Edge & { cursor: string }> {
  // One more item shows whether there is a next page.
  const more = ranking.isLongerThan ? 0 : 1
  const charged = (end: number) => {
    if (ranking.costBefore) listOf(args).charge(ranking.costBefore(end))
    return ranking
  }
  const window = (start: number, end: number) => charged(end).window(start, end)
  let known: { readonly start: number; readonly end: number; readonly items: Edge[] } | undefined
  const nodeAt = (position: number) => {
    // With it come the items of the page that most likely follows.
    const end = position + 1 + (isBackwards(args) ? 0 : pageSize(args.first, 'first') + more)
    known = { start: position, end, items: window(position, end) }
    return known.items[0]?.node
  }
  const all = () => {
    const items = window(0, charged(0).totalCount)
    known = { start: 0, end: Number.POSITIVE_INFINITY, items }
    return { length: items.length, at: (position: number) => items[position]!.node }
  }
  const total = isBackwards(args) ? charged(0).totalCount : Number.POSITIVE_INFINITY
  const { start, end } = page({ total, nodeAt, all }, args)
  // Cursors name the item before, too.
  const from = Math.max(0, start - 1)
  const found =
    known !== undefined && known.start <= from && end + more <= known.end
      ? known.items.slice(from - known.start, end + more - known.start)
      : window(from, end + more)
  const before = start > 0 ? found[0] : undefined
  const items = start > 0 ? found.slice(1) : found
  const edges = withCursors(items.slice(0, end - start), start, () => before?.node, listOf(args))
  return new RankingPage(ranking, edges, { start, end }, items.length > edges.length)
}

// A class, because V8 keeps getters of object literals, and all that they reference, until the next major GC.
class RankingPage<Edge extends { cursor: string }> implements Connection<Edge> {
  readonly edges: Edge[]
  readonly #ranking: Ranking<object>
  readonly #page: Page
  readonly #hasNextPage: boolean

  constructor(ranking: Ranking<object>, edges: Edge[], page: Page, hasNextPage: boolean) {
    this.edges = edges
    this.#ranking = ranking
    this.#page = page
    this.#hasNextPage = hasNextPage
  }

  get totalCount() {
    return this.#ranking.totalCount
  }

  get pageInfo() {
    const { start, end } = this.#page
    const hasPreviousPage = start > 0 && (this.edges.length > 0 || this.#ranking.totalCount > 0)
    return new PageInfo(this.edges, hasPreviousPage, this.#ranking.isLongerThan?.(end) ?? this.#hasNextPage)
  }
}

/**
 * One page of a list whose edges are created on demand.
 *
 * @param edgeAt creates the edge at a position of the list
 */
export function connection<Edge extends WithNode>(
  total: number,
  args: PageArguments,
  edgeAt: (position: number) => Edge,
): Connection<Edge & { cursor: string }> {
  const at = (position: number) => (position < total ? edgeAt(position).node : undefined)
  const { start, end } = page({ total, nodeAt: at, all: () => ({ length: total, at }) }, args)
  const items: Edge[] = []
  for (let position = start; position < end; position++) items.push(edgeAt(position))
  const edges = withCursors(items, start, () => at(start - 1), listOf(args))
  return { totalCount: total, edges, pageInfo: new PageInfo(edges, start > 0, end < total) }
}

/** One page of a list of nodes whose edges have no fields of their own. */
export function nodeConnection<Node>(nodes: readonly Node[], args: PageArguments): Connection<ConnectionEdge<Node>> {
  return connection(nodes.length, args, (position) => ({ node: nodes[position]! }))
}

class PageInfo {
  readonly #edges: readonly { readonly cursor: string }[]
  readonly hasPreviousPage: boolean
  readonly hasNextPage: boolean

  constructor(edges: readonly { readonly cursor: string }[], hasPreviousPage: boolean, hasNextPage: boolean) {
    this.#edges = edges
    this.hasPreviousPage = hasPreviousPage
    this.hasNextPage = hasNextPage
  }

  get startCursor() {
    const first = this.#edges[0]
    return first === undefined ? null : String(first.cursor)
  }

  get endCursor() {
    const last = this.#edges.at(-1)
    return last === undefined ? null : String(last.cursor)
  }
}
