import { expect, test } from 'vitest'
import { Overlap } from '../../src/overlap/overlap.ts'
import { overlapSentence } from '../../src/overlap/overlapSentence.ts'
import { type RoleSketch, sketchedSnapshot } from '../support/randomSnapshot.ts'

const evenly = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 1]))

const cases: [what: string, roles: RoleSketch[], sentence: string][] = [
  [
    'two roles that share much: the foremost by TF-IDF, then what each alone needs',
    [
      {
        title: 'Data Scientist',
        skills: { 'Statistical analysis': 1, 'Machine learning': 0.9, SQL: 0.2, 'Data visualisation': 1, Reports: 0.5 },
        libraries: { pandas: 0.8, NumPy: 0.3 },
      },
      {
        title: 'Automation Engineer',
        skills: { 'Statistical analysis': 1, 'Machine learning': 0.9, SQL: 0.2, 'Python programming': 1 },
        libraries: { pandas: 0.8, NumPy: 0.3, Python: 0.1, Selenium: 1 },
      },
    ],
    'A Data Scientist and an Automation Engineer share 3 skills and 2 libraries, above all statistical analysis, machine learning and pandas; the Data Scientist alone needs data visualisation and 1 more, the Automation Engineer alone Python programming and 2 more.',
  ],
  [
    'three shared features or fewer: all are named',
    [
      { title: 'actor', skills: evenly('Singing', 'Dancing') },
      { title: 'singer', skills: evenly('Singing'), libraries: evenly('piano') },
    ],
    'An actor and a singer share 1 skill: singing; the actor alone needs dancing, the singer alone piano.',
  ],
  [
    'only libraries shared',
    [
      { title: 'Actor', libraries: { Django: 1, Flask: 0.5 } },
      { title: 'Singer', libraries: { Django: 1, Flask: 0.5 } },
    ],
    'An Actor and a Singer share 2 libraries: Django and Flask; neither needs anything else.',
  ],
  [
    'one of each shared',
    [
      { title: 'Actor', skills: { Singing: 0.5 }, libraries: { Flask: 1 } },
      { title: 'Singer', skills: { Singing: 0.5, Cooking: 1 }, libraries: { Flask: 1 } },
    ],
    'An Actor and a Singer share 1 skill and 1 library: Flask and singing; the Singer alone needs cooking.',
  ],
  [
    'nothing shared',
    [
      { title: 'Actor', skills: evenly('Singing') },
      { title: 'Diver', skills: evenly('Swimming') },
    ],
    'An Actor and a Diver have no skill or library in common; the Actor alone needs singing, the Diver alone swimming.',
  ],
  [
    'nothing known',
    [{ title: 'Actor' }, { title: 'Diver' }],
    'An Actor and a Diver have no skill or library in common.',
  ],
  [
    'three roles: what all share, and what one alone needs',
    [
      { title: 'Actor', skills: evenly('Speaking', 'Singing', 'Posing') },
      { title: 'Diver', skills: evenly('Speaking', 'Swimming') },
      { title: 'Singer', skills: evenly('Speaking', 'Singing') },
    ],
    'An Actor, a Diver and a Singer share 1 skill: speaking; the Actor alone needs posing, the Diver alone swimming.',
  ],
  [
    'three roles that differ in nothing of their own',
    [
      { title: 'Actor', skills: evenly('Speaking', 'Singing') },
      { title: 'Diver', skills: evenly('Speaking', 'Singing') },
      { title: 'Singer', skills: evenly('Speaking') },
    ],
    'An Actor, a Diver and a Singer share 1 skill: speaking; nothing is needed by one of them alone.',
  ],
  [
    'titles in the plural',
    [
      { title: 'Actors', skills: evenly('Speaking', 'Singing') },
      { title: 'Divers', skills: evenly('Speaking', 'Swimming') },
    ],
    'Actors and Divers share 1 skill: speaking; the Actors alone need singing, the Divers alone swimming.',
  ],
]

test.each(cases)('%s', (_what, roles, sentence) => {
  const snapshot = sketchedSnapshot(roles, ['Python'])
  expect(overlapSentence(new Overlap(snapshot, snapshot.roles.rows.toSorted(asSketched(roles))))).toBe(sentence)
})

function asSketched(roles: RoleSketch[]) {
  const titles = roles.map(({ title }) => title)
  return (a: { title: string }, b: { title: string }) => titles.indexOf(a.title) - titles.indexOf(b.title)
}
