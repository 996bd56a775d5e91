import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Adjacency } from '../../src/graph/adjacency.ts'
import { byWeight } from '../../src/graph/byWeight.ts'

const edges = fc.oneof(
  { arbitrary: fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 60 }), weight: 1 },
  { arbitrary: fc.array(fc.integer({ min: 1, max: 1000 }), { maxLength: 20 }), weight: 1 },
)

test.each(['few', 'many'])(
  'the heaviest edge comes first, of equal ones the first, where %s weights differ',
  (amount) => {
    fc.assert(
      fc.property(edges, edges, (before, own) => {
        const values = Array.from({ length: amount === 'few' ? 4 : 1000 }, (_, place) => (place + 1) / 1000)
        const codes = Uint16Array.from([...before, ...own], (number) => (number * 37) % values.length)
        const targets = Uint32Array.from(codes.keys())
        const froms = codes.map((_, position) => (position < before.length ? 0 : 1))
        const expected = [...own.keys()]
          .map((place) => before.length + place)
          .sort((a, b) => values[codes[b]!]! - values[codes[a]!]! || a - b)
        expect([...byWeight(Adjacency.of(froms, targets, 2, { codes, values }), 1)]).toEqual(expected)
      }),
    )
  },
)
