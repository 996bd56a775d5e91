import { expect, it } from 'vitest'
import { countOf, mostThings, nextCount } from '../../../src/explorer/network/shownCount.ts'

it('shows forty things first, then more, and at most three hundred', () => {
  expect(countOf(undefined)).toBe(40)
  expect(countOf(70)).toBe(70)
  expect(countOf(5000)).toBe(mostThings)
  expect([nextCount(40), nextCount(70), nextCount(200), nextCount(300)]).toEqual([100, 100, 300, undefined])
})
