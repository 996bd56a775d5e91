import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Ranking } from '../../src/api/connection.ts'
import type { RoleRow } from '../../src/graph/rows.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { Overlap } from '../../src/overlap/overlap.ts'
import { measures, type SimilarityMeasure, scorerFor } from '../../src/similarity/measures.ts'
import { type SimilarRole, similarRoles } from '../../src/similarity/similarRoles.ts'
import { randomSnapshot, sketchedSnapshot } from '../support/randomSnapshot.ts'

/** The whole ranking by scoring one pair after the other. */
function rankedByPairs(snapshot: Snapshot, role: RoleRow, measure: SimilarityMeasure): SimilarRole[] {
  const scorer = scorerFor(snapshot, [role], measure)
  return snapshot.roles.rows
    .filter((other) => other !== role && other.source.dataset === role.source.dataset)
    .map((other) => {
      const { skills, libraries } = new Overlap(snapshot, [role, other]).shared
      const score = scorer.score(role.index, other.index)
      return { node: other, score, sharedSkillCount: skills.length, sharedLibraryCount: libraries.length }
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.node.index - b.node.index)
}

const whole = (similar: Ranking<SimilarRole>) => similar.window(0, similar.totalCount)

const graphAndRole = randomSnapshot.chain((snapshot) =>
  fc.tuple(fc.constant(snapshot), fc.constantFrom(...snapshot.roles.rows)),
)

describe.each(Object.keys(measures) as SimilarityMeasure[])('%s', (measure) => {
  test('ranks as scoring every pair does, ties by slug', () => {
    fc.assert(
      fc.property(graphAndRole, ([snapshot, role]) => {
        const expected = rankedByPairs(snapshot, role, measure)
        expect(whole(similarRoles(snapshot, role, measure))).toEqual(expected)
      }),
    )
  })

  test('shows any window of the ranking, with the count of the whole', () => {
    fc.assert(
      fc.property(graphAndRole, fc.nat({ max: 9 }), fc.nat({ max: 9 }), ([snapshot, role], start, length) => {
        const expected = rankedByPairs(snapshot, role, measure)
        const similar = similarRoles(snapshot, role, measure)
        expect(similar.totalCount).toBe(expected.length)
        expect(similar.window(start, start + length)).toEqual(expected.slice(start, start + length))
      }),
    )
  })

  test('leaves out what scores below the least score, and keeps what equals it', () => {
    fc.assert(
      fc.property(graphAndRole, fc.nat({ max: 8 }), ([snapshot, role], place) => {
        const all = rankedByPairs(snapshot, role, measure)
        const minScore = all[place]?.score ?? 0.5
        const expected = all.filter(({ score }) => score >= minScore)
        expect(whole(similarRoles(snapshot, role, measure, minScore))).toEqual(expected)
      }),
    )
  })

  test('gives the same answer after another question', () => {
    fc.assert(
      fc.property(graphAndRole, ([snapshot, role]) => {
        const similar = similarRoles(snapshot, role, measure)
        const before = whole(similar)
        for (const other of snapshot.roles.rows) whole(similarRoles(snapshot, other, measure))
        expect(whole(similar)).toEqual(before)
        expect(whole(similarRoles(snapshot, role, measure))).toEqual(before)
      }),
    )
  })
})

test('COVERAGE is taken from the role to the others', () => {
  const snapshot = sketchedSnapshot([
    { title: 'A', skills: { one: 1, two: 1 } },
    { title: 'B', skills: { one: 1, three: 1, four: 1, five: 1 } },
    { title: 'C', skills: { two: 1 } },
  ])
  const found = whole(similarRoles(snapshot, snapshot.roles.rows[0]!, 'COVERAGE'))
  expect(found.map(({ node, score }) => [node.title, score])).toEqual([
    ['C', 1],
    ['B', 0.25],
  ])
})

test('roles that their source no longer has take no part, and may ask', () => {
  const snapshot = sketchedSnapshot([
    { title: 'A', skills: { one: 1 } },
    { title: 'B', skills: { one: 1 }, deprecated: true },
    { title: 'C', skills: { one: 1, two: 1 } },
  ])
  const similarTo = (role: number) => whole(similarRoles(snapshot, snapshot.roles.rows[role]!, 'COSINE'))
  expect(similarTo(0).map(({ node }) => node.title)).toEqual(['C'])
  expect(similarTo(1).map(({ node }) => node.title)).toEqual(['A', 'C'])
})

test('roles of another dataset take no part', () => {
  const snapshot = sketchedSnapshot([
    { title: 'A', dataset: 'first', skills: { one: 1 } },
    { title: 'B', dataset: 'second', skills: { one: 1 } },
  ])
  expect(similarRoles(snapshot, snapshot.roles.rows[0]!, 'ADAMIC_ADAR').totalCount).toBe(0)
})
