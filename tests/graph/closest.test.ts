import { describe, expect, it } from 'vitest'
import { closest } from '../../src/graph/closest.ts'

describe('the closest names', () => {
  const names = ['data-scientist', 'data-engineer', 'web-developer', 'python-developer', 'numpy', 'scipy']

  it.each([
    ['data-scientits', ['data-scientist']],
    ['Data Scientist', ['data-scientist']],
    ['developer', ['web-developer']],
    ['data', ['data-engineer', 'data-scientist']],
    ['nmupy', ['numpy']],
    ['zzzzzzzz', []],
    ['', []],
  ])('to "%s" are %j', (written, expected) => {
    expect(closest(written, names)).toEqual(expected)
  })

  it('come at once even for a very long name', () => {
    expect(closest('x'.repeat(1_000_000), names)).toEqual([])
  })
})
