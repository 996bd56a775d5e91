import fc from 'fast-check'
import { expect, test } from 'vitest'
import { features } from '../../src/graph/features.ts'
import { nodeTable } from '../../src/graph/nodeTable.ts'
import { randomSnapshot, sketchedSnapshot } from '../support/randomSnapshot.ts'

test('are the skills and libraries of each role with their weights, walked both ways', () => {
  fc.assert(
    fc.property(randomSnapshot, ({ features, edges, skills, roles }) => {
      const { ofRole, toRole } = features
      let count = 0
      for (const [{ forward }, shift] of [
        [edges.roleSkills, 0],
        [edges.roleLibraries, skills.rows.length],
      ] as const) {
        for (const { index } of roles.rows) {
          for (let position = forward.start(index); position < forward.end(index); position++) {
            const feature = forward.targetAt(position) + shift
            expect(ofRole.weightAt(ofRole.between(index, feature))).toBe(forward.weightAt(position))
            expect(toRole.weightAt(toRole.between(feature, index))).toBe(forward.weightAt(position))
            count++
          }
        }
      }
      expect([ofRole.size, toRole.size]).toEqual([count, count])
    }),
  )
})

test('are counted over the roles that their source still has', () => {
  const asks = { skills: { knots: 1 }, libraries: { rope: 0.5 } }
  const { roles, skills, libraries, edges } = sketchedSnapshot([
    { title: 'Sailor', ...asks },
    { title: 'Sailor of old', ...asks },
  ])
  const marked = nodeTable(roles.rows.map((role) => ({ ...role, deprecated: role.slug === 'sailor-of-old' })))
  const { roleCounts, roleFrequencies } = features(marked, skills, libraries, edges.roleSkills, edges.roleLibraries)
  expect([[...roleCounts], [...roleFrequencies[0]!]]).toEqual([[1], [1, 1]])
})
