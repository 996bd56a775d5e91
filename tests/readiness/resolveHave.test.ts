import { describe, expect, test } from 'vitest'
import { VagueProblem } from '../../src/problem.ts'
import { type Have, resolveHave } from '../../src/readiness/resolveHave.ts'
import { checkRecognised } from '../../src/readiness/unrecognized.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'

const snapshot = sketchedSnapshot(
  [
    {
      title: 'Role',
      skills: { 'Machine learning': 1, Testing: 1, 'Unit testing': 1, Coding: 1 },
      libraries: { pandas: 1, NumPy: 1, Testing: 1 },
    },
  ],
  [],
  {
    matches: [
      ['Coding', 'Programming', 'EXACT'],
      ['Programming', 'Writing', 'CLOSE'],
      ['Coding', 'Typing', 'BROAD'],
    ],
    aliases: { 'Machine learning': ['ML'], 'Unit testing': ['testing', 'Unit tests'], pandas: ['pd'], NumPy: ['pd'] },
  },
)

const owned = (have: Have) =>
  resolveHave(snapshot, have).features.map((feature) => {
    const { type, slug } = snapshot.features.rows[feature]!
    return `${type} ${slug}`
  })

describe('what somebody has', () => {
  const cases: [what: string, have: Have, owned: string[]][] = [
    ['by slug', { skills: ['machine-learning'], libraries: ['numpy'] }, ['Skill machine-learning', 'Library numpy']],
    ['by name, in any letters', { skills: [' MACHINE learning '] }, ['Skill machine-learning']],
    ['by alias', { skills: ['ml', 'unit tests'] }, ['Skill machine-learning', 'Skill unit-testing']],
    ['by a name that is an alias of another: the one of that name', { skills: ['Testing'] }, ['Skill testing']],
    ['by an alias of several: all of them', { libraries: ['PD'] }, ['Library numpy', 'Library pandas']],
    ['twice', { skills: ['ML', 'ml'] }, ['Skill machine-learning']],
    [
      'with what exact and close matches tie',
      { skills: ['writing'] },
      ['Skill coding', 'Skill programming', 'Skill writing'],
    ],
    ['nothing', { skills: null }, []],
  ]
  test.each(cases)('%s', (_what, have, expected) => {
    expect(owned(have)).toEqual(expected)
  })

  test('is numbered in ascending order', () => {
    const numbers = resolveHave(snapshot, { skills: ['writing', 'testing'], libraries: ['pandas', 'numpy'] }).features
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  })
})

/** Asks, and lets all be said of what goes wrong. */
function explained(have: Have): void {
  try {
    checkRecognised(snapshot, resolveHave(snapshot, have))
  } catch (error) {
    throw error instanceof VagueProblem ? error.explained() : error
  }
}

describe('what is unknown', () => {
  const cases: [have: Have, message: string][] = [
    [{ skills: ['machne-learning'] }, 'There is no skill "machne-learning" (closest: "machine-learning").'],
    [
      { skills: ['codign', 'Zzzzzzzz'], libraries: ['pnadas'] },
      'There is no skill "codign" (closest: "coding"); no skill "Zzzzzzzz"; no library "pnadas" (closest: "pandas").',
    ],
    [{ skills: ['Pandas'] }, 'There is no skill "Pandas" but a library of that name: give it under libraries.'],
    [{ libraries: ['coding'] }, 'There is no library "coding" but a skill of that name: give it under skills.'],
    [{ skills: [''] }, 'There is no skill "".'],
  ]
  test.each(cases)('%j', (have, message) => {
    expect(() => explained(have)).toThrow(message)
  })

  test('is named without the closest ones at first', () => {
    expect(() => checkRecognised(snapshot, resolveHave(snapshot, { skills: ['codign'] }))).toThrow(
      /^There is no skill "codign"\.$/,
    )
  })

  test('is in the details, too', () => {
    expect(() => explained({ skills: ['codign'] })).toThrow(
      expect.objectContaining({
        extensions: { code: 'NOT_FOUND', unknown: [{ name: 'codign', closest: ['coding'] }] },
      }),
    )
  })
})

test('too much at once is refused', () => {
  expect(() =>
    resolveHave(snapshot, { skills: new Array(300).fill('ml'), libraries: new Array(300).fill('pd') }),
  ).toThrow('have has 600 names; one question takes at most 500.')
})

test('a text that is too long is refused', () => {
  expect(() => resolveHave(snapshot, { text: 'a'.repeat(20_001) })).toThrow(
    'have.text has 20001 characters; at most 20000 are read.',
  )
})

describe('what is not recognised', () => {
  const told = (have: Have) =>
    resolveHave(snapshot, have).unrecognized.map(({ name, under, closest, closestRoles }) => {
      return [under, name, closest.map(({ slug }) => slug), closestRoles.map(({ slug }) => slug)]
    })

  test('is told beside what is, with what is closest', () => {
    const have = { skills: ['ml', 'codign'], libraries: ['pnadas', 'coding'], roles: ['Rolle'], text: 'numpyy==1.0' }
    expect(told(have)).toEqual([
      ['skills', 'codign', ['coding'], []],
      ['libraries', 'pnadas', ['pandas'], []],
      ['libraries', 'coding', ['coding'], []],
      ['roles', 'Rolle', [], ['role']],
      ['text', 'numpyy', ['numpy'], []],
    ])
    expect(owned(have)).toEqual(['Skill machine-learning'])
  })

  test('is not in sentences', () => {
    expect(told({ text: 'I have worked with ML and with whatever came.' })).toEqual([])
  })
})

test('roles are found by slug, title or alias, each once', () => {
  expect(resolveHave(snapshot, { roles: ['role', 'ROLE'] }).roles.map(({ slug }) => slug)).toEqual(['role'])
  expect(resolveHave(snapshot, { roles: ['role'] }).features).toEqual([])
})
