import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { featureIndex } from '../../src/graph/features.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { impliedFrom } from '../../src/readiness/implications.ts'
import { LearningPlan } from '../../src/transitions/learningPlan.ts'
import { effortOf, levelNeeded, levelNow } from '../../src/transitions/learningStep.ts'
import { reason } from '../../src/transitions/transitionSentence.ts'
import { knowing, roleOf } from '../support/knowing.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'
import { question } from '../support/ratedSnapshot.ts'

const planned = (snapshot: Snapshot, known: Parameters<typeof knowing>[1], to: string) =>
  new LearningPlan(knowing(snapshot, known), roleOf(snapshot, to))

const slugs = ({ snapshot, steps }: LearningPlan) => steps.map(({ feature }) => snapshot.features.rows[feature]!.slug)

test('every step matters, is new, and stands for a part of the effort', () => {
  fc.assert(
    fc.property(question, ({ knowledge, to }) => {
      const plan = new LearningPlan(knowledge, to)
      const known = knowledge.implied
      for (const { importance, priority, covered, feature } of plan.steps) {
        expect(importance).toBeGreaterThan(0)
        expect(importance).toBeLessThanOrEqual(1 + 1e-12)
        expect(priority).toBeGreaterThanOrEqual(importance)
        expect(covered).toBeLessThan(1)
        const implied = known.get(feature)
        if (implied !== undefined && implied.by !== feature) expect(implied.share).toBeLessThan(impliedFrom)
      }
      const efforts = plan.steps.map(effortOf)
      const sum = efforts.reduce((total, effort) => total + effort, 0)
      expect(Math.min(0, ...efforts)).toBe(0)
      if (plan.effort !== null) expect(sum).toBeLessThanOrEqual(plan.effort + 1e-9)
    }),
    { numRuns: 150 },
  )
})

test('a readiness of null has a reason, and only that; what is retained is no step', () => {
  fc.assert(
    fc.property(question, ({ snapshot, knowledge, to }) => {
      const plan = new LearningPlan(knowledge, to)
      if (plan.readiness === null) expect(reason(plan)).toMatch(/^[A-Z].*[.]$/)
      if (plan.readiness === null) expect([plan.effort, plan.retained, plan.bases]).toEqual([null, [], []])
      const learnt = new Set(plan.steps.map(({ feature }) => snapshot.features.rows[feature]!))
      for (const row of plan.retained) expect(learnt.has(row)).toBe(false)
      expect(plan.steps).toEqual(new LearningPlan(knowledge, to).steps)
    }),
    { numRuns: 150 },
  )
})

describe('what follows from what is known is no step:', () => {
  const snapshot = sketchedSnapshot(
    [
      {
        title: 'Web developer',
        skills: { 'Web frameworks': 1, SQL: 0.9, Git: 0.8 },
        libraries: { Python: 1, Django: 0.9, Flask: 0.5 },
      },
    ],
    [],
    {
      languageOf: { Django: 'Python' },
      served: [['Web frameworks', 'Django']],
      alternatives: [['Flask', 'Django']],
    },
  )

  test('Django implies Python and web frameworks, and stands in for Flask', () => {
    const plan = planned(snapshot, { libraries: ['django'] }, 'web-developer')
    expect(slugs(plan)).toEqual(['sql', 'git'])
    expect(plan.retained.map(({ slug }) => slug).sort()).toEqual(['django', 'python', 'web-frameworks'])
  })

  test('but Python implies neither', () => {
    expect(slugs(planned(snapshot, { libraries: ['python'] }, 'web-developer'))).toContain('django')
  })
})

describe('the same job', () => {
  const snapshot = sketchedSnapshot(
    [
      { title: 'Cook', dataset: 'one', jobZone: 3, skills: { Frying: 1 } },
      { title: 'Cooks', dataset: 'two', jobZone: 3, skills: { Braising: { level: 0.8 } } },
    ],
    [],
    { roleMatches: [['Cook', 'Cooks', 'EXACT']] },
  )

  test.each([
    ['in another vocabulary', 'cook', 'cooks'],
    ['in another vocabulary, the other way round', 'cooks', 'cook'],
    ['itself', 'cook', 'cook'],
  ])('%s leaves nothing to learn', (_what, from, to) => {
    const plan = planned(snapshot, { roles: [from] }, to)
    expect([plan.readiness, plan.effort, plan.steps]).toEqual([1, 0, []])
    expect(plan.retained.length).toBeGreaterThan(0)
  })
})

