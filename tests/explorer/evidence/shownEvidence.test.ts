import { describe, expect, it } from 'vitest'
import {
  addressShown,
  doDisagree,
  openable,
  placeShown,
  type ShownEvidence,
  surenessOf,
} from '../../../src/explorer/evidence/shownEvidence.ts'

const source = { slug: 'article', title: 'An article', license: 'CC BY 4.0' }
const weighing = (weight: number | null): ShownEvidence => ({ confidence: 1, locator: 'a', weight, source })

describe('what is shown of evidence', () => {
  it('says that sources differ only where two of them give different weights', () => {
    expect(doDisagree([weighing(0.9), weighing(null)])).toBe(false)
    expect(doDisagree([weighing(0.9), weighing(0.9)])).toBe(false)
    expect(doDisagree([weighing(0.9), weighing(0.8)])).toBe(true)
  })

  it('has four words for how sure it is', () => {
    expect([1, 0.9, 0.89, 0.7, 0.69, 0.5, 0.49, 0.01].map(surenessOf)).toEqual([
      ...['sure', 'sure', 'fairly', 'fairly', 'unsure', 'unsure', 'guess', 'guess'],
    ])
  })

  it('does not say an address twice', () => {
    expect(placeShown({ locator: 'https://a.example/b', url: 'https://a.example/b' })).toBeUndefined()
    expect(placeShown({ locator: 'row 3', url: 'https://a.example/b' })).toBe('row 3')
    expect(placeShown({ locator: ' ' })).toBeUndefined()
    expect(addressShown('https://www.a.example/b/')).toBe('a.example/b')
    expect(addressShown(`https://a.example/${'b'.repeat(80)}`)).toBe('a.example')
  })

  it('opens pages of the web only', () => {
    expect(openable('https://a.example/')).toBe('https://a.example/')
    for (const address of ['javascript:alert(1)', 'data:text/html,x', 'nonsense', '', null, undefined]) {
      expect(openable(address)).toBeUndefined()
    }
  })
})
