import { describe, expect, test } from 'vitest'
import { LearningPlan } from '../../src/transitions/learningPlan.ts'
import { transitionSentence } from '../../src/transitions/transitionSentence.ts'
import { knowing, roleOf } from '../support/knowing.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'
import { faultsOf } from '../support/sentenceFaults.ts'
import type { RelationSketch, RoleSketch } from '../support/sketches.ts'

const evenly = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 1]))

function told(
  roles: readonly RoleSketch[],
  known: Parameters<typeof knowing>[1],
  to: string,
  relations: RelationSketch = {},
): string {
  const snapshot = sketchedSnapshot(roles, ['Python'], relations)
  const sentence = transitionSentence(new LearningPlan(knowing(snapshot, known), roleOf(snapshot, to)))
  expect(faultsOf(sentence)).toEqual([])
  return sentence
}

const transitions: [what: string, from: RoleSketch, to: RoleSketch, sentence: string][] = [
  [
    'much to learn: the first three steps',
    { title: 'Data Scientist', skills: { Statistics: 1 } },
    {
      title: 'Machine Learning Engineer',
      skills: { Statistics: 1, SQL: 1, 'Model serving': 0.8, 'Python programming': 0.9 },
    },
    'A data scientist already covers about a quarter of what a machine learning engineer needs; start with SQL, then Python programming, then model serving.',
  ],
  [
    'one step',
    { title: 'Actor', skills: evenly('Singing') },
    { title: 'Singer', skills: evenly('Singing', 'Dancing') },
    'An actor already covers about two fifths of what a singer needs; start with dancing.',
  ],
  [
    'nothing to learn',
    { title: 'Actor', skills: evenly('Singing', 'Speaking') },
    { title: 'Singer', skills: evenly('Singing') },
    'An actor already covers everything that a singer needs.',
  ],
  [
    'nothing covered',
    { title: 'Diver', skills: evenly('Swimming') },
    { title: 'Actor', skills: evenly('Speaking') },
    'A diver covers nothing that an actor needs; start with speaking.',
  ],
  [
    'nothing known of the target',
    { title: 'Diver', skills: evenly('Swimming') },
    { title: 'Actor' },
    'No source says what an actor needs.',
  ],
  [
    'nothing to compare by',
    { title: 'Diver', skills: evenly('Swimming') },
    { title: 'Actors', libraries: evenly('piano') },
    'What a diver needs and what actors need is told in different terms, and nothing connects them yet.',
  ],
  [
    'titles in the plural',
    { title: 'Divers', skills: evenly('Swimming') },
    { title: 'Actors', skills: { Swimming: 1, Speaking: 1 } },
    'Divers already cover about two fifths of what actors need; start with speaking.',
  ],
  [
    'names that have an "and" themselves',
    { title: 'Diver', skills: evenly('Swimming') },
    { title: 'Actor', skills: { Swimming: 1, 'Law and government': 1, Speaking: 0.9 } },
    'A diver already covers about a third of what an actor needs. Start with law and government; then speaking.',
  ],
]

test.each(transitions)('%s', (_what, from, to, sentence) => {
  expect(told([from, to], { roles: [slug(from.title)] }, slug(to.title))).toBe(sentence)
})

test.each([
  ['Diver', 'A diver is a diver already: nothing is left to learn.'],
  ['Divers', 'Divers are divers already: nothing is left to learn.'],
])('from %s to the same', (title, sentence) => {
  expect(told([{ title, skills: evenly('Swimming') }], { roles: [slug(title)] }, slug(title))).toBe(sentence)
})

describe('who has', () => {
  const roles = [
    { title: 'Actor', skills: evenly('Speaking') },
    { title: 'Bard', skills: evenly('Singing') },
    { title: 'Clowns', skills: evenly('Juggling') },
    { title: 'Host', skills: evenly('Speaking', 'Singing', 'Smiling') },
  ]
  test.each<[string, Parameters<typeof knowing>[1], string]>([
    [
      'skills alone',
      { skills: ['speaking'] },
      'What you have covers about a third of what a host needs; start with smiling, then singing.',
    ],
    [
      'a role and skills',
      { roles: ['actor'], skills: ['singing'] },
      'An actor who also knows what you named already covers about three fifths of what a host needs; start with smiling.',
    ],
    [
      'a role in the plural and skills',
      { roles: ['clowns'], skills: ['singing'] },
      'Clowns who also know what you named already cover about a third of what a host needs; start with smiling, then speaking.',
    ],
    [
      'several roles',
      { roles: ['actor', 'bard'] },
      'An actor and a bard together already cover about three fifths of what a host needs; start with smiling.',
    ],
  ])('%s', (_what, known, sentence) => {
    expect(told(roles, known, 'host')).toBe(sentence)
  })
})

describe('across vocabularies', () => {
  const roles = [
    { title: 'Cook', dataset: 'one', skills: evenly('Frying') },
    { title: 'Cooks', dataset: 'two', skills: { Tasting: { level: 0.4 } } },
    { title: 'Chefs', dataset: 'two', skills: { Tasting: { level: 0.8 } } },
    { title: 'Waiters', dataset: 'two', skills: { Tasting: { level: 0.2 } } },
  ]

  test('the same job is said to be one', () => {
    const sentence = told(roles, { roles: ['cook'] }, 'cooks', { roleMatches: [['Cook', 'Cooks', 'EXACT']] })
    expect(sentence).toBe('A cook (one) and cooks (two) are the same job in two vocabularies.')
  })

  test('it is said through whom', () => {
    const sentence = told(roles, { roles: ['cook'] }, 'chefs', { roleMatches: [['Cook', 'Cooks', 'CLOSE']] })
    expect(sentence).toBe(
      'A cook already covers about half of what chefs need; start with tasting. Part of this is known through cooks.',
    )
  })

  test('and where there are many, how many', () => {
    const roleMatches = ['Cooks', 'Chefs', 'Waiters'].map((title) => ['Cook', title, 'RELATED'] as const)
    const sentence = told(
      [...roles, { title: 'Bakers', dataset: 'two', skills: { Tasting: { level: 1 } } }],
      { roles: ['cook'] },
      'bakers',
      { roleMatches },
    )
    expect(sentence).toMatch(/ Part of this is known through 3 matched roles\.$/)
  })
})

function slug(title: string): string {
  return title.toLowerCase().replaceAll(' ', '-')
}
