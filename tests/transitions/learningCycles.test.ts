import { expect, test } from 'vitest'
import { learningCycles } from '../../src/transitions/learningCycles.ts'
import { type RelationSketch, sketchedSnapshot } from '../support/randomSnapshot.ts'

const cases: [what: string, relations: RelationSketch, cycles: string[][]][] = [
  [
    'none among skills that only build on each other',
    {
      prerequisites: [
        ['b', 'a'],
        ['c', 'a'],
        ['d', 'b'],
        ['d', 'c'],
      ],
    },
    [],
  ],
  [
    'two skills that need each other, whichever way it is said',
    { prerequisites: [['b', 'a']], broader: [['a', 'b']] },
    [['a', 'b']],
  ],
  ['a skill that needs itself', { prerequisites: [['a', 'a']] }, [['a']]],
  [
    'every cycle, and only what lies on it',
    {
      prerequisites: [
        ['y', 'z'],
        ['z', 'x'],
        ['x', 'y'],
        ['x', 'c'],
        ['c', 'b'],
        ['b', 'c'],
        ['b', 'a'],
        ['w', 'x'],
      ],
    },
    [
      ['b', 'c'],
      ['x', 'y', 'z'],
    ],
  ],
]

test.each(cases)('finds %s', (_what, relations, cycles) => {
  const snapshot = sketchedSnapshot([{ title: 'Role' }], [], relations)
  expect(learningCycles(snapshot).map((cycle) => cycle.map(({ slug }) => slug))).toEqual(cycles)
})
