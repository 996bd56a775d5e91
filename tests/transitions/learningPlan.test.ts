import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RoleRow } from '../../src/graph/rows.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { scorerFor } from '../../src/similarity/measures.ts'
import { LearningPlan } from '../../src/transitions/learningPlan.ts'
import { transition } from '../../src/transitions/transition.ts'
import { relatedSnapshot, sketchedSnapshot } from '../support/randomSnapshot.ts'
import { definitions, numberOf } from './definitions.ts'

/** A random graph and two of its roles, perhaps the same. */
const graphAndPair = relatedSnapshot.chain((snapshot) => {
  const role = fc.constantFrom(...snapshot.roles.rows)
  return fc.tuple(fc.constant(snapshot), role, role)
})

const plan = (snapshot: Snapshot, from: RoleRow, to: RoleRow) => new LearningPlan(transition(snapshot, from, to))

test('equals its definition', () => {
  fc.assert(
    fc.property(graphAndPair, ([snapshot, from, to]) => {
      const { S, gap, effort, effortOf, nearest, priority, coverage } = definitions(snapshot, [from, to])
      const found = plan(snapshot, from, to)
      expect(found.readiness).toBeCloseTo(coverage(S(from), to), 12)
      expect(found.effort).toBeCloseTo(effort(S(from), to), 12)
      expect(found.steps.map(({ feature }) => numberOf(snapshot, feature)).sort((a, b) => a - b)).toEqual(
        gap(S(from), to),
      )
      for (const step of found.steps) {
        const feature = numberOf(snapshot, step.feature)
        expect(step.priority).toBeCloseTo(priority(to, feature), 12)
        expect(step.effort).toBeCloseTo(effortOf(S(from), to, feature), 12)
        expect(step.proximity).toBeCloseTo(nearest(S(from), feature), 12)
      }
    }),
  )
})

test('names the nearest known feature, of equal ones that of the lowest number', () => {
  fc.assert(
    fc.property(graphAndPair, ([snapshot, from, to]) => {
      const { S, θ } = definitions(snapshot, [from, to])
      const known = [...S(from)].sort((a, b) => a - b)
      for (const { feature, nearest, proximity } of plan(snapshot, from, to).steps) {
        const first = known.find((other) => θ(numberOf(snapshot, feature), other) === proximity)
        if (proximity === 0) expect(nearest).toBeNull()
        else expect(numberOf(snapshot, nearest!)).toBe(first)
      }
    }),
  )
})

test('readiness is the measure COVERAGE', () => {
  fc.assert(
    fc.property(graphAndPair, ([snapshot, from, to]) => {
      const score = scorerFor(snapshot, [from, to], 'COVERAGE').score(from.index, to.index)
      expect(plan(snapshot, from, to).readiness).toBeCloseTo(score, 12)
    }),
  )
})

test('what is retained and what is to learn are together all that the target asks for, each once', () => {
  fc.assert(
    fc.property(graphAndPair, ([snapshot, from, to]) => {
      const { S } = definitions(snapshot, [from, to])
      const { retained, steps } = plan(snapshot, from, to)
      const all = [...retained, ...steps.map(({ feature }) => feature)].map((row) => numberOf(snapshot, row))
      expect(all.sort((a, b) => a - b)).toEqual([...S(to)].sort((a, b) => a - b))
    }),
  )
})

test('readiness rises with every step, to 1', () => {
  fc.assert(
    fc.property(graphAndPair, ([snapshot, from, to]) => {
      const { S, coverage } = definitions(snapshot, [from, to])
      const known = S(from)
      const { readiness, steps } = plan(snapshot, from, to)
      let before = readiness
      for (const { feature } of steps) {
        known.add(numberOf(snapshot, feature))
        const after = coverage(known, to)
        expect(after).toBeGreaterThan(before)
        before = after
      }
      expect(before).toBeCloseTo(S(to).size > 0 ? 1 : 0, 12)
    }),
  )
})

test('what is retained comes by falling weight in the target, ties by number', () => {
  fc.assert(
    fc.property(graphAndPair, ([snapshot, from, to]) => {
      const weights = definitions(snapshot, [from, to]).x.get(to)!
      const numbers = plan(snapshot, from, to).retained.map((row) => numberOf(snapshot, row))
      expect(numbers).toEqual(numbers.toSorted((a, b) => weights.get(b)! - weights.get(a)! || a - b))
    }),
  )
})

test('gives the same answer twice', () => {
  fc.assert(
    fc.property(graphAndPair, ([snapshot, from, to]) => {
      const answer = () => {
        const { readiness, effort, retained, steps } = plan(snapshot, from, to)
        const asked = steps.map(({ feature, priority, effort, nearest, proximity, libraries }) => {
          return { feature, priority, effort, nearest, proximity, libraries }
        })
        return { readiness, effort, retained, steps: asked }
      }
      expect(answer()).toEqual(answer())
    }),
  )
})

test('from a role to itself nothing is left to learn', () => {
  const snapshot = sketchedSnapshot([{ title: 'A', skills: { one: 1, two: 0.5 } }])
  const [role] = snapshot.roles.rows
  expect(plan(snapshot, role!, role!)).toMatchObject({ readiness: 1, effort: 0, steps: [] })
})

test('from a role that knows nothing everything is as far as can be', () => {
  const snapshot = sketchedSnapshot([{ title: 'A' }, { title: 'B', skills: { one: 1, two: 0.5 } }])
  const [from, to] = snapshot.roles.rows
  const { readiness, effort, steps } = plan(snapshot, from!, to!)
  expect([readiness, effort]).toEqual([0, 1.5])
  expect(steps.map(({ nearest, proximity }) => [nearest, proximity])).toEqual([
    [null, 0],
    [null, 0],
  ])
})

test('the golden example, where the way there is not the way back', () => {
  const snapshot = sketchedSnapshot([
    { title: 'DS', skills: { python: 1 }, libraries: { pandas: 1, 'scikit-learn': 1 } },
    { title: 'ML', skills: { python: 1, git: 1 }, libraries: { 'scikit-learn': 1 } },
    { title: 'WD', skills: { python: 1, git: 1 }, libraries: { django: 1 } },
  ])
  const [ds, ml] = snapshot.roles.rows
  // git is nearest to Python, θ = 2/3; pandas to scikit-learn, θ = 1/2.
  expect(plan(snapshot, ds!, ml!).effort).toBeCloseTo(1 / 3, 12)
  expect(plan(snapshot, ml!, ds!).effort).toBeCloseTo(1 / 2, 12)
  expect(plan(snapshot, ml!, ds!).steps[0]!.nearest!.slug).toBe('scikit-learn')
})

test("a skill's step names the target's libraries that serve it, by weight; a library's none", () => {
  const snapshot = sketchedSnapshot(
    [
      { title: 'A', libraries: { elsewhere: 1 } },
      { title: 'B', skills: { drawing: 1 }, libraries: { minor: 0.25, major: 1, even: 0.25, other: 1 } },
    ],
    [],
    {
      served: [
        ['drawing', 'minor'],
        ['drawing', 'major'],
        ['drawing', 'even'],
        ['drawing', 'elsewhere'],
        ['painting', 'other'],
      ],
    },
  )
  const [from, to] = snapshot.roles.rows
  const { steps } = plan(snapshot, from!, to!)
  const servedBy = steps.map(({ feature, libraries }) => [feature.slug, libraries.map(({ slug }) => slug)])
  expect(Object.fromEntries(servedBy)).toEqual({
    drawing: ['major', 'even', 'minor'],
    minor: [],
    major: [],
    even: [],
    other: [],
  })
})
