import { expect, test } from 'vitest'
import { enumerated, piles, sentence } from '../../src/wording/sentence.ts'

test('items are joined in words', () => {
  expect(enumerated(['a'])).toBe('a')
  expect(enumerated(['a', 'b'])).toBe('a and b')
  expect(enumerated(['a', 'b', 'c'])).toBe('a, b and c')
})

test('items that have an "and" or a comma themselves are kept apart', () => {
  expect(enumerated(['law and government', 'design'])).toBe('law and government, and design')
  expect(enumerated(['a', 'b and c', 'd'])).toBe('a, b and c, and d')
  expect(enumerated(['a, b and c', 'd', 'e'])).toBe('a, b and c; d; and e')
})

test('clauses with a semicolon become sentences', () => {
  expect(sentence('all need this', 'a needs b; c needs d')).toBe('All need this. A needs b; c needs d.')
})

test('three "and"s without a mark in between are a pile', () => {
  expect(piles('writers and authors share skills and tools with coaches and scouts')).toBe(true)
  expect(piles('writers and authors share skills and tools, and more')).toBe(false)
})

test('clauses are joined by semicolons; empty ones are left out', () => {
  expect(sentence('a Data Scientist knows much', '', 'more is to come')).toBe(
    'A Data Scientist knows much; more is to come.',
  )
})
