import fc from 'fast-check'
import { beforeAll, describe, expect, it, test } from 'vitest'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { namesOf } from '../../src/names/nameIndex.ts'
import { type SearchHit, search } from '../../src/search/search.ts'
import { type SearchedTable, type SearchResult, searchedTables } from '../../src/search/searchedTables.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'
import { seededSnapshot } from '../support/seededSnapshot.ts'

let snapshot: Snapshot
beforeAll(async () => {
  snapshot = await seededSnapshot()
})

function hits(query: string, tables?: readonly SearchedTable[]): SearchHit[] {
  const found = search(snapshot, query, tables)
  return Array.from({ length: found.totalCount }, (_, place) => found.at(place))
}

const slugs = (found: readonly SearchHit[]) => found.map(({ node }) => node.slug)

/** Every node that can be found, with what it is called. */
const nodes = () => searchedTables.flatMap<SearchResult>((table) => snapshot[table].rows)
const oneNode = () => fc.constantFrom(...nodes())

describe('the first hit', () => {
  it.each([
    ['pandas', ['pandas']],
    ['pandsa', ['pandas']],
    ['machne lerning', ['machine-learning', 'machine-learning-engineer']],
    ['learning machine', ['machine-learning', 'machine-learning-engineer']],
    ['ML', ['machine-learning']],
    ['sklearn', ['scikit-learn']],
    ['scikitlearn', ['scikit-learn']],
    ['sci kit learn', ['scikit-learn']],
    ['beautifulsoup4', ['beautiful-soup']],
    ['Data Scientist', ['data-scientist']],
    ['data-scientist', ['data-scientist']],
    ['data-scientist/find-trends-and-patterns', ['data-scientist/find-trends-and-patterns']],
    ['dependency-management', ['dependency-management']],
    ['pyt', ['python', 'pytest', 'python-programming']],
    ['python', ['python', 'python-programming', 'python-developer']],
    ['web dev', ['web-developer', 'web-development']],
    ['django rest', ['django-rest-framework']],
    ['frontend', ['front-end-integration']],
    ['CI/CD', ['ci-cd']],
    ['PÄNDÄS', ['pandas']],
    ['Kubernets', ['kubernetes']],
    ['dta scientist', ['data-scientist']],
    ['wbe developer', ['web-developer']],
    ['qsl', ['sql']],
  ])('for %j is %j', (query, expected) => {
    expect(slugs(hits(query)).slice(0, expected.length)).toEqual(expected)
  })
})

describe('nothing is found', () => {
  it.each([
    ['where no name has all words', 'pandas zzzzzz'],
    ['without words', ' -_./*%?!\n\0 '],
    ['for nothing', ''],
  ])('%s', (_where, query) => {
    expect(hits(query)).toEqual([])
  })
})

