import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueAt } from '../../src/columns/dictionaryColumn.ts'
import { byWeight } from '../../src/graph/byWeight.ts'
import { ClaimBuffer } from '../../src/graph/claimBuffer.ts'
import { type Claim, edgeSet, evidenceOf } from '../../src/graph/edgeSet.ts'
import type { SourceRow } from '../../src/graph/rows.ts'
import { weightsOf } from '../support/weightsOf.ts'

const sources = ['first', 'second'].map(
  (slug, index): SourceRow => ({
    type: 'Source',
    index,
    id: index + 1,
    slug,
    dataset: 'test',
    title: slug,
    publisher: null,
    version: null,
    license: 'CC0-1.0',
    attribution: null,
    url: null,
    pages: [],
    formerSlugs: [],
  }),
)

const claim: fc.Arbitrary<Claim> = fc.record({
  from: fc.nat(5),
  to: fc.nat(7),
  weight: fc.constantFrom(0.25, 0.5, 1),
  attributes: fc.constantFrom({ hot: true }, { hot: false }),
  source: fc.constantFrom(...sources),
  locator: fc.string(),
  confidence: fc.constantFrom(0.3, 0.6, 0.9),
})
const claims = fc.uniqueArray(claim, { selector: ({ from, to, source }) => `${from} ${to} ${source.slug}` })

describe('a set of edges', () => {
  it('has one edge per pair, both ways, with the weight of the most confident claim', () => {
    fc.assert(
      fc.property(claims, (given) => {
        const set = edgeSet(given, 6, 8)
        const pairs = new Set(given.map(({ from, to }) => `${from} ${to}`))
        expect(set.size).toBe(pairs.size)
        for (const { from, to } of given) {
          const about = given.filter((other) => other.from === from && other.to === to)
          const [best] = about.toSorted((a, b) => b.confidence - a.confidence || a.source.index - b.source.index)
          const forward = set.forward.between(from, to)
          const backward = set.backward.between(to, from)
          expect(set.forward.weightAt(forward)).toBe(best!.weight)
          expect(set.backward.weightAt(backward)).toBe(best!.weight)
          expect(set.backward.edgeAt(backward)).toBe(set.forward.edgeAt(forward))
          expect(valueAt(set.attributes, forward)).toEqual(best!.attributes)
          const evidence = about
            .toSorted((a, b) => b.confidence - a.confidence || a.source.index - b.source.index)
            .map(({ source, locator, confidence, weight }) => ({ source, locator, confidence, weight }))
          expect(evidenceOf(set, forward)).toEqual(evidence)
        }
      }),
    )
  })

  it('is the same from columns as from objects, and keeps every weight exactly', () => {
    const exact = fc.array(
      fc.tuple(claim, fc.double({ min: 0.001, max: 1, noNaN: true })).map(([claim, weight]) => ({ ...claim, weight })),
      { maxLength: 400 },
    )
    fc.assert(
      fc.property(exact, (given) => {
        const columns = new ClaimBuffer()
        for (const claim of given) columns.add(claim)
        const [a, b] = [edgeSet(columns, 6, 8), edgeSet(given, 6, 8)]
        expect(a).toEqual(b)
        expect(Array.from({ length: a.size }, (_, position) => a.forward.weightAt(position))).toEqual([
          ...weightsOf(a.forward),
        ])
        for (const weight of weightsOf(a.forward)) expect(given.some((claim) => claim.weight === weight)).toBe(true)
      }),
    )
  })

  it('walks the neighbours of a node in ascending order, and by weight', () => {
    fc.assert(
      fc.property(claims, fc.nat(5), (given, node) => {
        const { forward } = edgeSet(given, 6, 8)
        const rows = Array.from({ length: 8 }, (_, index) => index)
        const expected = [...new Set(given.filter(({ from }) => from === node).map(({ to }) => to))]
        expect(forward.neighbours(node, rows)).toEqual(expected.sort((a, b) => a - b))
        expect(forward.degree(node)).toBe(expected.length)
        const places = Array.from(expected, (_, place) => forward.start(node) + place)
        const heaviestFirst = places.sort((a, b) => forward.weightAt(b) - forward.weightAt(a) || a - b)
        expect([...byWeight(forward, node)]).toEqual(heaviestFirst)
      }),
    )
  })
})
