import { expect, test } from 'vitest'
import { amountInWords } from '../../src/wording/amountInWords.ts'
import { shareInWords, shareOf } from '../../src/wording/shareInWords.ts'
import { twoDigits } from '../../src/wording/twoDigits.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'

test.each([
  [0, 'nothing'],
  [0.01, 'hardly anything'],
  [0.05, 'a little'],
  [0.14, 'about a seventh'],
  [0.2, 'about a fifth'],
  [0.25, 'about a quarter'],
  [0.35, 'about a third'],
  [0.5, 'about half'],
  [0.66, 'about two thirds'],
  [0.75, 'about three quarters'],
  [0.85, 'most'],
  [0.97, 'nearly all'],
  [1, 'everything'],
])('a share of %s is %s', (share, words) => {
  expect(shareInWords(share)).toBe(words)
})

test('a share stands before what it is a share of', () => {
  expect(shareOf(0.3, 'a cook needs')).toBe('about a third of what a cook needs')
  expect(shareOf(1, 'a cook needs')).toBe('everything that a cook needs')
  expect(() => shareInWords(1.2)).toThrow('between 0 and 1')
})

test('numbers have two digits', () => {
  expect([7, 99, 100, 134, 1260].map(twoDigits)).toEqual(['7', '99', '100', 'about 130', 'about 1,300'])
})

test('software is counted by what it is', () => {
  const skills = { Singing: 1, Dancing: 1 }
  const snapshot = sketchedSnapshot([{ title: 'A', skills, libraries: { Flask: 1, pandas: 1 } }], ['Python'])
  const [flask, pandas, python] = snapshot.libraries.rows
  expect(amountInWords([])).toBe('nothing')
  expect(amountInWords(snapshot.skills.rows)).toBe('2 skills')
  expect(amountInWords([...snapshot.skills.rows, flask!])).toBe('2 skills and 1 library')
  expect(amountInWords([flask!, pandas!])).toBe('2 libraries')
  expect(amountInWords([python!])).toBe('1 language')
  expect(amountInWords([flask!, python!])).toBe('2 tools')
})
