import { expect, test } from 'vitest'
import { Overlap } from '../../src/overlap/overlap.ts'
import { explanation, overlapScore } from '../../src/overlap/overlapScore.ts'
import { overlapSentence } from '../../src/overlap/overlapSentence.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'

const snapshot = sketchedSnapshot(
  [
    { title: 'Actor', dataset: 'first', skills: { Acting: 1, Singing: 1 }, libraries: { piano: 1 } },
    { title: 'Performer', dataset: 'second', skills: { 'To sing': 1, 'To act': 1, 'To dance': 1 } },
  ],
  [],
  {
    matches: [
      ['Singing', 'To sing', 'EXACT'],
      ['To act', 'Acting', 'CLOSE'],
      ['To dance', 'Singing', 'RELATED'],
    ],
  },
)
const question = new Overlap(snapshot, snapshot.roles.rows)
const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name)

test('roles of different datasets share the skills that matches tie', () => {
  expect(names(question.shared.all)).toEqual(['Acting', 'Singing'])
  expect(question.exclusive.map(({ all }) => names(all))).toEqual([['piano'], ['To dance']])
})

test('and their score counts them', () => {
  expect(overlapScore(question, 'JACCARD')).toBe(0.5)
  expect(names(explanation(question, 'JACCARD').map(({ feature }) => feature))).toEqual(['Acting', 'Singing'])
})

test('and so does their sentence', () => {
  expect(overlapSentence(question)).toBe(
    'Compared by what their different vocabularies both have, an actor shares 2 skills with a performer: acting and singing.',
  )
})
