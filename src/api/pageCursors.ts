import { cursorText, hashOfNode, nothing } from './cursor.ts'
import type { ListName } from './listName.ts'

interface WithNode {
  readonly node: unknown
}

/**
 * Gives the edges of a page their cursors, which become texts when they are read: few clients ask for that of each edge.
 *
 * @param nodeBefore gives the node before the page; asked for only if the page does not begin the list
 */
export function withCursors<Edge extends WithNode>(
  edges: Edge[],
  start: number,
  nodeBefore: () => unknown,
  list: ListName,
): (Edge & { cursor: string })[] {
  const cursors = new PageCursors(edges, start, nodeBefore, list)
  const withCursor = edges as (Edge & { cursor: string })[]
  for (const [place, edge] of withCursor.entries()) edge.cursor = new LazyCursor(cursors, place) as unknown as string
  return withCursor
}

/** The cursors of one page. */
class PageCursors {
  readonly #edges: readonly WithNode[]
  readonly #start: number
  readonly #nodeBefore: () => unknown
  readonly #list: ListName
  /** By place in the page. */
  readonly #hashes: string[] = []

  constructor(edges: readonly WithNode[], start: number, nodeBefore: () => unknown, list: ListName) {
    this.#edges = edges
    this.#start = start
    this.#nodeBefore = nodeBefore
    this.#list = list
  }

  textAt(place: number): string {
    const position = this.#start + place
    const before = place > 0 ? this.#hashAt(place - 1) : position > 0 ? hashOfNode(this.#nodeBefore()) : nothing
    return cursorText({ list: this.#list.hash, node: this.#hashAt(place), before, position })
  }

  #hashAt(place: number): string {
    this.#hashes[place] ??= hashOfNode(this.#edges[place]!.node)
    return this.#hashes[place]
  }
}

/** A cursor that is made when it is read as a text. */
class LazyCursor {
  readonly #cursors: PageCursors
  readonly #place: number

  constructor(cursors: PageCursors, place: number) {
    this.#cursors = cursors
    this.#place = place
  }

  toString(): string {
    return this.#cursors.textAt(this.#place)
  }
}
