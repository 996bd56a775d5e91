import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UintBuffer } from '../../src/columns/uintBuffer.ts'

test('holds what was pushed, however large and however many', () => {
  const number = fc.oneof(fc.nat(300), fc.nat(70_000), fc.integer({ min: 0, max: 2 ** 32 - 1 }))
  fc.assert(
    fc.property(fc.array(number, { maxLength: 500 }), (given) => {
      const column = new UintBuffer()
      for (const [place, number] of given.entries()) {
        column.push(number)
        if (place === 7) expect([...column.numbers]).toEqual(given.slice(0, 8))
      }
      expect([...column.numbers]).toEqual(given)
      expect([...column.take()]).toEqual(given)
      expect([...column.numbers]).toEqual([])
      for (const number of given) column.push(number)
      expect([...column.take()]).toEqual(given)
    }),
  )
})
