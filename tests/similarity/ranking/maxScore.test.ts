import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nodeTable } from '../../../src/graph/nodeTable.ts'
import type { Snapshot } from '../../../src/graph/snapshot.ts'
import { measures, type SimilarityMeasure } from '../../../src/similarity/measure.ts'
import { pairScore } from '../../../src/similarity/pairScore.ts'
import { exhaustiveScores } from '../../../src/similarity/ranking/exhaustiveScores.ts'
import { maxScoreRanking } from '../../../src/similarity/ranking/maxScore.ts'
import { ranking } from '../../../src/similarity/ranking/ranking.ts'
import { scoringFor } from '../../../src/similarity/scoringFor.ts'
import { similarRoles } from '../../../src/similarity/similarRoles.ts'
import { syntheticSnapshot } from '../../bench/syntheticSnapshot.ts'
import { randomSnapshot, relatedSnapshot, sketchedSnapshot } from '../../support/randomSnapshot.ts'

const names = Object.keys(measures) as SimilarityMeasure[]
const without: SimilarityMeasure[] = ['OVERLAP_COEFFICIENT', 'COVERAGE']
const pruning = names.filter((name) => !without.includes(name))

const ruleFor = (snapshot: Snapshot, role: number, measure: SimilarityMeasure) =>
  scoringFor(snapshot, [snapshot.roles.rows[role]!], measure)

/** Graphs of up to 300 roles, where popular skills are left out; with few skills, so that scores tie. */
const zipfSnapshot = fc
  .record({ roles: fc.integer({ min: 2, max: 300 }), skills: fc.integer({ min: 20, max: 200 }), most: fc.nat(14) })
  .map(({ roles, skills, most }) =>
    syntheticSnapshot({ roles, skills, skillsOfRole: (role) => (role * 7) % (most + 1) }),
  )

/** Graphs whose skills have more general ones and whose roles have job zones and codes, some of them. */
const classifiedSnapshot = fc
  .tuple(
    relatedSnapshot,
    fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.constantFrom('', '15-1', '15-2', '3')), { minLength: 8 }),
  )
  .map(([snapshot, classes]): Snapshot => {
    const classified = snapshot.roles.rows.map((role, place) => {
      const [jobZone, code] = classes[place]!
      return { ...role, jobZone: jobZone || null, code }
    })
    return { ...snapshot, roles: nodeTable(classified) }
  })

/** Every third role is one that its source no longer has. */
const agedSnapshot = zipfSnapshot.map((snapshot): Snapshot => {
  const deprecatedRoles = snapshot.features.deprecatedRoles.map((_, role) => (role % 3 === 0 ? 1 : 0))
  return { ...snapshot, features: { ...snapshot.features, deprecatedRoles } }
})

const question = fc
  .oneof(randomSnapshot, zipfSnapshot, classifiedSnapshot, agedSnapshot)
  .chain((snapshot) =>
    fc.tuple(fc.constant(snapshot), fc.nat(snapshot.roles.rows.length - 1), fc.integer({ min: 0, max: 20 })),
  )

describe.each(pruning)('%s', (measure) => {
  test('gives the same as scoring every pair, ties by index', () => {
    fc.assert(
      fc.property(question, ([snapshot, role, size]) => {
        const rule = ruleFor(snapshot, role, measure)
        const scores = snapshot.roles.rows.map(({ index, source }) =>
          index === role ||
          source.dataset !== snapshot.roles.rows[role]!.source.dataset ||
          snapshot.features.deprecatedRoles[index]
            ? 0
            : pairScore(rule, role, index).score,
        )
        const expected = [...scores.keys()]
          .filter((other) => scores[other]! > 0)
          .sort((a, b) => scores[b]! - scores[a]! || a - b)
        expect([...maxScoreRanking(rule, role, size, 0)!]).toEqual(expected.slice(0, size))
      }),
    )
  })

  test('gives the same as scoring all at once, down to any least score', () => {
    fc.assert(
      fc.property(question, fc.nat(20), ([snapshot, role, size], place) => {
        const rule = ruleFor(snapshot, role, measure)
        const scores = exhaustiveScores(rule, role)
        const minScore = scores.toSorted().at(-1 - place) ?? 0.5
        for (const least of [minScore, minScore - 2]) {
          expect(maxScoreRanking(rule, role, size, least)).toEqual(ranking(scores, size, least))
        }
      }),
    )
  })
})

test.each(without)('%s has no bar: a role with a single feature may score 1', (measure) => {
  const snapshot = sketchedSnapshot([
    { title: 'A', skills: { one: 1, two: 1 } },
    { title: 'B', skills: { one: 1 } },
  ])
  expect(maxScoreRanking(ruleFor(snapshot, 0, measure), 0, 10, 0)).toBeUndefined()
})

test('is given up where thousands of roles are alike', () => {
  const alike = Array.from({ length: 2000 }, (_, number) => ({ title: `Role ${number}`, skills: { one: 1, two: 0.5 } }))
  expect(maxScoreRanking(ruleFor(sketchedSnapshot(alike), 0, 'COSINE'), 0, 10, 0)).toBeUndefined()
})

describe('the roles similar to one among very many', () => {
  const snapshot = syntheticSnapshot({ roles: 20_000, skills: 300, skillsOfRole: (role) => 1 + (role % 9) })

  test.each(names)('by %s are the first of all, in every window', (measure) => {
    for (const role of [4, 7, 8, 19_999]) {
      const expected = ranking(exhaustiveScores(ruleFor(snapshot, role, measure), role), 30)
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
