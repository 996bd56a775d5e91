import { beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { bySlugOrThrow } from '../../src/names/bySlugOrThrow.ts'
import { closest, spellingSuggestions } from '../../src/names/spellingSuggestions.ts'
import type { VagueProblem } from '../../src/problem.ts'
import { seededSnapshot } from '../support/seededSnapshot.ts'

describe('the closest names', () => {
  const names = ['data-scientist', 'data-engineer', 'web-developer', 'python-developer', 'numpy', 'scipy']

  it.each([
    ['data-scientits', ['data-scientist']],
    ['Data Scientist', ['data-scientist']],
    ['developer', ['python-developer', 'web-developer']],
    ['data', ['data-engineer', 'data-scientist']],
    ['nmupy', ['numpy']],
    ['zzzzzzzz', []],
    ['', []],
  ])('to "%s" are %j', (written, expected) => {
    expect(closest(written, names)).toEqual(expected)
  })

  it('are found quickly for a very long name', () => {
    expect(closest('x'.repeat(1_000_000), names)).toEqual([])
  })
})

describe('the closest slugs', () => {
  let snapshot: Snapshot
  beforeAll(async () => {
    snapshot = await seededSnapshot()
  })

  it.each([
    ['roles', 'data-scientits', ['data-scientist']],
    ['roles', 'ML Engineer', ['machine-learning-engineer']],
    ['roles', 'developer python', ['python-developer', 'web-developer']],
    ['skills', 'ML', ['machine-learning', 'mlops']],
    ['skills', 'machinelearning', ['machine-learning', 'mlops']],
    ['libraries', 'sklearn', ['scikit-learn']],
    ['libraries', 'pandsa', ['pandas']],
    ['libraries', 'django-restframework', ['django-rest-framework']],
    ['libraries', 'pyton', ['python', 'pytorch', 'appium-python-client']],
    ['roles', 'nobody', []],
    ['roles', '', []],
  ] as const)('of %s to %j are %j', (table, written, expected) => {
    expect(spellingSuggestions(snapshot[table], written)).toEqual(expected)
  })

  it('are found quickly for a very long one', () => {
    expect(spellingSuggestions(snapshot.roles, '\0%_*'.repeat(10_000))).toEqual([])
    expect(spellingSuggestions(snapshot.roles, 'data '.repeat(10_000))).toEqual(['data-scientist'])
  })

  it('are in the explained error for an unknown slug', () => {
    const error = (() => {
      try {
        return bySlugOrThrow(snapshot.libraries, 'library', 'pandsa')
      } catch (thrown) {
        return thrown as VagueProblem
      }
    })() as VagueProblem
    expect(error.message).toBe('There is no library "pandsa".')
    expect(error.explained().message).toBe('There is no library "pandsa". Did you mean "pandas"?')
  })
})
