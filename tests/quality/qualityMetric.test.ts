import { describe, expect, test } from 'vitest'
import { metrics, type QualityMetric } from '../../src/quality/qualityMetric.ts'

const relevant = new Set(Array.from({ length: 10 }, (_, place) => place))
const others = (count: number) => Array.from({ length: count }, (_, place) => 100 + place)

describe('a metric', () => {
  const cases: [what: string, ranked: number[], expected: Record<QualityMetric, number>][] = [
    [
      'all of them first',
      [...relevant, ...others(10)],
      { RECALL_AT_10: 1, PRECISION_AT_5: 1, NDCG_AT_20: 1, HIT_AT_1: 1 },
    ],
    ['none of them', others(20), { RECALL_AT_10: 0, PRECISION_AT_5: 0, NDCG_AT_20: 0, HIT_AT_1: 0 }],
    ['nothing at all', [], { RECALL_AT_10: 0, PRECISION_AT_5: 0, NDCG_AT_20: 0, HIT_AT_1: 0 }],
    [
      'one at the third place and one at the eleventh',
      [100, 101, 0, ...others(10).slice(2, 9), 1],
      // (1/2 + 1/log2 12) over the sum of 1/log2(place + 1) for the places 1 to 10
      { RECALL_AT_10: 0.1, PRECISION_AT_5: 0.2, NDCG_AT_20: 0.171439, HIT_AT_1: 0 },
    ],
  ]
  test.each(cases)('of a ranking that has %s', (_what, ranked, expected) => {
    const found = Object.entries(metrics).map(([name, judge]) => [name, Number(judge(ranked, relevant).toFixed(6))])
    expect(Object.fromEntries(found)).toEqual(expected)
  })
})
