import { Problem } from '../problem.ts'
import { isHashOf, nothing, readCursor } from './cursor.ts'
import { ListName } from './listName.ts'

/** The arguments of a connection field. */
export interface PageArguments {
  readonly first?: number | null | undefined
  readonly after?: string | null | undefined
  readonly last?: number | null | undefined
  readonly before?: string | null | undefined
  /** The list that cursors are of; see `namedLists`. */
  readonly list?: ListName
}

export const defaultPageSize = 20

export const maxPageSize = 100

/** The range of a list that is one page: from `start` (included) to `end` (excluded). */
export interface Page {
  readonly start: number
  readonly end: number
}

/** A list whose nodes are looked up, to find the place of a cursor in it. */
export interface Looked {
  /** Length of the list; Infinity if unknown, unless the page is counted from the end. */
  readonly total: number
  /** The node at a position, where a cursor was; undefined if there is none. */
  readonly nodeAt: (position: number) => unknown
  /** All nodes, for a cursor whose node is elsewhere by now. */
  readonly all: () => { readonly length: number; readonly at: (position: number) => unknown }
}

const unnamed = new ListName('')

/** The list that cursors are of. */
export function listOf({ list = unnamed }: PageArguments): ListName {
  return list
}

/**
 * The page that the arguments select.
 *
 * @throws Problem BAD_INPUT for a size outside 0..100, for both first and last, and for a cursor that is none or of
 * another list
 */
export function page(looked: Looked, args: PageArguments): Page {
  const { first, after, last, before } = args
  if (first != null && last != null) {
    throw new Problem('BAD_INPUT', 'Give either first or last, not both: they page in opposite directions.')
  }
  const { total } = looked
  const size = isBackwards(args) ? pageSize(last, 'last') : pageSize(first, 'first')
  const low = after == null ? 0 : Math.min(placeOf(after, 'after', looked, args).after, total)
  const high = before == null ? total : Math.max(low, Math.min(placeOf(before, 'before', looked, args).before, total))
  return isBackwards(args)
    ? { start: Math.max(low, high - size), end: high }
    : { start: low, end: Math.min(high, low + size) }
}

/** Whether a page is counted from its end. */
export function isBackwards({ first, after, last, before }: PageArguments): boolean {
  return last != null || (first == null && after == null && before != null)
}

/**
 * The size of a page, by default 20.
 *
 * @throws Problem BAD_INPUT for a size outside 0..100
 */
export function pageSize(size: number | null | undefined, name: 'first' | 'last'): number {
  if (size == null) return defaultPageSize
  if (size >= 0 && size <= maxPageSize) return size
  throw new Problem('BAD_INPUT', `${name} is ${size}; a page has from 0 to ${maxPageSize} edges.`)
}

/** Nodes that can be compared with a cursor for the cost of one field. */
const nodesPerField = 16

/** Where pages end before a cursor, and start after it. */
interface Place {
  readonly before: number
  readonly after: number
}

/** Finds the place of a cursor: that of its node, or after the node that stood before it, or where it was. */
function placeOf(text: string, name: 'after' | 'before', { nodeAt, all }: Looked, args: PageArguments): Place {
  const cursor = readCursor(text)
  if (cursor === undefined) {
    throw new Problem('BAD_INPUT', `${name} is no cursor of this API: take it from an edge's cursor or from pageInfo.`)
  }
  const { list, node, before, position } = cursor
  if (!listOf(args).is(list)) throw anotherList(name)
  const there = nodeAt(position)
  if (there !== undefined && isHashOf(node, there)) return { before: position, after: position + 1 }
  const nodes = all()
  listOf(args).charge(nodes.length / nodesPerField)
  let start = before === nothing ? 0 : undefined
  for (const place of outwards(position, nodes.length)) {
    const found = nodes.at(place)
    if (isHashOf(node, found)) return { before: place, after: place + 1 }
    if (start === undefined && isHashOf(before, found)) start = place + 1
  }
  start ??= position
  return { before: start, after: start }
}

/** What is wrong with a cursor of another list. */
export function anotherList(name: 'after' | 'before'): Problem {
  return new Problem(
    'BAD_INPUT',
    `${name} is a cursor of another list: a cursor holds for the field, the node, the filter and the order that it ` +
      'was given for, with pages of any size. Ask for the first page of this list and take a cursor from it.',
  )
}

/** The positions of a list, the nearest to one of them first. */
function* outwards(position: number, length: number): Generator<number> {
  const middle = Math.min(position, length)
  for (let distance = 0; distance <= Math.max(middle, length - middle); distance++) {
    if (middle + distance < length) yield middle + distance
    if (distance > 0 && middle - distance >= 0) yield middle - distance
  }
}
