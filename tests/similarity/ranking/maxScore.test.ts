import { describe, expect, test } from 'vitest'
import type { Snapshot } from '../../../src/graph/snapshot.ts'
import { measures, type SimilarityMeasure, scorerFor } from '../../../src/similarity/measures.ts'
import { exhaustiveRanking } from '../../../src/similarity/ranking/exhaustive.ts'
import { maxScoreRanking } from '../../../src/similarity/ranking/maxScore.ts'
import { similarRoles } from '../../../src/similarity/similarRoles.ts'
import { syntheticSnapshot } from '../../bench/syntheticSnapshot.ts'
import { sketchedSnapshot } from '../../support/randomSnapshot.ts'

const names = Object.keys(measures) as SimilarityMeasure[]
const without: SimilarityMeasure[] = ['OVERLAP_COEFFICIENT', 'COVERAGE']

const scorerOf = (snapshot: Snapshot, role: number, measure: SimilarityMeasure) =>
  scorerFor(snapshot, [snapshot.roles.rows[role]!], measure)

test.each(names.filter((name) => !without.includes(name)))('%s has bounds', (measure) => {
  const snapshot = sketchedSnapshot([{ title: 'A', skills: { one: 1 } }])
  expect(maxScoreRanking(scorerOf(snapshot, 0, measure), 0, 10, 0)).toBeDefined()
})

test.each(without)('%s has no bounds: a role with a single feature may score 1', (measure) => {
  const snapshot = sketchedSnapshot([
    { title: 'A', skills: { one: 1, two: 1 } },
    { title: 'B', skills: { one: 1 } },
  ])
  expect(maxScoreRanking(scorerOf(snapshot, 0, measure), 0, 10, 0)).toBeUndefined()
})

test('is given up where thousands of roles are alike', () => {
  const alike = Array.from({ length: 2000 }, (_, number) => ({ title: `Role ${number}`, skills: { one: 1, two: 0.5 } }))
  expect(maxScoreRanking(scorerOf(sketchedSnapshot(alike), 0, 'COSINE'), 0, 10, 0)).toBeUndefined()
})

describe('the roles similar to one among very many', () => {
  const snapshot = syntheticSnapshot({ roles: 20_000, skills: 300, skillsOfRole: (role) => 1 + (role % 9) })

  test.each(names)('by %s are the first of all, in every window', (measure) => {
    for (const role of [4, 7, 8, 19_999]) {
      const expected = exhaustiveRanking(scorerOf(snapshot, role, measure), role, 30, 0)
      const found = similarRoles(snapshot, snapshot.roles.rows[role]!, measure)
      for (const [start, end] of [
        [0, 10],
        [10, 30],
        [29, 30],
        [30_000, 1e9],
      ] as const) {
        expect(found.window(start, end).map(({ node }) => node.index)).toEqual([...expected.subarray(start, end)])
      }
    }
  })
})
