import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { additive } from '../../src/similarity/additive/additive.ts'
import { tversky } from '../../src/similarity/additive/divisor.ts'
import { measures, type SimilarityMeasure } from '../../src/similarity/measures.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'
import { commonToMeasures, graphAndPair, scorerOf } from './commonToMeasures.ts'

const names = Object.keys(measures) as SimilarityMeasure[]

function score(snapshot: Snapshot, measure: SimilarityMeasure, from: number, to: number): number {
  return scorerOf(measures[measure], snapshot, from, to).score(from, to)
}

describe('every measure of the list', () => commonToMeasures(Object.values(measures)))

describe('a measure added to a list of its own', () => {
  /** Dice, Measures of the Amount of Ecologic Association Between Species (1945). */
  const dice = additive({
    name: 'DICE',
    description: '2 I / (|A| + |B|)',
    symmetric: true,
    normalised: true,
    factor: () => 1,
    weighs: 'NONE',
    divisor: tversky(0.5, 0.5),
  })
  commonToMeasures([dice])

  test('equals its definition', () => {
    fc.assert(
      fc.property(graphAndPair, ([snapshot, a, b]) => {
        const jaccard = score(snapshot, 'JACCARD', a, b)
        expect(scorerOf(dice, snapshot, a, b).score(a, b)).toBeCloseTo((2 * jaccard) / (1 + jaccard), 12)
      }),
    )
  })
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
    const scores = pairs.map(([a, b]) => score(snapshot, measure, indexOf(a), indexOf(b)))
    expect(scores.map((score) => score.toFixed(6))).toEqual(expected.map((score) => score.toFixed(6)))
  })
})

describe.each(names.filter((name) => name !== 'BLENDED'))('%s', (measure) => {
  test('equals its definition, weights and datasets included', () => {
    fc.assert(
      fc.property(graphAndPair, ([snapshot, a, b]) => {
        expect(score(snapshot, measure, a, b)).toBeCloseTo(defined(snapshot, measure, a, b), 12)
      }),
    )
  })
})

test('COVERAGE says how much of the second role the first covers', () => {
  const snapshot = sketchedSnapshot([
    { title: 'Few', skills: { one: 1 } },
    { title: 'Many', skills: { one: 0.25, two: 0.5, three: 1, four: 0.25 } },
  ])
  expect(score(snapshot, 'COVERAGE', 0, 1)).toBe(0.125)
  expect(score(snapshot, 'COVERAGE', 1, 0)).toBe(1)
})

/** The formulas as they stand in the definitions, without regard to speed. */
function defined(snapshot: Snapshot, measure: Exclude<SimilarityMeasure, 'BLENDED'>, from: number, to: number): number {
  const { roles, edges } = snapshot
  const weightsOf = roles.rows.map(({ index }) => {
    const weights = new Map<string, number>()
    for (const [kind, { forward }] of Object.entries({ skill: edges.roleSkills, library: edges.roleLibraries })) {
      forward.eachEdge(index, (target, weight) => weights.set(`${kind} ${target}`, weight))
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
