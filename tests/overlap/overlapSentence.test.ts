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
    'A data scientist shares 3 skills and 2 libraries with an automation engineer, above all statistical analysis, machine learning and pandas. The data scientist alone needs 2 skills, above all data visualisation; the automation engineer alone needs 1 skill and 2 tools, above all Python programming.',
  ],
  [
    'three shared features or fewer: all are named',
    [
      { title: 'actor', skills: evenly('Singing', 'Dancing') },
      { title: 'singer', skills: evenly('Singing'), libraries: evenly('piano') },
    ],
    'An actor shares 1 skill with a singer: singing. The actor alone needs dancing; the singer alone needs piano.',
  ],
  [
    'only libraries shared',
    [
      { title: 'Actor', libraries: { Django: 1, Flask: 0.5 } },
      { title: 'Singer', libraries: { Django: 1, Flask: 0.5 } },
    ],
    'An actor shares 2 libraries with a singer: Django and Flask. Neither needs anything else.',
  ],
  [
    'one of each shared',
    [
      { title: 'Actor', skills: { Singing: 0.5 }, libraries: { Flask: 1 } },
      { title: 'Singer', skills: { Singing: 0.5, Cooking: 1 }, libraries: { Flask: 1 } },
    ],
    'An actor shares 1 skill and 1 library with a singer: Flask and singing. The singer alone needs cooking.',
  ],
  [
    'nothing shared',
    [
      { title: 'Actor', skills: evenly('Singing') },
      { title: 'Diver', skills: evenly('Swimming') },
    ],
    'An actor and a diver have no skill or tool in common. The actor alone needs singing; the diver alone needs swimming.',
  ],
  ['nothing known', [{ title: 'Actor' }, { title: 'Diver' }], 'No source says what an actor and a diver need.'],
  [
    'three roles: what all share, and what one alone needs',
    [
      { title: 'Actor', skills: evenly('Speaking', 'Singing', 'Posing') },
      { title: 'Diver', skills: evenly('Speaking', 'Swimming') },
      { title: 'Singer', skills: evenly('Speaking', 'Singing') },
    ],
    'An actor, a diver and a singer share 1 skill: speaking. The actor alone needs posing; the diver alone needs swimming.',
  ],
  [
    'three roles that differ in nothing of their own',
    [
      { title: 'Actor', skills: evenly('Speaking', 'Singing') },
      { title: 'Diver', skills: evenly('Speaking', 'Singing') },
      { title: 'Singer', skills: evenly('Speaking') },
    ],
    'An actor, a diver and a singer share 1 skill: speaking. Nothing is needed by one of them alone.',
  ],
  [
    'titles in the plural',
    [
      { title: 'Actors', skills: evenly('Speaking', 'Singing') },
      { title: 'Divers', skills: evenly('Speaking', 'Swimming') },
    ],
    'Actors share 1 skill with divers: speaking. The actors alone need singing; the divers alone need swimming.',
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
