import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countingSort, offsetsOf, sortWithin } from '../../src/columns/countingSort.ts'

const keys = fc.array(fc.nat(9), { maxLength: 400 }).map((keys) => Uint8Array.from(keys))

test('sorts by key and leaves equal keys in their order', () => {
  fc.assert(
    fc.property(keys, (given) => {
      const expected = [...given.keys()].sort((a, b) => given[a]! - given[b]!)
      expect([...countingSort(given, 10)]).toEqual(expected)
    }),
  )
})

test('says where the places of each key start', () => {
  fc.assert(
    fc.property(keys, (given) => {
      const expected = Array.from({ length: 11 }, (_, key) => given.filter((other) => other < key).length)
      expect([...offsetsOf(given, 10)]).toEqual(expected)
    }),
  )
})

test('sorts each run by itself, short and long, and leaves ties in their order', () => {
  fc.assert(
    fc.property(keys, keys, (runs, second) => {
      const offsets = offsetsOf(runs, 10)
      const order = countingSort(runs, 10)
      const key = (place: number) => second[place] ?? 0
      const expected = [...runs.keys()].sort((a, b) => runs[a]! - runs[b]! || key(a) - key(b))
      sortWithin(order, offsets, (a, b) => key(a) - key(b))
      expect([...order]).toEqual(expected)
    }),
  )
  const given = Uint8Array.from({ length: 1000 }, (_, place) => (place * 7) % 13)
  const one = Uint32Array.from(given.keys())
  sortWithin(one, Uint32Array.of(0, 1000), (a, b) => given[a]! - given[b]!)
  expect(one).toEqual(countingSort(given, 13))
})
