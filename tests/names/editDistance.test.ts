import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { editDistance, maxComparedLength } from '../../src/names/editDistance.ts'

/** Optimal string alignment by its definition. */
function aligned(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length
  const [shortA, shortB] = [a.slice(0, -1), b.slice(0, -1)]
  const costs = [
    aligned(shortA, b) + 1,
    aligned(a, shortB) + 1,
    aligned(shortA, shortB) + (a.at(-1) === b.at(-1) ? 0 : 1),
  ]
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    costs.push(aligned(a.slice(0, -2), b.slice(0, -2)) + 1)
  }
  return Math.min(...costs)
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })

describe('edit distance', () => {
  it.each([
    ['pandsa', 'pandas', 1],
    ['lerning', 'learning', 1],
    ['machne', 'machine', 1],
    ['numpyy', 'numpy', 1],
    ['flusk', 'flask', 1],
    ['kitten', 'sitting', 3],
  ])('from %s to %s is %i', (written, wanted, expected) => {
    expect(editDistance(written, wanted, 3)).toBe(expected)
  })

  test('equals its definition up to the maximum', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(aligned(a, b), most + 1))
      }),
    )
  })

  test('is independent of a common prefix of any length', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 24, max: 40 }), fc.boolean(), (a, b, length, unfinished) => {
        const beginning = 'x'.repeat(length)
        expect(editDistance(beginning + a, beginning + b, 4, unfinished)).toBe(editDistance(a, b, 4, unfinished))
      }),
    )
  })

  test('to a prefix is the least distance to any prefix', () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        const fewest = Math.min(...Array.from({ length: b.length + 1 }, (_, end) => aligned(a, b.slice(0, end))))
        expect(editDistance(a, b, most, true)).toBe(Math.min(fewest, most + 1))
      }),
    )
  })

  test('is computed up to the maximal word length, not beyond', () => {
    const long = 'ab'.repeat(maxComparedLength / 2)
    expect(editDistance(`${long.slice(0, -2)}ba`, long, 2)).toBe(1)
    expect(editDistance(`${long}c`, long, 2)).toBe(3)
  })
})
