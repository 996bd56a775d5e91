import { expect, test } from 'vitest'
import { enumerated, sentence } from '../../src/wording/sentence.ts'

test('items are joined in words', () => {
  expect(enumerated(['a'])).toBe('a')
  expect(enumerated(['a', 'b'])).toBe('a and b')
  expect(enumerated(['a', 'b', 'c'])).toBe('a, b and c')
})

test('clauses are joined by semicolons; empty ones are left out', () => {
  expect(sentence('a Data Scientist knows much', '', 'more is to come')).toBe(
    'A Data Scientist knows much; more is to come.',
  )
})
