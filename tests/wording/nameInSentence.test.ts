import { expect, test } from 'vitest'
import { nameInSentence } from '../../src/wording/nameInSentence.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'

const libraries = ['Django', 'Apache Spark', 'pandas', 'C++', 'Node.js']
const languages = ['Python', 'R']

test.each([
  ['Data visualisation', 'data visualisation'],
  ['machine learning', 'machine learning'],
  ['Apache licensing', 'apache licensing'],
  ['Pandas care', 'pandas care'],
  ['Pythonic idiom', 'pythonic idiom'],
  ['SQL', 'SQL'],
  ['REST APIs', 'REST APIs'],
  ['A/B testing', 'A/B testing'],
  ['R programming', 'R programming'],
  ['X', 'X'],
  ['Python programming', 'Python programming'],
  ['Python', 'Python'],
  ['Python (computer programming)', 'Python (computer programming)'],
  ['Django-based web sites', 'Django-based web sites'],
  ['Apache Spark tuning', 'Apache Spark tuning'],
  ['Node.js services', 'Node.js services'],
  ['Éclair baking', 'éclair baking'],
])('the skill %s reads "%s"', (name, expected) => {
  const weights = Object.fromEntries(libraries.map((library) => [library, 1]))
  const snapshot = sketchedSnapshot([{ title: 'A', skills: { [name]: 1 }, libraries: weights }], languages)
  expect(nameInSentence(snapshot, snapshot.skills.rows[0]!)).toBe(expected)
})

test('a library keeps its name', () => {
  const snapshot = sketchedSnapshot([{ title: 'A', libraries: { Flask: 1 } }])
  expect(nameInSentence(snapshot, snapshot.libraries.rows[0]!)).toBe('Flask')
})
