import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RoleRow } from '../../src/graph/rows.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { LearningPlan } from '../../src/transitions/learningPlan.ts'
import { transition } from '../../src/transitions/transition.ts'
import { type RelationSketch, type RoleSketch, relatedSnapshot, sketchedSnapshot } from '../support/randomSnapshot.ts'
import { definitions, lowestTied, numberOf } from './definitions.ts'

const graphAndPair = relatedSnapshot.chain((snapshot) => {
  const role = fc.constantFrom(...snapshot.roles.rows)
  return fc.tuple(fc.constant(snapshot), role, role)
})

/** A test whether a feature is to be learnt before another: the transitive closure of the relations, cycles apart. */
function precedence(snapshot: Snapshot, from: RoleRow, to: RoleRow): (earlier: number, later: number) => boolean {
  const { skills, libraries, edges } = snapshot
  const size = skills.rows.length + libraries.rows.length
  const number = from.source.dataset === to.source.dataset ? (skill: number) => skill : lowestTied(snapshot)
  const needs = Array.from({ length: size }, () => new Array<boolean>(size).fill(false))
  const add = (later: number, earlier: number) => {
    needs[later]![earlier] = true
  }
  for (const { forward } of [edges.prerequisites, edges.broader]) {
    for (const { index } of skills.rows) {
      for (const earlier of forward.targetsOf(index)) {
        add(number(index), number(earlier))
      }
    }
  }
  const { backward } = edges.skillLibraries
  for (const { index } of libraries.rows) {
    for (const skill of backward.targetsOf(index)) {
      add(skills.rows.length + index, number(skill))
    }
  }
  for (let via = 0; via < size; via++) {
    for (let later = 0; later < size; later++) {
      for (let earlier = 0; earlier < size; earlier++) {
        if (needs[later]![via] && needs[via]![earlier]) add(later, earlier)
      }
    }
  }
  return (earlier, later) => needs[later]![earlier]! && !needs[earlier]![later]!
}

function order(snapshot: Snapshot, from: RoleRow, to: RoleRow): number[] {
  return new LearningPlan(transition(snapshot, from, to)).steps.map(({ feature }) => numberOf(snapshot, feature))
}

test('every step comes after what the data wants learnt before it', () => {
  fc.assert(
    fc.property(graphAndPair, ([snapshot, from, to]) => {
      const before = precedence(snapshot, from, to)
      const steps = order(snapshot, from, to)
      for (const [place, later] of steps.entries()) {
        for (const after of steps.slice(place + 1)) expect(before(after, later)).toBe(false)
      }
    }),
  )
})

test('otherwise the more general comes first, then what has priority, then the lower number', () => {
  fc.assert(
    fc.property(graphAndPair, ([snapshot, from, to]) => {
      const before = precedence(snapshot, from, to)
      const { generality, priority } = definitions(snapshot, [from, to])
      const steps = order(snapshot, from, to)
      for (const [place, step] of steps.slice(0, -1).entries()) {
        const next = steps[place + 1]!
        const preference = generality(step, next) || priority(to, step) - priority(to, next) || next - step
        expect(preference > 0 || before(step, next)).toBe(true)
      }
    }),
  )
})

describe('a plan', () => {
  const nobody: RoleSketch = { title: 'A' }
  const cases: [what: string, roles: RoleSketch[], relations: RelationSketch, order: string[]][] = [
    [
      'begins with the prerequisite, however little it counts',
      [nobody, { title: 'B', skills: { hard: 1, easy: 0.1 } }],
      { prerequisites: [['hard', 'easy']] },
      ['easy', 'hard'],
    ],
    [
      'puts the broader skill first',
      [nobody, { title: 'B', skills: { algebra: 1, mathematics: 0.1 } }],
      { broader: [['algebra', 'mathematics']] },
      ['mathematics', 'algebra'],
    ],
    [
      'follows prerequisites through skills that the target does not ask for',
      [nobody, { title: 'B', skills: { hard: 1, easy: 0.1 } }],
      {
        prerequisites: [['hard', 'middle']],
        broader: [['middle', 'easy']],
      },
      ['easy', 'hard'],
    ],
    [
      'puts a library after all the skills it serves, and these after their own prerequisites',
      [nobody, { title: 'B', skills: { drawing: 0.5, painting: 0.25, seeing: 0.1 }, libraries: { brush: 1 } }],
      {
        served: [
          ['drawing', 'brush'],
          ['painting', 'brush'],
        ],
        prerequisites: [['painting', 'seeing']],
      },
      ['drawing', 'seeing', 'painting', 'brush'],
    ],
    [
      'sets no order within a cycle, but keeps what comes before and after it',
      [nobody, { title: 'B', skills: { one: 0.5, two: 1, start: 0.1, end: 1 } }],
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
      'begins with what more roles ask for',
      [nobody, { title: 'B', skills: { rare: 1, common: 0.1 } }, { title: 'C', skills: { common: 0.1 } }],
      {},
      ['common', 'rare'],
    ],
    [
      'begins with the priority among what equally many ask for, ties by slug, skills before libraries',
      [nobody, { title: 'B', skills: { b: 0.5, a: 0.5, c: 1 }, libraries: { a: 0.5, tool: 0.75 } }],
      {},
      ['c', 'tool', 'a', 'b', 'a'],
    ],
  ]
  test.each(cases)('%s', (_what, roles, relations, expected) => {
    const snapshot = sketchedSnapshot(roles, [], relations)
    const [from, to] = snapshot.roles.rows
    const { steps } = new LearningPlan(transition(snapshot, from!, to!))
    expect(steps.map(({ feature }) => feature.slug)).toEqual(expected)
  })
})
