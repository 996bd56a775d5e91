import { Problem } from '../problem.ts'

/** The arguments of a connection field. */
export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
}

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

export const defaultPageSize = 20

export const maxPageSize = 100

/** The range of a list that is one page: from `start` (included) to `end` (excluded). */
export interface Page {
  readonly start: number
  readonly end: number
}

/**
 * The page that the arguments select.
 *
 * @param total length of the list; Infinity if unknown, unless the page is counted from the end
 * @throws Problem BAD_INPUT for a size outside 0..100, for both first and last, and for an invalid cursor
 */
export function page(total: number, args: PageArguments): Page {
  const { first, after, last, before } = args
  if (first != null && last != null) {
    throw new Problem('BAD_INPUT', 'Give either first or last, not both: they page in opposite directions.')
  }
  const low = after == null ? 0 : Math.min(positionOf(after, 'after') + 1, total)
  const high = before == null ? total : Math.max(low, Math.min(positionOf(before, 'before'), total))
  if (isBackwards(args)) return { start: Math.max(low, high - pageSize(last, 'last')), end: high }
  return { start: low, end: Math.min(high, low + pageSize(first, 'first')) }
}

/** Whether a page is counted from its end. */
function isBackwards({ first, after, last, before }: PageArguments): boolean {
  return last != null || (first == null && after == null && before != null)
}

/** A sorted list that is costly to compute as a whole. */
export interface Ranking<Item> {
  /** Costly, so read only on demand. */
  readonly totalCount: number
  /** The items from `start` (included) to `end` (excluded), as far as they exist. */
  window(start: number, end: number): Item[]
  /** Whether there are more than `length` items; defined if cheaper than computing one more item. */
  isLongerThan?(length: number): boolean
}

/** One page of a ranking. Only its items are computed; all are counted only for the total or a page from the end. */
export function rankingConnection<Edge extends object>(
  ranking: Ranking<Edge>,
  args: PageArguments,
): Connection<Edge & { cursor: string }> {
  const { start, end } = page(isBackwards(args) ? ranking.totalCount : Number.POSITIVE_INFINITY, args)
  // One more item shows whether there is a next page.
  const found = ranking.window(start, ranking.isLongerThan ? end : end + 1)
  const edges = found
    .slice(0, end - start)
    .map((edge, offset) => Object.assign(edge, { cursor: cursorOf(start + offset) }))
  return new RankingPage(ranking, edges, { start, end }, found.length > edges.length)
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
    return pageInfo(this.edges, hasPreviousPage, this.#ranking.isLongerThan?.(end) ?? this.#hasNextPage)
  }
}

/**
 * One page of a list whose edges are created on demand.
 *
 * @param edgeAt creates the edge at a position of the list
 */
export function connection<Edge extends object>(
  total: number,
  args: PageArguments,
  edgeAt: (position: number) => Edge,
): Connection<Edge & { cursor: string }> {
  const { start, end } = page(total, args)
  const edges: (Edge & { cursor: string })[] = []
  for (let position = start; position < end; position++) {
    edges.push(Object.assign(edgeAt(position), { cursor: cursorOf(position) }))
  }
  return { totalCount: total, edges, pageInfo: pageInfo(edges, start > 0, end < total) }
}

function pageInfo(edges: readonly { cursor: string }[], hasPreviousPage: boolean, hasNextPage: boolean) {
  return {
    hasNextPage,
    hasPreviousPage,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  }
}

/** One page of a list of nodes whose edges have no fields of their own. */
export function nodeConnection<Node>(nodes: readonly Node[], args: PageArguments): Connection<ConnectionEdge<Node>> {
  return connection(nodes.length, args, (position) => ({ node: nodes[position]! }))
}

function pageSize(size: number | null | undefined, name: 'first' | 'last'): number {
  if (size == null) return defaultPageSize
  if (size >= 0 && size <= maxPageSize) return size
  throw new Problem('BAD_INPUT', `${name} is ${size}; a page has from 0 to ${maxPageSize} edges.`)
}

const cursors: string[] = []

function cursorOf(position: number): string {
  // Encoding costs more than the rest of an edge, so the first thousand cursors, which nearly all pages use, are cached.
  if (position >= 1000) return encode(position)
  cursors[position] ??= encode(position)
  return cursors[position]
}

function encode(position: number): string {
  return Buffer.from(`edge:${position}`).toString('base64url')
}

function positionOf(cursor: string, name: 'after' | 'before'): number {
  const position = /^edge:(\d{1,9})$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1]
  if (position === undefined) {
    throw new Problem('BAD_INPUT', `${name} is no cursor of this API: take it from an edge's cursor or from pageInfo.`)
  }
  return Number(position)
}
