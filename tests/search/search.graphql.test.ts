import fc from 'fast-check'
import { beforeAll, describe, expect, it, test } from 'vitest'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { ask } from '../support/ask.ts'
import { seededSnapshot } from '../support/seededSnapshot.ts'

let snapshot: Snapshot
beforeAll(async () => {
  snapshot = await seededSnapshot()
})

const document = `query ($query: String!, $types: [SearchType!], $first: Int, $after: String) {
  search(query: $query, types: $types, first: $first, after: $after) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor score node {
      __typename
      ... on Role { slug title } ... on Skill { slug name } ... on Library { slug name } ... on Responsibility { slug statement }
    } }
  }
}`

const asked = async (variables: Record<string, unknown>) => {
  const { data, errors } = await ask(snapshot, document, variables)
  expect(errors).toEqual([])
  return data.search
}

const empty = {
  totalCount: 0,
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  edges: [],
}

describe('Query.search', () => {
  it('finds nodes of all four types', async () => {
    const { edges } = await asked({ query: 'data', first: 100 })
    const found = new Set(edges.map(({ node }: { node: { __typename: string } }) => node.__typename))
    expect(found).toEqual(new Set(['Library', 'Skill', 'Role', 'Responsibility']))
    const [first] = (await asked({ query: 'python' })).edges
    expect(first).toMatchObject({ score: 1, node: { slug: 'python', name: 'Python' } })
  })

  it('finds nodes of the given types only; of all for an empty list', async () => {
    const query = 'python'
    const { edges, totalCount } = await asked({ query, types: ['ROLE', 'SKILL', 'ROLE'] })
    expect(edges[0].node.__typename).toBe('Skill')
    expect(totalCount).toBe(edges.length)
    expect(edges.every(({ node }: { node: { __typename: string } }) => /Role|Skill/.test(node.__typename))).toBe(true)
    expect(await asked({ query, types: [] })).toEqual(await asked({ query }))
  })

  test('has the same hits in several pages as in one', async () => {
    const whole = await asked({ query: 'p', first: 100 })
    expect(whole.totalCount).toBe(whole.edges.length)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (first) => {
        const edges: unknown[] = []
        let after: string | null = null
        do {
          const page: typeof whole = await asked({ query: 'p', first, after })
          expect(page.totalCount).toBe(whole.totalCount)
          edges.push(...page.edges)
          after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null
        } while (after !== null)
        expect(edges).toEqual(whole.edges)
      }),
      { numRuns: 10 },
    )
  })

  it('has an empty page for a size of 0, and past the end', async () => {
    const { totalCount, edges } = await asked({ query: 'p', first: 0 })
    expect(totalCount).toBeGreaterThan(0)
    expect(edges).toEqual([])
    const { pageInfo } = await asked({ query: 'pandas' })
    expect((await asked({ query: 'pandas', after: pageInfo.endCursor })).edges).toEqual([])
    expect(await asked({ query: 'zzzzzz' })).toEqual(empty)
    const { errors } = await ask(snapshot, document, { query: 'zzzzzz', after: pageInfo.endCursor })
    expect(errors).toMatchObject([{ code: 'BAD_INPUT' }])
  })

  it('refuses a page of more than 100 and an invalid cursor', async () => {
    for (const variables of [{ first: 101 }, { first: -1 }, { after: 'nonsense' }]) {
      const { errors } = await ask(snapshot, document, { query: 'p', ...variables })
      expect(errors).toMatchObject([{ code: 'BAD_INPUT' }])
    }
  })

  it('is limited to about a hundred per request', async () => {
    const searches = (count: number) =>
      `{ ${Array.from({ length: count }, (_, place) => `s${place}: search(query: "p") { totalCount }`).join(' ')} }`
    expect((await ask(snapshot, searches(100))).errors).toEqual([])
    expect((await ask(snapshot, searches(300))).errors).toMatchObject([{ code: 'TOO_EXPENSIVE' }])
  })

  it.each([
    ['empty', ''],
    ['blank', ' \t\n'],
    ['punctuation', '-_./*%?!()[]{}^$|\\\'"`~@&=<>;:,…–'],
    ['control characters', '\0\u0001\u001b[31m\u007f\u0085\u2028\ufeff\u202e'],
    ['lone surrogates', '\ud800 \udfff\ud83d'],
    ['emoji', '😀👩‍💻'],
  ])('has an empty page for a query that is %s', async (_what, query) => {
    expect(await asked({ query })).toEqual(empty)
  })

  it.each([
    ['wildcards', 'pand* %pandas_ ?andas'],
    ['a regular expression', '(a+)+$ .* [^x]{1000}'],
    ['SQL', '\'; drop table "Skill"; --'],
    ['a property of every object', '__proto__ constructor toString'],
    ['10 kB of one letter', 'a'.repeat(10_000)],
    ['10 kB of one-letter words', 'p '.repeat(5_000)],
    ['10 kB of different words', Array.from({ length: 2_000 }, (_, n) => (n * 7919 + 1e5).toString(36)).join(' ')],
    ['10 kB of marks', `a${'\u0301'.repeat(10_000)}`],
    ['10 kB of what falls apart', '\ufdfa'.repeat(3_333)],
    ['10 kB of misspelt words', 'machne lerning '.repeat(700)],
    ['10 kB of spaces and a word', `${' '.repeat(10_000)}pandas`],
    ['10 kB of nulls', '\0'.repeat(10_000)],
    ['half a pair at the cut', `${'x'.repeat(499)}😀`],
  ])('is harmless and quick with %s', async (_what, query) => {
    await asked({ query: 'warm' })
    const start = performance.now()
    await asked({ query })
    expect(performance.now() - start).toBeLessThan(500)
  })

  test('answers any query', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 600 }), async (query) => {
        const { totalCount, edges } = await asked({ query, first: 100 })
        expect(edges).toHaveLength(Math.min(totalCount, 100))
      }),
    )
  })
})

describe('the filter', () => {
  it.each([
    ['roles', 'developr', ['web-developer', 'python-developer', 'automation-engineer']],
    ['skills', 'ML', ['machine-learning', 'mlops']],
    ['skills', 'machne lerning', ['machine-learning', 'mlops']],
    ['libraries', 'pandsa', ['pandas']],
    ['libraries', 'jupyter beautiful', []],
  ])('%s(filter: {query: "%s"}) passes %j, roles by relevance and others by slug', async (field, query, expected) => {
    const { data } = await ask(snapshot, `{ ${field}(filter: { query: "${query}" }) { nodes { slug } } }`)
    expect(data[field].nodes.map(({ slug }: { slug: string }) => slug)).toEqual(expected)
  })

  it('passes everything for a query without words', async () => {
    const { data } = await ask(
      snapshot,
      '{ all: roles { totalCount } blank: roles(filter: { query: " *" }) { totalCount } }',
    )
    expect(data.blank).toEqual(data.all)
  })
})
