import fc from 'fast-check'
import { expect, test } from 'vitest'
import { positionOf, weightAt } from '../../src/graph/adjacency.ts'
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
          for (let position = forward.offsets[index]!; position < forward.offsets[index + 1]!; position++) {
            const feature = forward.targets[position]! + shift
            expect(weightAt(ofRole, positionOf(ofRole, index, feature))).toBe(weightAt(forward, position))
            expect(weightAt(toRole, positionOf(toRole, feature, index))).toBe(weightAt(forward, position))
            count++
          }
        }
      }
      expect([ofRole.targets.length, toRole.targets.length]).toEqual([count, count])
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
