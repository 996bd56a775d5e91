import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { featureIndex } from '../../src/graph/features.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { LearningPlan } from '../../src/transitions/learningPlan.ts'
import { knowing, roleOf } from '../support/knowing.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'
import { question } from '../support/ratedSnapshot.ts'
import type { RelationSketch, RoleSketch } from '../support/sketches.ts'

/** Whether a feature is to be learnt before another: the transitive closure of the relations, cycles apart. */
function precedence({ features, skills, libraries, edges }: Snapshot): (earlier: number, later: number) => boolean {
  const size = features.rows.length
  const needs = Array.from({ length: size }, () => new Array<boolean>(size).fill(false))
  for (const { forward } of [edges.prerequisites, edges.broader]) {
    for (const { index } of skills.rows) {
      for (const earlier of forward.targetsOf(index)) needs[index]![earlier] = true
    }
  }
  for (const { index, language } of libraries.rows) {
    const own = needs[features.skillCount + index]!
    if (language !== null) own[featureIndex(features, language)] = true
    for (const library of edges.buildsOn.forward.targetsOf(index)) own[features.skillCount + library] = true
  }
  for (let via = 0; via < size; via++) {
    for (let later = 0; later < size; later++) {
      if (!needs[later]![via]) continue
      for (let earlier = 0; earlier < size; earlier++) if (needs[via]![earlier]) needs[later]![earlier] = true
    }
  }
  return (earlier, later) => needs[later]![earlier]! && !needs[earlier]![later]!
}

test('what is learnt before something comes before it, and matters as much', () => {
  fc.assert(
    fc.property(question, ({ snapshot, knowledge, to }) => {
      const isBefore = precedence(snapshot)
      const { steps } = new LearningPlan(knowledge, to)
      for (const [place, step] of steps.entries()) {
        for (const later of steps.slice(place + 1)) {
          expect(isBefore(later.feature, step.feature)).toBe(false)
          if (isBefore(step.feature, later.feature)) {
            expect(step.priority).toBeGreaterThanOrEqual(later.priority)
          }
        }
      }
    }),
    { numRuns: 150 },
  )
})

test('the first steps are no trifles, and the essential comes before the optional', () => {
  fc.assert(
    fc.property(question, ({ snapshot, knowledge, to }) => {
      const isBefore = precedence(snapshot)
      const { steps } = new LearningPlan(knowledge, to)
      const greatest = Math.max(...steps.map(({ priority }) => priority))
      for (const { priority } of steps.slice(0, 3)) expect(priority).toBeGreaterThanOrEqual(0.15 * greatest)
      const isOptional = ({ requirement, compared }: (typeof steps)[number]) =>
        requirement === 'OPTIONAL' && compared.table.basis !== 'RATINGS'
      const tiers = steps.map((step) => {
        if (step.priority < 0.15 * greatest) return 'trifle'
        const unlocks = steps.some((later) => isBefore(step.feature, later.feature) && !isOptional(later))
        return isOptional(step) && !unlocks ? 'optional' : 'essential'
      })
      const inOrder = ['essential', 'optional', 'trifle'].flatMap((tier) => tiers.filter((other) => other === tier))
      expect(tiers).toEqual(inOrder)
    }),
    { numRuns: 150 },
  )
})

describe('a plan', () => {
  const cases: [what: string, needs: RoleSketch['skills'], rest: RoleSketch['libraries'], RelationSketch, string[]][] =
    [
      [
        'begins with the prerequisite',
        { hard: 1, easy: 0.6, other: 0.9 },
        {},
        { prerequisites: [['hard', 'easy']] },
        ['easy', 'hard', 'other'],
      ],
      [
        'puts the broader skill first',
        { algebra: 1, mathematics: 0.6, other: 0.9 },
        {},
        { broader: [['algebra', 'mathematics']] },
        ['mathematics', 'algebra', 'other'],
      ],
      [
        'follows prerequisites through skills that the target does not ask for',
        { hard: 1, easy: 0.6, other: 0.9 },
        {},
        { prerequisites: [['hard', 'middle']], broader: [['middle', 'easy']] },
        ['easy', 'hard', 'other'],
      ],
      [
        'puts a library after its language and the libraries it builds on',
        { drawing: 0.6 },
        { brush: 1, hair: 0.7, wood: 0.6 },
        { languageOf: { brush: 'wood' }, buildsOn: [['brush', 'hair']] },
        ['drawing', 'hair', 'wood', 'brush'],
      ],
      [
        'sets no order within a cycle, but keeps what comes before and after it',
        { one: 0.7, two: 1, start: 0.6, end: 0.9 },
        {},
        {
          prerequisites: [
            ['one', 'two'],
            ['two', 'one'],
            ['one', 'start'],
            ['end', 'two'],
          ],
        },
        ['start', 'two', 'one', 'end'],
      ],
      [
        'goes by importance where nothing is learnt before, ties by slug',
        { b: 0.6, a: 0.6, c: 1, d: 0.8 },
        {},
        {},
        ['c', 'd', 'a', 'b'],
      ],
      [
        'puts the optional after the essential, however heavy it is',
        { b: { weight: 1, requirement: 'OPTIONAL' }, a: 0.6, c: 0.5 },
        {},
        {},
        ['a', 'c', 'b'],
      ],
      [
        'but not what is optional and leads to the essential',
        { b: { weight: 0.6, requirement: 'OPTIONAL' }, a: 1, c: 0.7 },
        {},
        { prerequisites: [['a', 'b']] },
        ['b', 'a', 'c'],
      ],
      ['ends with trifles', { a: 1, b: 0.9, c: 0.8, trifle: 0.1 }, {}, {}, ['a', 'b', 'c', 'trifle']],
      ['leaves trifles out where it would soon begin with them', { a: 1, b: 0.9, trifle: 0.1 }, {}, {}, ['a', 'b']],
      [
        'leaves out what little is needed of a prerequisite',
        { a: 1, b: 0.9, c: 0.8, trifle: 0.1 },
        {},
        { prerequisites: [['a', 'trifle']] },
        ['a', 'b', 'c'],
      ],
    ]
  test.each(cases)('%s', (_what, skills, libraries, relations, expected) => {
    const known = { title: 'Known', skills: { known: 1 }, libraries: { pen: 1 } }
    const target = { title: 'Wanted', skills: { ...skills, known: 0.05 }, libraries: { ...libraries, pen: 0.05 } }
    const snapshot = sketchedSnapshot([known, target], [], relations)
    const { steps } = new LearningPlan(knowing(snapshot, { roles: ['known'] }), roleOf(snapshot, 'wanted'))
    expect(steps.map(({ feature }) => snapshot.features.rows[feature]!.slug)).toEqual(expected)
  })
})
