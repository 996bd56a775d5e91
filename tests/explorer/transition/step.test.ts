import { describe, expect, it } from 'vitest'
import { comesEarly } from '../../../src/explorer/transition/step.ts'
import { transition } from '../../../src/explorer/words/transition.ts'

describe('a step', () => {
  it('comes early where something that counts more builds on it', () => {
    expect(comesEarly({ importance: 0.47, priority: 0.82 })).toBe(true)
    expect(comesEarly({ importance: 0.47, priority: 0.47 + 1e-12 })).toBe(false)
  })

  it('says how much is missing of 100, and never that nothing is', () => {
    expect([1, 0.463, 0.001].map(transition.missingInShort)).toEqual([
      '100 of 100 missing',
      '46 of 100 missing',
      'less than 1 of 100 missing',
    ])
  })
})
