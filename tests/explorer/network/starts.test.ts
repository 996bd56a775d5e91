import { expect, it } from 'vitest'
import { idsOf, startsOf, startVariables } from '../../../src/explorer/network/starts.ts'

const at = ['skill/python', 'role/esco/nurse', 'role/no-such', 'somewhere', 'library/pandas', 'role/formerly']

it('asks for the starts by kind, and gives their ids in the order of the address', () => {
  expect(startVariables(at)).toEqual({
    roles: ['esco/nurse', 'no-such', 'formerly'],
    skills: ['python'],
    libraries: ['pandas'],
  })
  const found = {
    rolesBySlug: [{ id: 'nurse', slug: 'esco/nurse' }, null, { id: 'now', slug: 'now' }],
    skillsBySlug: [{ id: 'python', slug: 'python' }],
    librariesBySlug: [{ id: 'pandas', slug: 'pandas' }],
  }
  expect(startsOf(at, found)).toEqual({
    ids: ['python', 'nurse', 'pandas', 'now'],
    unknown: ['role/no-such', 'somewhere'],
  })
  expect(idsOf(found)).toEqual(['nurse', 'now', 'python', 'pandas'])
})
