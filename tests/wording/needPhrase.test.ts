import { expect, test } from 'vitest'
import { listed, type NeedPhrase, needing, needPhrase, startingWith } from '../../src/wording/needPhrase.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'

const noun = (text: string): NeedPhrase => ({ kind: 'NOUN', text })
const verb = (text: string): NeedPhrase => ({ kind: 'VERB', text })

test('a list whose names often start with a verb is one of verb phrases', () => {
  const names = [
    'apply blended learning',
    'manage staff',
    'pluck chickens',
    'ICT safety',
    'vegetation control',
    'coaching',
  ]
  const snapshot = sketchedSnapshot([{ title: 'actor', skills: Object.fromEntries(names.map((name) => [name, 1])) }])
  const verbs = snapshot.skills.rows.map((skill) => needPhrase(snapshot, skill)).filter(({ kind }) => kind === 'VERB')
  expect(verbs.map(({ text }) => text).sort()).toEqual(['apply blended learning', 'manage staff', 'pluck chickens'])
})

test('in other lists words that may be verbs are nouns', () => {
  const names = ['Report writing', 'Process automation', 'Test automation', 'Design patterns', 'Model training']
  const snapshot = sketchedSnapshot([{ title: 'Actor', skills: Object.fromEntries(names.map((name) => [name, 1])) }])
  expect(snapshot.skills.rows.every((skill) => needPhrase(snapshot, skill).kind === 'NOUN')).toBe(true)
})

test('needs follow a subject', () => {
  expect(needing([noun('SQL'), noun('statistics')], false)).toBe('needs SQL and statistics')
  expect(needing([verb('plan menus'), verb('train staff')], true)).toBe('need to plan menus and train staff')
  expect(needing([verb('train staff'), noun('design')], false)).toBe('needs design, and has to train staff')
  expect(needing([noun('law and government'), noun('design')], true)).toBe('need law and government, and design')
})

test('needs are listed as examples', () => {
  expect(listed([noun('SQL'), noun('R')])).toBe('SQL and R')
  expect(listed([verb('plan menus'), noun('design'), verb('cook')])).toBe('design, and to plan menus and to cook')
})

test('needs stand in the order of learning', () => {
  expect(startingWith([noun('SQL'), noun('R')])).toBe('start with SQL, then R')
  expect(startingWith([noun('statistics'), verb('analyze data'), verb('write reports')])).toBe(
    'start with statistics, then learn to analyze data, then to write reports',
  )
  expect(startingWith([verb('cook'), noun('law and government')])).toBe(
    'start by learning to cook; then law and government',
  )
})
