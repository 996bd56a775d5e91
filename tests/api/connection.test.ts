import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Connection,
  type ConnectionEdge,
  nodeConnection,
  type PageArguments,
  rankingConnection,
} from '../../src/api/connection.ts'
import { Problem } from '../../src/problem.ts'

type Page = Connection<ConnectionEdge<number>>

const numbers = (length: number) => Array.from({ length }, (_, place) => place)

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
    const page = nodeConnection(numbers(50), { before: edges[3]!.cursor })
    expect(page.edges.map(({ node }) => node)).toEqual([0, 1, 2])
  })

  it('is empty for a size of 0 and beyond the end', () => {
    expect(nodeConnection(numbers(5), { first: 0 }).edges).toEqual([])
    const { endCursor } = nodeConnection(numbers(50), { last: 1 }).pageInfo
    expect(nodeConnection(numbers(5), { after: endCursor })).toMatchObject({
      totalCount: 5,
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null },
    })
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
  const ranking = (length: number) => {
    let counted = 0
    return {
      get totalCount() {
        counted++
        return length
      },
      window: (start: number, end: number) =>
        numbers(length)
          .slice(start, end)
          .map((node) => ({ node })),
      counted: () => counted,
    }
  }

  it('has the same pages as a list of known length', () => {
    const size = fc.option(fc.nat(100))
    const cursor = fc.option(fc.nat(60).map((position) => Buffer.from(`edge:${position}`).toString('base64url')))
    const args: fc.Arbitrary<PageArguments> = fc.oneof(
      fc.record({ first: size, after: cursor, before: cursor }),
      fc.record({ last: size, after: cursor, before: cursor }),
    )
    fc.assert(
      fc.property(fc.nat(50), args, (length, args) => {
        const { pageInfo, edges, totalCount } = nodeConnection(numbers(length), args)
        const ranked = rankingConnection(ranking(length), args)
        expect(ranked.edges).toEqual(edges)
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
