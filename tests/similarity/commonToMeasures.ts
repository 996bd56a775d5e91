import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { corpusFor } from '../../src/graph/comparable.ts'
import { nodeTable } from '../../src/graph/nodeTable.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import type { Measure, Scorer } from '../../src/similarity/measure.ts'
import { exhaustiveRanking } from '../../src/similarity/ranking/exhaustive.ts'
import { maxScoreRanking } from '../../src/similarity/ranking/maxScore.ts'
import { syntheticSnapshot } from '../bench/syntheticSnapshot.ts'
import { randomSnapshot, relatedSnapshot, sketchedSnapshot } from '../support/randomSnapshot.ts'

/** The scorer of a measure for the datasets of some roles. */
export function scorerOf(measure: Measure, snapshot: Snapshot, ...roles: number[]): Scorer {
  return measure.scorer(
    snapshot,
    corpusFor(
      snapshot,
      roles.map((role) => snapshot.roles.rows[role]!),
    ),
  )
}

/** A random graph and two of its roles, perhaps the same. */
export const graphAndPair = randomSnapshot.chain((snapshot) => {
  const role = fc.nat({ max: snapshot.roles.rows.length - 1 })
  return fc.tuple(fc.constant(snapshot), role, role)
})

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

const search = fc
  .oneof(randomSnapshot, zipfSnapshot, classifiedSnapshot, agedSnapshot)
  .chain((snapshot) =>
    fc.tuple(fc.constant(snapshot), fc.nat(snapshot.roles.rows.length - 1), fc.integer({ min: 0, max: 20 })),
  )

/** What every measure promises. */
export function commonToMeasures(list: readonly Measure[]): void {
  const isPruned = (measure: Measure) => {
    const snapshot = sketchedSnapshot([
      { title: 'A', skills: { one: 1, two: 1 } },
      { title: 'B', skills: { one: 1 } },
    ])
    return scorerOf(measure, snapshot, 0).from(0).bounds(Uint32Array.of(0, 1)) !== undefined
  }

  describe.each(list.map((measure) => [measure.name, measure] as const))('%s', (_name, measure) => {
    test('is the sum of its contributions, none of them negative', () => {
      fc.assert(
        fc.property(graphAndPair, ([snapshot, a, b]) => {
          const { score, features, contributions } = scorerOf(measure, snapshot, a, b).explain(a, b)
          expect(contributions).toHaveLength(features.length)
          expect(contributions.every((contribution) => contribution >= 0)).toBe(true)
          expect(Math.abs(contributions.reduce((sum, part) => sum + part, 0) - score)).toBeLessThan(1e-9)
        }),
      )
    })

    test('has the same score with and without an explanation', () => {
      fc.assert(
        fc.property(graphAndPair, ([snapshot, a, b]) => {
          const scorer = scorerOf(measure, snapshot, a, b)
          expect(scorer.score(a, b)).toBe(scorer.explain(a, b).score)
        }),
      )
    })

    test('is 0 where nothing is shared', () => {
      const snapshot = sketchedSnapshot([
        { title: 'A', skills: { one: 1 } },
        { title: 'B', skills: { two: 1 } },
        { title: 'C' },
      ])
      for (const [a, b] of [
        [0, 1],
        [0, 2],
        [2, 0],
        [2, 2],
      ] as const) {
        const scorer = scorerOf(measure, snapshot, a, b)
        expect(scorer.explain(a, b)).toEqual({ score: 0, features: [], contributions: [] })
      }
    })

    test.runIf(measure.symmetric)('is the same in both directions', () => {
      fc.assert(
        fc.property(graphAndPair, ([snapshot, a, b]) => {
          const scorer = scorerOf(measure, snapshot, a, b)
          expect(scorer.explain(a, b)).toEqual(scorer.explain(b, a))
        }),
      )
    })

    test.runIf(measure.normalised)('lies in 0..1', () => {
      fc.assert(
        fc.property(graphAndPair, ([snapshot, a, b]) => {
          const score = scorerOf(measure, snapshot, a, b).score(a, b)
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1)
        }),
      )
    })

    test.runIf(measure.normalised)('is 1 for a role with features and itself', () => {
      fc.assert(
        fc.property(graphAndPair, ([snapshot, role]) => {
          const { score, features } = scorerOf(measure, snapshot, role).explain(role, role)
          expect(score).toBe(features.length > 0 ? 1 : 0)
        }),
      )
    })

    test('ranks as scoring every pair does, ties by index', () => {
      fc.assert(
        fc.property(search, ([snapshot, role, size]) => {
          const scorer = scorerOf(measure, snapshot, role)
          const scores = pairScores(scorer, snapshot, role)
          const expected = [...scores.keys()]
            .filter((other) => scores[other]! > 0)
            .sort((a, b) => scores[b]! - scores[a]! || a - b)
            .slice(0, size)
          expect([...exhaustiveRanking(scorer, role, size, 0)]).toEqual(expected)
          if (isPruned(measure)) expect([...maxScoreRanking(scorer, role, size, 0)!]).toEqual(expected)
        }),
      )
    })

    test.runIf(isPruned(measure))('ranks the same with pruning, down to any minimum', () => {
      fc.assert(
        fc.property(search, fc.nat(20), ([snapshot, role, size], place) => {
          const scorer = scorerOf(measure, snapshot, role)
          const minScore = pairScores(scorer, snapshot, role).toSorted((a, b) => b - a)[place] ?? 0.5
          for (const least of [minScore, minScore - 2]) {
            expect(maxScoreRanking(scorer, role, size, least)).toEqual(exhaustiveRanking(scorer, role, size, least))
          }
        }),
      )
    })
  })
}

/** Per role, its score with one; 0 for roles that take no part. */
function pairScores(scorer: Scorer, snapshot: Snapshot, role: number): number[] {
  const { rows } = snapshot.roles
  return rows.map(({ index, source }) =>
    index === role || source.dataset !== rows[role]!.source.dataset || snapshot.features.deprecatedRoles[index]
      ? 0
      : scorer.score(role, index),
  )
}
