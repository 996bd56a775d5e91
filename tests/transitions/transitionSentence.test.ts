import { describe, expect, test } from 'vitest'
import { careerPathSentence } from '../../src/paths/careerPathSentence.ts'
import { careerPaths } from '../../src/paths/careerPaths.ts'
import { LearningPlan } from '../../src/transitions/learningPlan.ts'
import { transition } from '../../src/transitions/transition.ts'
import { transitionSentence } from '../../src/transitions/transitionSentence.ts'
import { type RoleSketch, sketchedSnapshot } from '../support/randomSnapshot.ts'

const evenly = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 1]))

const transitions: [what: string, from: RoleSketch, to: RoleSketch, sentence: string][] = [
  [
    'much to learn: the first three steps and how much it is',
    { title: 'Data Scientist', skills: { Statistics: 1 }, libraries: { pandas: 1 } },
    {
      title: 'Machine Learning Engineer',
      skills: { Statistics: 1, SQL: 1, 'Model serving': 0.8, 'Python programming': 0.9 },
      libraries: { pandas: 1, PyTorch: 0.7 },
    },
    'A Data Scientist already covers 37% of what a Machine Learning Engineer needs; start with SQL, then Python programming, then model serving: 3 skills and 1 library to learn.',
  ],
  [
    'up to three steps: all of them',
    { title: 'Actor', skills: evenly('Singing') },
    { title: 'Clown', skills: { Singing: 1, Juggling: 0.5, Falling: 0.4 } },
    'An Actor already covers 53% of what a Clown needs; still to learn: juggling, then falling.',
  ],
  [
    'one step',
    { title: 'Actor', skills: evenly('Singing') },
    { title: 'Singer', skills: evenly('Singing'), libraries: evenly('piano') },
    'An Actor already covers 50% of what a Singer needs; still to learn: piano.',
  ],
  [
    'nothing to learn',
    { title: 'Actor', skills: evenly('Singing', 'Speaking') },
    { title: 'Singer', skills: evenly('Singing') },
    'An Actor already covers everything a Singer needs.',
  ],
  [
    'nothing covered',
    { title: 'Diver', skills: evenly('Swimming') },
    { title: 'Actor', libraries: evenly('a', 'b', 'c', 'd') },
    'A Diver covers nothing yet of what an Actor needs; start with a, then b, then c: 4 libraries to learn.',
  ],
  [
    'nothing known of the target',
    { title: 'Diver', skills: evenly('Swimming') },
    { title: 'Actor' },
    'Nothing is known of what an Actor needs.',
  ],
  [
    'hardly anything covered, which is not nothing',
    { title: 'Diver', skills: evenly('Swimming') },
    { title: 'Actor', skills: { Swimming: 0.001, Speaking: 1 } },
    'A Diver already covers 1% of what an Actor needs; still to learn: speaking.',
  ],
  [
    'nearly everything covered, which is not all',
    { title: 'Diver', skills: evenly('Swimming') },
    { title: 'Actor', skills: { Swimming: 1, Speaking: 0.001 } },
    'A Diver already covers 99% of what an Actor needs; still to learn: speaking.',
  ],
  [
    'titles in the plural',
    { title: 'Divers', skills: evenly('Swimming') },
    { title: 'Actors', skills: { Swimming: 1, Speaking: 1 } },
    'Divers already cover 50% of what Actors need; still to learn: speaking.',
  ],
]

test.each(transitions)('%s', (_what, from, to, sentence) => {
  const snapshot = sketchedSnapshot([from, to], ['Python'])
  const role = ({ title }: RoleSketch) => snapshot.roles.rows.find((row) => row.title === title)!
  expect(transitionSentence(new LearningPlan(transition(snapshot, role(from), role(to))))).toBe(sentence)
})

test.each([
  ['Diver', 'A Diver is a Diver already: nothing is left to learn.'],
  ['Divers', 'Divers are Divers already: nothing is left to learn.'],
])('from %s to the same', (title, sentence) => {
  const snapshot = sketchedSnapshot([{ title, skills: evenly('Swimming') }])
  const [role] = snapshot.roles.rows
  expect(transitionSentence(new LearningPlan(transition(snapshot, role!, role!)))).toBe(sentence)
})

describe('a career path', () => {
  const snapshot = sketchedSnapshot([
    { title: 'Actor', skills: evenly('Speaking') },
    { title: 'Bard', skills: evenly('Speaking', 'Singing', 'Walking'), libraries: evenly('lute') },
    { title: 'Choirs', skills: evenly('Singing', 'Reading') },
    { title: 'Dancer', skills: evenly('Speaking') },
  ])
  const path = (from: string, ...roles: string[]) =>
    careerPaths(snapshot, snapshot.roles.bySlug.get(from)!, snapshot.roles.bySlug.get(roles.at(-1)!)!, 6, 20).find(
      ({ hops }) => hops.map(({ to }) => to.slug).join() === roles.join(),
    )!

  test.each([
    [['actor', 'choirs'], 'An Actor becomes Choirs directly (2 skills to learn).'],
    [
      ['actor', 'bard', 'choirs'],
      'An Actor becomes a Bard (2 skills and 1 library to learn), then Choirs (1 skill to learn).',
    ],
    [['choirs', 'dancer', 'actor'], 'Choirs become a Dancer (1 skill to learn), then an Actor (nothing to learn).'],
  ])('%j', ([from, ...roles], sentence) => {
    expect(careerPathSentence(path(from!, ...roles))).toBe(sentence)
  })

  test('has hops that remember the roles before', () => {
    const sentences = path('actor', 'bard', 'dancer', 'choirs').hops.map((hop) =>
      transitionSentence(new LearningPlan(hop)),
    )
    expect(sentences).toEqual([
      'An Actor already covers 25% of what a Bard needs; still to learn: singing, then walking, then lute.',
      'A Bard who was an Actor before already covers everything a Dancer needs.',
      'A Dancer who was an Actor and a Bard before already covers 50% of what Choirs need; still to learn: reading.',
    ])
  })
})