describe('a search', () => {
  test('ranks by score, in (0, 1], ties by type, then slug; and counts what it finds', () => {
    fc.assert(
      fc.property(someQuery(), (query) => {
        const found = hits(query)
        expect(new Set(found.map(({ node }) => node)).size).toBe(found.length)
        for (const [place, { node, score }] of found.entries()) {
          expect(score).toBeGreaterThan(0)
          expect(score).toBeLessThanOrEqual(1)
          const next = found[place + 1]
          if (!next) continue
          expect(score).toBeGreaterThanOrEqual(next.score)
          if (score > next.score) continue
          expect(types.indexOf(node.type)).toBeLessThanOrEqual(types.indexOf(next.node.type))
          if (node.type === next.node.type) expect(node.slug < next.node.slug).toBe(true)
        }
      }),
    )
  })

  test('finds exactly the nodes with all words of the query as prefixes in one name, if at least ten match', () => {
    fc.assert(
      fc.property(someQuery(), (query) => {
        const expected = nodes().filter((node) => namesOf(node).some((name) => hasAll(name, query)))
        const found = hits(query).map(({ node }) => node)
        for (const node of expected) expect(found).toContain(node)
        if (expected.length >= 10) expect(found).toHaveLength(expected.length)
      }),
    )
  })

  test('ranks exact names and slugs first, then aliases, prefixes of names and the rest', () => {
    fc.assert(
      fc.property(someQuery(), (query) => {
        const ways = hits(query).map(({ node }) => {
          const [name, ...aliases] = namesOf(node).map(plain)
          const wanted = plain(query)
          if (name === wanted || node.slug === query) return 0
          if (aliases.includes(wanted)) return 1
          return node.type !== 'Responsibility' && name!.startsWith(wanted) ? 2 : 3
        })
        expect(ways).toEqual([...ways].sort())
      }),
    )
  })

  test('ranks a node first for each of its names, except for others with the same name', () => {
    for (const node of nodes()) {
      for (const name of namesOf(node)) {
        const found = hits(name).map((hit) => hit.node)
        const others = found.slice(0, found.indexOf(node))
        expect(others.every((other) => namesOf(other).map(plain).includes(plain(name)))).toBe(true)
      }
      expect(hits(node.slug)[0]!.node).toBe(node)
    }
  })

  test('finds a node by any prefix of its name', () => {
    fc.assert(
      fc.property(oneNode(), fc.integer({ min: 1, max: 30 }), (node, length) => {
        const query = plain(namesOf(node)[0]!).slice(0, length)
        expect(hits(query).map((hit) => hit.node)).toContain(node)
      }),
    )
  })

  test('forgives one edit in a word of five letters or more', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...nodes().filter(({ type }) => type !== 'Responsibility')),
        fc.nat(),
        edit,
        (node, nth, change) => {
          const names = plain(namesOf(node)[0]!).split(' ')
          const long = names.filter((word) => word.length >= 5)
          fc.pre(long.length > 0)
          const place = names.indexOf(long[nth % long.length]!)
          const query = names.with(place, change(names[place]!)).join(' ')
          const found = hits(query).map((hit) => hit.node)
          expect(found.slice(0, 5), query).toContain(node)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('ignores the order of words, case and diacritics', () => {
    fc.assert(
      fc.property(oneNode(), fc.constantFrom('\u0301', '\u0308', ''), (node, mark) => {
        const words = plain(namesOf(node)[0]!).split(' ')
        const marked = words.map((word) => word.replace(/[aeiou]/g, `$&${mark}`).toUpperCase())
        expect(hits(marked.join(' '))).toEqual(hits(words.join(' ')))
        // Of the words of a misspelt query, only the last may be unfinished.
        const spelt = (query: string) => slugs(hits(query).filter(({ score }) => score > 2 / 8)).sort()
        expect(spelt(words.toReversed().join(' '))).toEqual(spelt(words.join(' ')))
      }),
    )
  })

  test('finds nodes of the given types only', () => {
    fc.assert(
      fc.property(someQuery(), fc.subarray([...searchedTables], { minLength: 1 }), (query, tables) => {
        const found = hits(query, tables)
        const wanted = new Set(tables.flatMap<SearchResult>((table) => snapshot[table].rows))
        expect(found.every(({ node }) => wanted.has(node))).toBe(true)
        const ofAll = hits(query)
        // With ten or more, spelling is forgiven neither here nor there.
        if (found.length >= 10) expect(found).toEqual(ofAll.filter(({ node }) => wanted.has(node)))
      }),
    )
  })

  test('gives the same result after any other queries', () => {
    fc.assert(
      fc.property(someQuery(), someQuery(), (query, other) => {
        const before = hits(query)
        hits(other)
        expect(hits(query)).toEqual(before)
      }),
    )
  })

  test('has the same hits and count in any order of access', () => {
    fc.assert(
      fc.property(someQuery(), fc.nat({ max: 12 }), fc.nat({ max: 12 }), (query, start, length) => {
        const all = hits(query)
        const found = search(snapshot, query)
        expect(found.window(start, start + length)).toEqual(all.slice(start, start + length))
        expect(found.isLongerThan(length)).toBe(all.length > length)
        expect(found.totalCount).toBe(all.length)
      }),
    )
  })

  test('ranks nodes higher that more roles ask for', () => {
    const graph = sketchedSnapshot([
      { title: 'A', skills: { 'Stone carving': 1, 'Stone washing': 1 }, libraries: { stonework: 1 } },
      { title: 'B', skills: { 'Stone washing': 0.1 }, libraries: { stonework: 0.1 } },
      { title: 'C', libraries: { stonework: 1 } },
    ])
    expect(
      search(graph, 'stone')
        .window(0, 10)
        .map(({ node }) => node.slug),
    ).toEqual(['stonework', 'stone-washing', 'stone-carving'])
  })

  it('puts a curated node before those of public datasets that match as well', () => {
    const graph = sketchedSnapshot([{ title: 'Carver', dataset: 'esco' }, { title: 'Esco carver' }])
    Object.assign(graph.roles.rows[0]!, { slug: 'esco/carver' })
    Object.assign(graph.roles.rows[1]!, { slug: 'stone-carver', title: 'Carver' })
    expect(
      search(graph, 'carver')
        .window(0, 2)
        .map(({ node }) => node.slug),
    ).toEqual(['stone-carver', 'esco/carver'])
  })

  it('has the highest score, 1, for the exact name of the most popular node', () => {
    const graph = sketchedSnapshot([{ title: 'A', skills: { Carving: 1 } }])
    expect(search(graph, 'carving').at(0)).toMatchObject({ node: { slug: 'carving' }, score: 1 })
  })

  it('finds nothing in an empty graph', () => {
    expect(search(sketchedSnapshot([]), 'anything').totalCount).toBe(0)
  })
})

const types = ['Role', 'Skill', 'Library', 'Responsibility']

/** A name in small letters, its words parted by single spaces; enough for the curated names. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("'", '')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
}

function hasAll(name: string, query: string): boolean {
  return plain(query)
    .split(' ')
    .every((word) => ` ${plain(name)}`.includes(` ${word}`))
}

/** Queries that find something: words of one name, some of them unfinished; names; slugs. */
function someQuery(): fc.Arbitrary<string> {
  const name = oneNode().chain((node) => fc.constantFrom(...namesOf(node).map(plain)))
  const words = name.chain((name) =>
    fc.shuffledSubarray(name.split(' '), { minLength: 1 }).map((words) => words.slice(0, 3)),
  )
  const unfinished = fc
    .tuple(words, fc.integer({ min: 1, max: 8 }))
    .map(([words, length]) => words.map((word) => word.slice(0, length)).join(' '))
  return fc.oneof(
    name,
    words.map((words) => words.join(' ')),
    unfinished,
    oneNode().map(({ slug }) => slug),
  )
}

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')

/** One letter put in, left out or changed, or two neighbours swapped. */
const edit: fc.Arbitrary<(word: string) => string> = fc
  .tuple(fc.constantFrom('put in', 'left out', 'changed', 'swapped'), fc.nat(), letter)
  .map(([kind, at, letter]) => (word) => {
    const place = at % word.length
    const rest = word.slice(place + 1)
    if (kind === 'put in') return word.slice(0, place) + letter + word.slice(place)
    if (kind === 'left out') return word.slice(0, place) + rest
    if (kind === 'changed') return word.slice(0, place) + letter + rest
    return word.slice(0, place) + rest.slice(0, 1) + word[place] + rest.slice(1)
  })

describe('the cost', () => {
  const costOf = (query: string, pages = 1) => {
    let cost = 0
    const spend = (part: number) => {
      cost += part
    }
    search(snapshot, query, undefined, { spend }).window(0, pages * 20)
    return cost
  }

  it('grows with the names that are looked at, and with words that may be misspelt', () => {
    expect(costOf('d', 100)).toBeGreaterThan(costOf('data', 100))
    expect(costOf('dta')).toBeGreaterThan(costOf('data'))
    expect(costOf('data', 100)).toBeGreaterThan(costOf('data'))
  })

  it.each(['d', 'dajngo', 'data scientist'])(
    'of "%s" may stop it at any part, and the next search is whole',
    (query) => {
      const whole = hits(query)
      let parts = 0
      search(snapshot, query, undefined, { spend: () => void parts++ }).window(0, 1000)
      expect(parts).toBeGreaterThan(1)
      for (let allowed = 0; allowed < parts; allowed++) {
        let left = allowed
        const spend = () => {
          if (left-- === 0) throw new Error('enough')
        }
        expect(() => search(snapshot, query, undefined, { spend }).window(0, 1000)).toThrow('enough')
        expect(hits(query)).toEqual(whole)
      }
    },
  )
})
