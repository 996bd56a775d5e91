import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Connection,
  type ConnectionEdge,
  connection,
  nodeConnection,
  type Ranking,
  rankingConnection,
} from '../../src/api/connection.ts'
import { ListName } from '../../src/api/listName.ts'
import type { PageArguments } from '../../src/api/page.ts'
import { Problem } from '../../src/problem.ts'

type Page = Connection<ConnectionEdge<number>>

const numbers = (length: number) => Array.from({ length }, (_, place) => place)

/** A ranking that counts how often it was counted. */
function rankingOf(nodes: readonly number[]): Ranking<{ node: number }> & { counted: () => number } {
  let counted = 0
  return {
    get totalCount() {
      counted++
      return nodes.length
    },
    window: (start, end) => nodes.slice(start, end).map((node) => ({ node })),
    counted: () => counted,
  }
}

function pagesOf(list: readonly number[], isRanking: boolean, args: PageArguments) {
  const page = isRanking ? rankingConnection(rankingOf(list), args) : nodeConnection(list, args)
  return { nodes: page.edges.map(({ node }) => node), end: page.pageInfo.endCursor }
}

function cursorAt(list: readonly number[], position: number): string {
  return String(nodeConnection(list, { first: position + 1 }).edges[position]!.cursor)
}

/** Edges with their cursors as clients get them. */
function written<Edge extends { cursor: string }>(edges: readonly Edge[]): Edge[] {
  return edges.map((edge) => ({ ...edge, cursor: String(edge.cursor) }))
}

