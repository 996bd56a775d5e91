import { expect, test } from 'vitest'
import type { Mapping } from '../../../src/import/adverts/mapping.ts'
import { RoleTitles } from '../../../src/import/adverts/roleTitles.ts'

function titles(roles: Record<string, [title: RegExp[], not?: RegExp[]]>): RoleTitles {
  const named = (all: RegExp[]) => all.map((pattern) => ({ pattern, place: `mapping.yaml: ${pattern.source}` }))
  return new RoleTitles({
    roles: Object.entries(roles).map(([role, [title, not = []]]) => ({ role, title: named(title), not: named(not) })),
  } as unknown as Mapping)
}

test('a title is for each role that it matches, in small letters and without accents', () => {
  const roles = titles({ analyst: [[/\banalyst\b/]], engineer: [[/\bengineer\b/, /\bingenieur\b/], [/\bsales\b/]] })
  expect(roles.rolesOf(['Data  ANALYST / Engineer', 'Ingénieur', 'Sales engineer', 'Cook'])).toEqual([
    ['analyst', 'engineer'],
    ['engineer'],
    [],
    [],
  ])
})

test('a pattern that takes exponential time is stopped and named', { timeout: 30_000 }, () => {
  const roles = titles({ good: [[/good/]], bad: [[/(a+)+$/]] })
  expect(() => roles.rolesOf([`${'a'.repeat(60)}!`])).toThrow(/mapping\.yaml: \(a\+\)\+\$: this pattern takes seconds/)
  // What comes after works as before.
  expect(roles.rolesOf(['good'])).toEqual([['good']])
})
