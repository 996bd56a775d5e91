import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { weightAt } from '../../src/graph/adjacency.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { measures, type SimilarityMeasure } from '../../src/similarity/measure.ts'
import { type PairScore, pairScore } from '../../src/similarity/pairScore.ts'
import { scoringFor } from '../../src/similarity/scoringFor.ts'
import { randomSnapshot, sketchedSnapshot } from '../support/randomSnapshot.ts'

const names = Object.keys(measures) as SimilarityMeasure[]

function scored(snapshot: Snapshot, measure: SimilarityMeasure, from: number, to: number): PairScore {
  const roles = [from, to].map((role) => snapshot.roles.rows[role]!)
  return pairScore(scoringFor(snapshot, roles, measure), from, to)
}

/** A random graph and two of its roles, perhaps the same. */
const graphAndPair = randomSnapshot.chain((snapshot) => {
  const role = fc.nat({ max: snapshot.roles.rows.length - 1 })
  return fc.tuple(fc.constant(snapshot), role, role)
})

describe('the golden example', () => {
  const snapshot = sketchedSnapshot([
    { title: 'DS', skills: { python: 1 }, libraries: { pandas: 1, 'scikit-learn': 1 } },
    { title: 'ML', skills: { python: 1, git: 1 }, libraries: { 'scikit-learn': 1 } },
    { title: 'WD', skills: { python: 1, git: 1 }, libraries: { django: 1 } },
  ])
  const indexOf = (title: string) => snapshot.roles.bySlug.get(title.toLowerCase())!.index

  const golden: [SimilarityMeasure, number, number, number][] = [
    ['JACCARD', 0.5, 0.2, 0.5],
    ['COSINE', 0.666667, 0.333333, 0.666667],
    ['COVERAGE', 0.666667, 0.333333, 0.666667],
    ['OVERLAP_COEFFICIENT', 0.666667, 0.333333, 0.666667],
    ['WEIGHTED_JACCARD', 0.434218, 0.143644, 0.434218],
    ['TFIDF_COSINE', 0.544328, 0.181, 0.544328],
    ['ADAMIC_ADAR', 2.352934, 0.910239, 2.352934],
    ['RESOURCE_ALLOCATION', 0.833333, 0.333333, 0.833333],
  ]
  test.each(golden)('%s is %d, %d and %d to six digits', (measure, ...expected) => {
    const pairs: [string, string][] = [
      ['DS', 'ML'],
      ['DS', 'WD'],
      ['ML', 'WD'],
    ]
    const scores = pairs.map(([a, b]) => scored(snapshot, measure, indexOf(a), indexOf(b)).score)
    expect(scores.map((score) => score.toFixed(6))).toEqual(expected.map((score) => score.toFixed(6)))
  })
})

describe.each(names.filter((name) => name !== 'BLENDED'))('%s', (measure) => {
  test('equals its definition, weights and datasets included', () => {
    fc.assert(
      fc.property(graphAndPair, ([snapshot, a, b]) => {
        expect(scored(snapshot, measure, a, b).score).toBeCloseTo(defined(snapshot, measure, a, b), 12)
      }),
    )
  })
})

