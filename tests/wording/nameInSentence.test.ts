import { expect, test } from 'vitest'
import { nameInSentence, titleInSentence } from '../../src/wording/nameInSentence.ts'
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
  ['Python (computer programming)', 'Python'],
  ['Data integration (ETL)', 'data integration (ETL)'],
  ['Critical Thinking', 'critical thinking'],
  ['Building and Construction', 'building and construction'],
  ['English Language', 'English language'],
  ['Fine Arts', 'fine arts'],
  ['Monte Carlo methods', 'Monte Carlo methods'],
  ['Bayesian statistics', 'Bayesian statistics'],
  ['Analyze business or financial data.', 'analyze business or financial data'],
  ['Communicating with People Outside the Organization', 'communicating with people outside the organization'],
  ['Django-based web sites', 'Django-based web sites'],
  ['Apache Spark tuning', 'Apache Spark tuning'],
  ['Node.js services', 'Node.js services'],
  ['Éclair baking', 'éclair baking'],
])('the skill %s reads "%s"', (name, expected) => {
  const weights = Object.fromEntries(libraries.map((library) => [library, 1]))
  const snapshot = sketchedSnapshot([{ title: 'A', skills: { [name]: 1 }, libraries: weights }], languages)
  expect(nameInSentence(snapshot, snapshot.skills.rows[0]!)).toBe(expected)
})

test.each([
  ['Data Scientist', 'data scientist'],
  ['Python Developer', 'Python developer'],
  ['DevOps Engineer', 'DevOps engineer'],
  ['Full-Stack Developer', 'full-stack developer'],
  ['GIS Developer', 'GIS developer'],
  [
    'English Language and Literature Teachers, Postsecondary',
    'English language and literature teachers, postsecondary',
  ],
])('the role %s reads "%s"', (title, expected) => {
  const snapshot = sketchedSnapshot([{ title, libraries: { Django: 1 } }], languages)
  expect(titleInSentence(snapshot, snapshot.roles.rows[0]!)).toBe(expected)
})

test('a dataset in lower case means its capitals, but for one before a verb', () => {
  const names = ['use software', 'Ensure correct use of ovens', 'Roman law', 'Capture One']
  const skills = Object.fromEntries(names.map((name) => [name, 1]))
  const snapshot = sketchedSnapshot([
    { title: 'actor', skills },
    { title: 'ICT trainer' },
    { title: 'baker' },
    { title: 'cook' },
    { title: 'diver' },
    { title: 'singer' },
  ])
  expect(snapshot.skills.rows.map((skill) => nameInSentence(snapshot, skill)).sort()).toEqual(
    ['Capture One', 'ensure correct use of ovens', 'Roman law', 'use software'].sort(),
  )
  expect(titleInSentence(snapshot, snapshot.roles.bySlug.get('ict-trainer')!)).toBe('ICT trainer')
})

test('a library keeps its name', () => {
  const snapshot = sketchedSnapshot([{ title: 'A', libraries: { Flask: 1 } }])
  expect(nameInSentence(snapshot, snapshot.libraries.rows[0]!)).toBe('Flask')
})
