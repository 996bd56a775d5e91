import { expect, test } from 'vitest'
import { featureIndex } from '../../src/graph/features.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'

test('an index of one kind is no index of another', () => {
  const { edges, features, libraries, roles, skills } = sketchedSnapshot([
    { title: 'Role', skills: { skill: 1 }, libraries: { library: 0.5 } },
  ])
  const [role, skill, library] = [roles.rows[0]!, skills.rows[0]!, libraries.rows[0]!]
  expect(edges.roleSkills.forward.has(role.index, skill.index)).toBe(true)
  expect(features.ofRole.has(role.index, featureIndex(features, library))).toBe(true)
  // @ts-expect-error The edges of roleSkills start from roles.
  edges.roleSkills.forward.degree(skill.index)
  // @ts-expect-error They lead to skills.
  edges.roleSkills.forward.has(role.index, library.index)
  // @ts-expect-error Libraries have another index among the features.
  features.ofRole.has(role.index, library.index)
})