describe('a connection', () => {
  it('visits every edge once, paging forwards', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 1, max: 100 }), (length, first) => {
        const list = numbers(length)
        const seen: number[] = []
        let after: string | null = null
        do {
          const page: Page = nodeConnection(list, { first, after })
          expect(page.totalCount).toBe(length)
          seen.push(...page.edges.map(({ node }) => node))
          after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
        } while (after !== null)
        expect(seen).toEqual(list)
      }),
    )
  })

  it('visits every edge once, paging backwards', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.integer({ min: 1, max: 100 }), (length, last) => {
        const list = numbers(length)
        const seen: number[] = []
        let before: string | null = null
        do {
          const page: Page = nodeConnection(list, { last, before })
          seen.unshift(...page.edges.map(({ node }) => node))
          before = page.pageInfo.hasPreviousPage ? page.pageInfo.startCursor : null
        } while (before !== null)
        expect(seen).toEqual(list)
      }),
    )
  })

  it('has 20 edges by default', () => {
    const page = nodeConnection(numbers(50), {})
    expect(page.edges.map(({ node }) => node)).toEqual(numbers(20))
    expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
  })

  it('has the 20 edges before a cursor if no size is given', () => {
    const { edges } = nodeConnection(numbers(50), {})
    const page = nodeConnection(numbers(50), { before: String(edges[3]!.cursor) })
    expect(page.edges.map(({ node }) => node)).toEqual([0, 1, 2])
  })

  it('is empty for a size of 0 and beyond the end', () => {
    expect(nodeConnection(numbers(5), { first: 0 }).edges).toEqual([])
    const { endCursor } = nodeConnection(numbers(50), { last: 1 }).pageInfo
    expect(nodeConnection(numbers(50), { after: endCursor }).edges).toEqual([])
    expect(nodeConnection(numbers(5), { after: endCursor })).toMatchObject({
      totalCount: 5,
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    })
  })

  it('goes on after the same node when others came, went and moved', () => {
    const change = fc.record({ without: fc.array(fc.nat(60)), inserted: fc.array(fc.nat(60)), first: fc.nat(20) })
    fc.assert(
      fc.property(fc.nat(59), change, fc.boolean(), (at, { without, inserted, first }, isRanking) => {
        const list = numbers(60)
        const cursor = pagesOf(list, isRanking, { first: 1, ...(at > 0 && { after: cursorAt(list, at - 1) }) })
        expect(cursor.nodes).toEqual([at])
        // What stays keeps its order; the node itself stays, or the one before it does.
        const gone = new Set(without.filter((node) => node !== at - 1))
        const stay = list.filter((node) => !gone.has(node))
        for (const place of inserted) if (stay[place] !== at) stay.splice(place, 0, 100 + place)
        const now = [...new Set(stay)]
        const place = now.includes(at) ? now.indexOf(at) : now.indexOf(at - 1)
        const after = pagesOf(now, isRanking, { first, after: cursor.end })
        expect(after.nodes).toEqual(now.slice(place + 1, place + 1 + first))
        const before = pagesOf(now, isRanking, { last: first, before: cursor.end })
        const end = now.includes(at) ? place : place + 1
        expect(before.nodes).toEqual(now.slice(Math.max(0, end - first), end))
      }),
    )
  })

  it('goes on where the node was when the one before it is gone, too', () => {
    const { endCursor } = nodeConnection(numbers(50), { first: 10 }).pageInfo
    const now = numbers(50).filter((node) => node !== 8 && node !== 9)
    expect(nodeConnection(now, { first: 1, after: endCursor }).edges[0]!.node).toBe(11)
  })

  it('looks no further than the cursor says while the list is the same', () => {
    let looked = 0
    const pageOf = (args: PageArguments) =>
      connection(5000, args, (position) => {
        looked++
        return { node: position }
      })
    const { endCursor } = pageOf({ first: 100 }).pageInfo
    looked = 0
    expect(String(pageOf({ first: 10, after: endCursor }).edges[9]!.cursor)).toMatch(/^[\w-]{15}31$/)
    expect(looked).toBe(11)
  })

  it('takes no cursor of another list, whatever the size of pages', () => {
    const list = (field: string, parent: unknown, args: object) => new ListName(field, parent, args)
    const node = { slug: 'sailor', formerSlugs: ['seaman'] }
    const own = list('Role.skills', node, { first: 5, orderBy: 'WEIGHT', filter: { kind: 'SKILL', query: null } })
    const { endCursor: after } = nodeConnection(numbers(50), { first: 5, list: own }).pageInfo
    const same = [
      list('Role.skills', node, { last: 7, orderBy: 'WEIGHT', filter: { kind: 'SKILL' } }),
      list('Role.skills', { slug: 'mate', formerSlugs: ['sailor'] }, { filter: { kind: 'SKILL' }, orderBy: 'WEIGHT' }),
    ]
    for (const one of same) expect(nodeConnection(numbers(50), { after, list: one }).edges[0]!.node).toBe(5)
    const others = [
      list('Role.libraries', node, { orderBy: 'WEIGHT', filter: { kind: 'SKILL' } }),
      list('Role.skills', { slug: 'pilot' }, { orderBy: 'WEIGHT', filter: { kind: 'SKILL' } }),
      list('Role.skills', node, { orderBy: 'NAME', filter: { kind: 'SKILL' } }),
      list('Role.skills', node, { orderBy: 'WEIGHT' }),
    ]
    for (const one of others) {
      expect(() => nodeConnection(numbers(50), { after, list: one })).toThrow(/^after is a cursor of another list: /)
      expect(() => nodeConnection(numbers(50), { last: 1, before: after, list: one })).toThrow(/^before is a cursor of/)
    }
  })

  it.each([
    ['a negative first', { first: -1 }, 'first is -1; a page has from 0 to 100 edges.'],
    ['a first above 100', { first: 101 }, 'first is 101; a page has from 0 to 100 edges.'],
    ['a last above 100', { last: 1000 }, 'last is 1000; a page has from 0 to 100 edges.'],
    ['first and last', { first: 1, last: 1 }, 'Give either first or last, not both: they page in opposite directions.'],
    [
      'a foreign cursor',
      { after: 'bm9uc2Vuc2U' },
      "after is no cursor of this API: take it from an edge's cursor or from pageInfo.",
    ],
  ])('refuses %s', (_what, args, message) => {
    expect(() => nodeConnection(numbers(5), args)).toThrow(new Problem('BAD_INPUT', message))
  })
})

describe('a connection to a ranking', () => {
  const ranking = (length: number) => rankingOf(numbers(length))

  it('has the same pages as a list of known length', () => {
    const size = fc.option(fc.nat(100))
    const cursor = fc.option(fc.nat(59).map((position) => cursorAt(numbers(60), position)))
    const args: fc.Arbitrary<PageArguments> = fc.oneof(
      fc.record({ first: size, after: cursor, before: cursor }),
      fc.record({ last: size, after: cursor, before: cursor }),
    )
    fc.assert(
      fc.property(fc.nat(50), args, (length, args) => {
        const { pageInfo, edges, totalCount } = nodeConnection(numbers(length), args)
        const ranked = rankingConnection(ranking(length), args)
        expect(written(ranked.edges)).toEqual(written(edges))
        expect(ranked.totalCount).toBe(totalCount)
        const { hasPreviousPage, ...rest } = pageInfo
        expect(ranked.pageInfo).toMatchObject(edges.length > 0 ? pageInfo : rest)
      }),
    )
  })

  it('is counted only for the total or a page from the end', () => {
    const list = ranking(50)
    const page = rankingConnection(list, { first: 10 })
    expect(page.pageInfo.hasNextPage).toBe(true)
    expect(list.counted()).toBe(0)
    expect(page.totalCount).toBe(50)
    expect(list.counted()).toBe(1)
    rankingConnection(list, { last: 10 })
    expect(list.counted()).toBe(2)
  })
})
