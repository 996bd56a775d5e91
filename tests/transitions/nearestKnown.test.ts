import { describe, expect, test } from 'vitest'
import { LearningPlan } from '../../src/transitions/learningPlan.ts'
import { alternativesOf, librariesFor, nearestKnown } from '../../src/transitions/nearestKnown.ts'
import { stepEvidence } from '../../src/transitions/stepEvidence.ts'
import { knowing, roleOf } from '../support/knowing.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'
import type { RelationSketch, RoleSketch } from '../support/sketches.ts'

function step(roles: RoleSketch[], relations: RelationSketch, known: Parameters<typeof knowing>[1], slug: string) {
  const snapshot = sketchedSnapshot(roles, [], relations)
  const { steps } = new LearningPlan(knowing(snapshot, known), roleOf(snapshot, 'target'))
  return steps.find(({ feature }) => snapshot.features.rows[feature]!.slug === slug)!
}

describe('what is known and helps', () => {
  const near = (...asked: Parameters<typeof step>) => {
    const nearest = nearestKnown(step(...asked))
    return nearest && [nearest.feature.slug, nearest.share]
  }

  test('is another product of the category', () => {
    const roles = [
      { title: 'Target', libraries: { Excel: { inDemand: true }, Paint: {} } },
      { title: 'Other', libraries: { Calc: {} } },
    ]
    const categories = { Excel: 'spreadsheets', Calc: 'spreadsheets' }
    expect(near(roles, { categories }, { libraries: ['calc'] }, 'excel')).toEqual(['calc', 0.4])
    expect(near(roles, { categories }, { libraries: ['calc'] }, 'paint')).toBeNull()
  })

  test('is another activity of the same kind', () => {
    const roles = [
      { title: 'Target', skills: { Talking: { level: 0.5 }, 'Cook soup': 1 } },
      { title: 'Baker', skills: { Talking: { level: 0.5 }, 'Cook bread': 1 } },
    ]
    const relations: RelationSketch = {
      broader: [
        ['Cook soup', 'Cooking'],
        ['Cook bread', 'Cooking'],
      ],
      kinds: { 'Cook soup': 'ACTIVITY', 'Cook bread': 'ACTIVITY', Cooking: 'GROUP' },
    }
    expect(near(roles, relations, { roles: ['baker'] }, 'cook-soup')).toEqual(['cook-bread', 0.4])
  })

  test('is a library that serves in its place, as far as it is known', () => {
    const roles = [
      { title: 'Target', libraries: { Django: 1, Git: 0.5 } },
      { title: 'Other', libraries: { Flask: 0.5 } },
    ]
    const [nearest, share] = near(roles, { alternatives: [['Django', 'Flask']] }, { roles: ['other'] }, 'django')!
    expect(nearest).toBe('flask')
    expect(share).toBeCloseTo(0.35, 12)
  })

  test('is a skill that the data calls related, whichever side says so', () => {
    const roles = [{ title: 'Target', skills: { Statistics: 1, Known: 0.5 } }]
    for (const related of [['Statistics', 'Econometrics'] as const, ['Econometrics', 'Statistics'] as const]) {
      const found = near(roles, { related: [related] }, { skills: ['econometrics'] }, 'statistics')
      expect(found).toEqual(['econometrics', 0.3])
    }
  })

  test('is nothing that is merely named together with it', () => {
    const roles = [
      { title: 'Target', skills: { One: 1, Two: 1 } },
      { title: 'Other', skills: { One: 1, Two: 1 } },
    ]
    expect(near(roles, {}, { skills: ['one'] }, 'two')).toBeNull()
  })
})

test('alternatives are the other products of a category, those in demand first, or what serves in its place', () => {
  const products = step(
    [
      {
        title: 'Target',
        libraries: { Excel: { inDemand: true }, Lotus: {}, Sheets: { hot: true }, Paint: { inDemand: true } },
      },
      { title: 'Other', libraries: { Calc: {} } },
    ],
    { categories: { Excel: 'tables', Lotus: 'tables', Sheets: 'tables', Calc: 'tables' } },
    { libraries: ['paint'] },
    'excel',
  )
  expect(alternativesOf(products).map(({ slug }) => slug)).toEqual(['sheets', 'lotus'])
  const frameworks = step(
    [{ title: 'Target', libraries: { Django: 1, Git: 0.5 } }],
    { alternatives: [['Flask', 'Django']] },
    { libraries: ['git'] },
    'django',
  )
  expect(alternativesOf(frameworks).map(({ slug }) => slug)).toEqual(['flask'])
})

test('the libraries of a skill are those of the target that serve it, by weight', () => {
  const roles = [
    { title: 'Target', skills: { Drawing: 1, Known: 0.5 }, libraries: { minor: 0.25, major: 1, other: 0.5 } },
    { title: 'Other', libraries: { elsewhere: 1 } },
  ]
  const served = ['minor', 'major', 'elsewhere'].map((library) => ['Drawing', library] as const)
  const librariesOf = (slug: string) =>
    librariesFor(step(roles, { served }, { skills: ['known'] }, slug)).map(({ slug }) => slug)
  expect(librariesOf('drawing')).toEqual(['major', 'minor'])
  expect(librariesOf('other')).toEqual([])
})

test('the evidence is why the target needs it, or why the matched roles do', () => {
  const roles = [
    { title: 'Target', dataset: 'one', skills: { Frying: 1 } },
    { title: 'Waiter', dataset: 'one', skills: { Serving: 1 } },
    { title: 'Cooks', dataset: 'two', skills: { Tasting: { level: 0.9 } } },
    { title: 'Waiters', dataset: 'two', skills: { Tasting: { level: 0.1 } } },
  ]
  const roleMatches = [
    ['Target', 'Cooks', 'CLOSE'],
    ['Waiter', 'Waiters', 'CLOSE'],
  ] as const
  const sources = (slug: string) =>
    stepEvidence(step(roles, { roleMatches }, { roles: ['waiter'] }, slug)).map(({ source }) => source.dataset)
  expect(sources('frying')).toEqual(['one'])
  expect(sources('tasting')).toEqual(['two'])
})
