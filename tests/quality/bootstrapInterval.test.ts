import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bootstrapInterval } from '../../src/quality/bootstrapInterval.ts'

const values = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 30 })

test('an interval lies within the values, in order, and is the same each time', () => {
  fc.assert(
    fc.property(values, (values) => {
      const { low, high } = bootstrapInterval(values)
      expect(low).toBeGreaterThanOrEqual(Math.min(...values))
      expect(high).toBeLessThanOrEqual(Math.max(...values))
      expect(low).toBeLessThanOrEqual(high)
      expect(bootstrapInterval(values)).toEqual({ low, high })
    }),
    { numRuns: 20 },
  )
})

test('an interval is as wide as the normal approximation says', () => {
  const values = Array.from({ length: 400 }, (_, place) => place % 2)
  const { low, high } = bootstrapInterval(values)
  // 0.5 ± 1.96 · 0.5 / √400
  expect(low).toBeCloseTo(0.451, 2)
  expect(high).toBeCloseTo(0.549, 2)
})