describe.each(names)('%s', (measure) => {
  test('is the sum of its contributions, none of them negative', () => {
    fc.assert(
      fc.property(graphAndPair, ([snapshot, a, b]) => {
        const { score, features, contributions } = scored(snapshot, measure, a, b)
        expect(contributions).toHaveLength(features.length)
        expect(contributions.every((contribution) => contribution >= 0)).toBe(true)
        expect(Math.abs(contributions.reduce((sum, part) => sum + part, 0) - score)).toBeLessThan(1e-9)
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
      expect(scored(snapshot, measure, a, b)).toEqual({ score: 0, features: [], contributions: [] })
    }
  })
})

test.each(names.filter((name) => measures[name].symmetric))('%s is the same in both directions', (measure) => {
  fc.assert(
    fc.property(graphAndPair, ([snapshot, a, b]) => {
      expect(scored(snapshot, measure, a, b)).toEqual(scored(snapshot, measure, b, a))
    }),
  )
})

describe.each(names.filter((name) => measures[name].normalised))('%s', (measure) => {
  test('lies in 0..1', () => {
    fc.assert(
      fc.property(graphAndPair, ([snapshot, a, b]) => {
        const { score } = scored(snapshot, measure, a, b)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('is 1 for a role with features and itself', () => {
    fc.assert(
      fc.property(graphAndPair, ([snapshot, role]) => {
        const { score, features } = scored(snapshot, measure, role, role)
        expect(score).toBe(features.length > 0 ? 1 : 0)
      }),
    )
  })
})

test('COVERAGE says how much of the second role the first covers', () => {
  const snapshot = sketchedSnapshot([
    { title: 'Few', skills: { one: 1 } },
    { title: 'Many', skills: { one: 0.25, two: 0.5, three: 1, four: 0.25 } },
  ])
  expect(scored(snapshot, 'COVERAGE', 0, 1).score).toBe(0.125)
  expect(scored(snapshot, 'COVERAGE', 1, 0).score).toBe(1)
})

/** The formulas as they stand in the definitions, without regard to speed. */
function defined(snapshot: Snapshot, measure: Exclude<SimilarityMeasure, 'BLENDED'>, from: number, to: number): number {
  const { roles, edges } = snapshot
  const weightsOf = roles.rows.map(({ index }) => {
    const weights = new Map<string, number>()
    for (const [kind, { forward }] of Object.entries({ skill: edges.roleSkills, library: edges.roleLibraries })) {
      for (let position = forward.offsets[index]!; position < forward.offsets[index + 1]!; position++) {
        weights.set(`${kind} ${forward.targets[position]}`, weightAt(forward, position))
      }
    }
    return weights
  })
  const datasets = [from, to].map((role) => roles.rows[role]!.source.dataset)
  const compared = roles.rows.filter((role) => datasets.includes(role.source.dataset))
  const df = (f: string) => compared.filter((role) => weightsOf[role.index]!.has(f)).length
  const idf = (f: string) => Math.log((1 + compared.length) / (1 + df(f))) + 1
  const [a, b] = [weightsOf[from]!, weightsOf[to]!]
  const [A, B] = [[...a.keys()], [...b.keys()]]
  const I = A.filter((f) => b.has(f))
  const union = [...new Set([...A, ...B])]
  const sum = (over: string[], of: (f: string) => number) => over.reduce((total, f) => total + of(f), 0)
  const length = (of: Map<string, number>, by: (f: string) => number) =>
    Math.sqrt(sum([...of.keys()], (f) => (of.get(f)! * by(f)) ** 2))
  const formulas: Record<Exclude<SimilarityMeasure, 'BLENDED'>, () => number> = {
    JACCARD: () => I.length / (A.length + B.length - I.length),
    WEIGHTED_JACCARD: () => sum(I, idf) / sum(union, idf),
    COSINE: () => sum(I, (f) => a.get(f)! * b.get(f)!) / (length(a, () => 1) * length(b, () => 1)),
    TFIDF_COSINE: () => sum(I, (f) => a.get(f)! * b.get(f)! * idf(f) ** 2) / (length(a, idf) * length(b, idf)),
    OVERLAP_COEFFICIENT: () => I.length / Math.min(A.length, B.length),
    COVERAGE: () => sum(I, (f) => b.get(f)!) / sum(B, (f) => b.get(f)!),
    ADAMIC_ADAR: () =>
      sum(
        I.filter((f) => df(f) >= 2),
        (f) => 1 / Math.log(df(f)),
      ),
    RESOURCE_ALLOCATION: () => sum(I, (f) => 1 / df(f)),
  }
  return I.length === 0 ? 0 : formulas[measure]()
}
