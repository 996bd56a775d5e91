import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ranking } from '../../src/columns/topK.ts'

test('gives the first places that a full sort gives', () => {
  const scores = fc.array(fc.constantFrom(0, 0.1, 0.2, 0.3, 1, 7), { maxLength: 200 })
  fc.assert(
    fc.property(scores, fc.double({ min: 0, max: 1, noNaN: true }), (scores, share) => {
      const sorted = [...scores.keys()].filter((place) => scores[place]! > 0)
      sorted.sort((a, b) => scores[b]! - scores[a]! || a - b)
      const size = Math.floor(sorted.length * share)
      expect([...ranking(Float64Array.from(scores), size)]).toEqual(sorted.slice(0, size))
    }),
  )
})
