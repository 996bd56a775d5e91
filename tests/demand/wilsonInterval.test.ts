import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wilsonInterval } from '../../src/demand/wilsonInterval.ts'

test.each([
  // Newcombe, Two-sided confidence intervals for the single proportion, 1998, table I, method 3.
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i has the interval that the literature gives', (named, of, low, high) => {
  const interval = wilsonInterval(named, of)
  expect(interval.low).toBeCloseTo(low, 4)
  expect(interval.high).toBeCloseTo(high, 4)
})

test('an interval holds the share, stays in [0, 1], and is the narrower the more are counted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, part) => {
      const named = Math.round(of * part)
      const { low, high } = wilsonInterval(named, of)
      expect(low).toBeGreaterThanOrEqual(0)
      expect(low).toBeLessThanOrEqual(named / of + 1e-12)
      expect(high).toBeGreaterThanOrEqual(named / of - 1e-12)
      expect(high).toBeLessThanOrEqual(1)
      const wider = wilsonInterval(named * 4, of * 4)
      expect(wider.high - wider.low).toBeLessThanOrEqual(high - low)
    }),
  )
})
