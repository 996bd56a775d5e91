import { describe, expect, it } from 'vitest'
import { stopPlaces, stopsOf } from '../../../src/explorer/paths/stops.ts'

const role = (slug: string) => ({ slug, title: slug })
const hop = (from: string | null, to: string, effort: number | null = 1) => ({
  from: from === null ? null : role(from),
  to: role(to),
  readiness: 0.5,
  effort,
})
const way = { sentence: 'A way.', effort: 2, hops: [hop('a', 'b'), hop('b', 'z')] }

describe('ways', () => {
  it('have stops, and the ends come first among the colours', () => {
    expect(stopsOf(way).map(({ slug }) => slug)).toEqual(['a', 'b', 'z'])
    expect([...stopPlaces([way, { hops: [hop('a', 'c'), hop('c', 'z')] }])]).toEqual([
      ...[
        ['a', 0],
        ['z', 1],
        ['b', 2],
        ['c', 3],
      ],
    ])
    expect(stopPlaces([]).size).toBe(0)
  })
})
