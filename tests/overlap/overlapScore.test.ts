import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Overlap } from '../../src/overlap/overlap.ts'
import { explanation, matrix, overlapScore } from '../../src/overlap/overlapScore.ts'
import { measures, type SimilarityMeasure, scorerFor } from '../../src/similarity/measures.ts'
import { randomSnapshot, sketchedSnapshot } from '../support/randomSnapshot.ts'

const question = randomSnapshot.chain((snapshot) =>
  fc.shuffledSubarray([...snapshot.roles.rows], { minLength: 2 }).map((roles) => new Overlap(snapshot, roles)),
)

describe.each(Object.keys(measures) as SimilarityMeasure[])('%s', (measure) => {
  test('scores every pair in the order asked, over the datasets of all roles', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { roles, snapshot } = asked
        const scorer = scorerFor(snapshot, roles, measure)
        const expected = []
        for (const [place, a] of roles.entries()) {
          for (const b of roles.slice(place + 1)) {
            expected.push({ a, b, score: scorer.score(a.index, b.index) })
          }
        }
        expect(matrix(asked, measure)).toEqual(expected)
      }),
    )
  })

  test('is the mean over the pairs', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const scores = matrix(asked, measure).map(({ score }) => score)
        const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
        expect(overlapScore(asked, measure)).toBeCloseTo(mean, 12)
      }),
    )
  })

  test('is explained by contributions that sum to it, the greatest first', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const parts = explanation(asked, measure)
        const { rows } = asked.snapshot.features
        const sum = parts.reduce((total, { contribution }) => total + contribution, 0)
        expect(Math.abs(sum - overlapScore(asked, measure))).toBeLessThan(1e-9)
        expect(parts.every(({ contribution, rarity }) => contribution >= 0 && rarity >= 1)).toBe(true)
        const inOrder = parts.toSorted(
          (a, b) => b.contribution - a.contribution || rows.indexOf(a.feature) - rows.indexOf(b.feature),
        )
        expect(parts).toEqual(inOrder)
      }),
    )
  })

  test('gives the same answer twice', () => {
    fc.assert(
      fc.property(question, (asked) => {
        expect(explanation(asked, measure)).toEqual(explanation(asked, measure))
      }),
    )
  })
})

test('two roles have the score of their pair', () => {
  const snapshot = sketchedSnapshot([
    { title: 'A', skills: { one: 1, two: 1 } },
    { title: 'B', skills: { two: 1, three: 1 } },
  ])
  expect(overlapScore(new Overlap(snapshot, snapshot.roles.rows), 'JACCARD')).toBeCloseTo(1 / 3, 12)
})

test('what only two of three roles share takes part in the explanation', () => {
  const snapshot = sketchedSnapshot([
    { title: 'A', skills: { one: 1, two: 1 } },
    { title: 'B', skills: { two: 1 } },
    { title: 'C', libraries: { three: 1 } },
  ])
  const parts = explanation(new Overlap(snapshot, snapshot.roles.rows), 'JACCARD')
  expect(parts.map(({ feature, contribution }) => [feature.slug, contribution])).toEqual([['two', 0.5 / 3]])
})
