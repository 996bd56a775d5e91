import { describe, expect, it } from 'vitest'
import { logarithm, power } from '../../src/graph/elementaryFunctions.ts'

// That a browser answers the same as the server is tested in tests/clients/staticEdition.test.ts.

const numbers = Array.from({ length: 2_000 }, (_, place) => 1.02 ** (place - 1_000))

describe('elementary functions', () => {
  it('differ from those of the engine in the last digits only', () => {
    const differences = numbers.flatMap((number) => [
      Math.abs(logarithm(number) - Math.log(number)) / Math.abs(Math.log(number) || 1),
      ...[-0.7, 0.3, 2].map((exponent) => Math.abs(power(number, exponent) / number ** exponent - 1)),
    ])
    expect(Math.max(...differences)).toBeLessThan(1e-14)
  })

  it('have the limits of the functions', () => {
    expect(logarithm(1)).toBe(0)
    expect(logarithm(0)).toBe(Number.NEGATIVE_INFINITY)
    expect(power(7, 0)).toBe(1)
  })
})
