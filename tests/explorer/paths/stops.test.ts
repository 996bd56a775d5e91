import { describe, expect, it } from 'vitest'
import { stopPlaces, stopsOf, waysOf } from '../../../src/explorer/paths/stops.ts'
import { paths } from '../../../src/explorer/words/paths.ts'

const role = (slug: string) => ({ slug, title: slug })
const hop = (from: string | null, to: string, effort: number | null = 1) => ({
  from: from === null ? null : role(from),
  to: role(to),
  readiness: 0.5,
  effort,
})
const way = { sentence: 'A way.', effort: 2, hops: [hop('a', 'b'), hop('b', 'z')] }

describe('ways', () => {
  it('are those with stops, then always the direct one, once', () => {
    const direct = { hops: [hop('a', 'z')] }
    expect(waysOf({ careerPaths: [way, direct], direct: [direct] })).toEqual([way, direct])
    expect(waysOf({ careerPaths: [way, way, way], direct: [direct] })).toEqual([way, way, way, direct])
  })

  it('are compared with the direct one by the preparation that they take', () => {
    expect(paths.againstDirect(3.99, 2.55)).toMatch(/smaller .* more preparation/)
    expect(paths.againstDirect(2, 2.55)).toMatch(/smaller .* less preparation/)
    expect(paths.againstDirect(2.54, 2.51)).toMatch(/smaller .* about as much preparation/)
    expect([0.01, 0.1, 0.6, 0.99, 1, 1.94].map(paths.hopEffort)).toEqual([
      'Not covered yet: hardly any preparation.',
      'Not covered yet: about 1 month of preparation.',
      'Not covered yet: about 7 months of preparation.',
      'Not covered yet: about 1 year of preparation.',
      'Not covered yet: about 1 year of preparation.',
      'Not covered yet: about 1.9 years of preparation.',
    ])
  })

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