test('effort is the part of the preparation that is not covered, and so are the steps', () => {
  const snapshot = sketchedSnapshot([
    { title: 'Cook', jobZone: 1, skills: { Frying: 1 } },
    { title: 'Chef', jobZone: 4, skills: { Frying: 1, Leading: 1 } },
    { title: 'Unzoned', skills: { Frying: 1, Leading: 1 } },
  ])
  const plan = planned(snapshot, { roles: ['cook'] }, 'chef')
  expect(plan.effort).toBeCloseTo((1 - plan.readiness!) * 3, 12)
  expect(plan.steps.map(effortOf)).toEqual([expect.closeTo(plan.effort!, 12)])
  const unzoned = planned(snapshot, { roles: ['cook'] }, 'unzoned')
  expect([unzoned.effort, unzoned.steps.map(effortOf)]).toEqual([null, [0]])
})

test('levels are told of rated skills, now and needed, and of nothing else', () => {
  const snapshot = sketchedSnapshot([
    { title: 'Aide', skills: { Medicine: { level: 0.3 }, 'Wash linen': 1 } },
    { title: 'Nurse', skills: { Medicine: { level: 0.9 }, Law: { level: 0.5 }, 'Take blood': 1 } },
  ])
  const levels = planned(snapshot, { roles: ['aide'] }, 'nurse').steps.map((step) => {
    return [snapshot.features.rows[step.feature]!.slug, levelNow(step), levelNeeded(step)]
  })
  expect(Object.fromEntries(levels.map(([slug, ...rest]) => [slug, rest]))).toEqual({
    medicine: [0.3, 0.9],
    law: [0, 0.5],
    'take-blood': [null, null],
  })
})

test('nearly all of a level is learnt on the job', () => {
  const snapshot = sketchedSnapshot([
    { title: 'A', skills: { Law: { level: 0.86 }, Art: { level: 0.8 } } },
    { title: 'B', skills: { Law: { level: 1 }, Art: { level: 1 } } },
  ])
  expect(slugs(planned(snapshot, { roles: ['a'] }, 'b'))).toEqual(['art'])
})

test('ratings that the target needs far above the mean come before those that it needs as others do', () => {
  const others = Array.from({ length: 8 }, (_, place) => ({
    title: `Other ${place}`,
    skills: { Talking: { level: 0.7 + (place % 2) / 50 }, Surgery: { level: 0.1 } },
  }))
  const snapshot = sketchedSnapshot([
    ...others,
    { title: 'Aide', skills: { Talking: { level: 0.1 }, Surgery: { level: 0.1 } } },
    { title: 'Surgeon', skills: { Talking: { level: 0.72 }, Surgery: { level: 0.7 } } },
  ])
  expect(slugs(planned(snapshot, { roles: ['aide'] }, 'surgeon'))[0]).toBe('surgery')
})

test('beside rated skills, activities count a tenth', () => {
  const snapshot = sketchedSnapshot(
    [
      { title: 'A', skills: { Law: { level: 0.7 }, 'Sell shoes': 1 } },
      { title: 'B', skills: { Law: { level: 0.9 }, 'Judge cases': 1 } },
    ],
    [],
    { kinds: { 'Sell shoes': 'ACTIVITY', 'Judge cases': 'ACTIVITY' } },
  )
  const [law, judging] = planned(snapshot, { roles: ['a'] }, 'b').steps
  expect(law!.importance).toBeCloseTo(2 / 9, 12)
  expect(judging!.importance).toBeCloseTo((0.4 * 0.1) / 0.5, 12)
})

test('the requirement is that of the target, and none where it is read from matched roles', () => {
  const snapshot = sketchedSnapshot(
    [
      { title: 'Cook', dataset: 'one', skills: { Frying: { requirement: 'OPTIONAL' }, Boiling: {} } },
      { title: 'Waiter', dataset: 'one', skills: { Serving: {} } },
      { title: 'Cooks', dataset: 'two', skills: { Tasting: { level: 0.9 } } },
      { title: 'Waiters', dataset: 'two', skills: { Tasting: { level: 0.1 } } },
    ],
    [],
    {
      roleMatches: [
        ['Cook', 'Cooks', 'EXACT'],
        ['Waiter', 'Waiters', 'EXACT'],
      ],
    },
  )
  const { steps } = planned(snapshot, { roles: ['waiter'] }, 'cook')
  const requirements = steps.map(({ feature, requirement }) => [snapshot.features.rows[feature]!.slug, requirement])
  expect(Object.fromEntries(requirements)).toEqual({ boiling: 'ESSENTIAL', tasting: null, frying: 'OPTIONAL' })
  expect(featureIndex(snapshot.features, snapshot.skills.bySlug.get('frying')!)).toBe(steps.at(-1)!.feature)
})
