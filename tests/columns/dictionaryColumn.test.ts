import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DictionaryBuilder, type DictionaryColumn, valueAt } from '../../src/columns/dictionaryColumn.ts'

function coded<Value>(values: readonly Value[]): DictionaryColumn<Value> {
  const column = new DictionaryBuilder<Value>()
  for (const value of values) column.push(value)
  return column.coded
}

test('gives back every value exactly, and keeps each once', () => {
  const weight = fc.oneof(fc.constantFrom(0.1, 0.2, 0.3, 0.9, 1), fc.double({ min: 0.001, max: 1, noNaN: true }))
  fc.assert(
    fc.property(fc.array(weight, { maxLength: 1000 }), (given) => {
      const column = coded(given)
      expect(given.map((_, place) => valueAt(column, place))).toEqual(given)
      expect(column.values).toHaveLength(new Set(given).size)
    }),
  )
})

test.each([
  [256, 1],
  [257, 2],
  [65_536, 2],
  [65_537, 4],
])('numbers %d different values in %d bytes each', (count, bytes) => {
  const given = Array.from({ length: count }, (_, place) => `locator ${place}`)
  const column = coded([...given, ...given])
  expect(column.codes.BYTES_PER_ELEMENT).toBe(bytes)
  expect(column.values).toHaveLength(count)
  for (const place of [0, 1, 255, 256, count - 1]) {
    if (place >= count) continue
    expect(valueAt(column, place)).toBe(given[place])
    expect(valueAt(column, count + place)).toBe(given[place])
  }
})
