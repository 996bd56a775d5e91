import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { corpusFor, datasetNames, featuresFor, matchRoots } from '../../src/graph/comparable.ts'
import { relatedSnapshot, sketchedSnapshot } from '../support/randomSnapshot.ts'
import { weightsOf } from '../support/weightsOf.ts'
import { lowestTied, tiedFeatures } from './tiedFeatures.ts'

const snapshot = sketchedSnapshot(
  [
    { title: 'A', dataset: 'first', skills: { coding: 0.5, drawing: 1, programming: 1 }, libraries: { pandas: 1 } },
    { title: 'B', dataset: 'second', skills: { 'software writing': 1, sketching: 1 }, libraries: { pandas: 0.5 } },
    { title: 'C', dataset: 'first', skills: { coding: 1 } },
  ],
  [],
  {
    matches: [
      ['software writing', 'programming', 'CLOSE'],
      ['software writing', 'coding', 'EXACT'],
      ['sketching', 'drawing', 'RELATED'],
    ],
  },
)
const [a, b, c] = snapshot.roles.rows as [
  (typeof snapshot.roles.rows)[0],
  (typeof snapshot.roles.rows)[0],
  (typeof snapshot.roles.rows)[0],
]

const featuresOf = (roles: readonly (typeof a)[], role: typeof a) => {
  const { ofRole, rows } = featuresFor(snapshot, roles)
  const found = ofRole.neighbours(role.index, rows).map(({ slug }) => slug)
  const weights = weightsOf(ofRole).slice(ofRole.start(role.index), ofRole.end(role.index))
  return found.map((slug, place) => `${slug} ${weights[place]}`)
}

describe('features compared', () => {
  test('of roles of one dataset are those of the snapshot', () => {
    expect(featuresFor(snapshot, [a, c])).toBe(snapshot.features)
    expect(featuresFor(snapshot, [b])).toBe(snapshot.features)
  })

  test('of roles of several are one where exact or close matches tie them, with the highest weight', () => {
    expect(featuresOf([a, b], a)).toEqual(['coding 1', 'drawing 1', 'pandas 1'])
    expect(featuresOf([a, b], b)).toEqual(['coding 1', 'sketching 1', 'pandas 0.5'])
  })

  test('are made once per snapshot', () => {
    expect(featuresFor(snapshot, [b, c])).toBe(featuresFor(snapshot, [a, b]))
  })

  test('are those of the snapshot where nothing is tied', () => {
    const other = sketchedSnapshot([
      { title: 'A', dataset: 'first', skills: { one: 1 } },
      { title: 'B', dataset: 'second', skills: { two: 1 } },
    ])
    expect(featuresFor(other, other.roles.rows)).toBe(other.features)
  })

  test('are counted over the roles of the datasets', () => {
    const { frequencies, roleCount } = corpusFor(snapshot, [b, c])
    const { skills } = snapshot
    expect(roleCount).toBe(3)
    expect(frequencies[skills.bySlug.get('coding')!.index]).toBe(3)
    expect(frequencies[skills.bySlug.get('software-writing')!.index]).toBe(0)
  })

  test('equal their definition in any graph', () => {
    fc.assert(
      fc.property(relatedSnapshot, (snapshot) => {
        const { ofRole, toRole, rows, datasets, roleFrequencies } = featuresFor(snapshot, snapshot.roles.rows)
        const x = tiedFeatures(snapshot)
        expect(rows).toEqual(snapshot.features.rows)
        for (const role of snapshot.roles.rows) {
          const [start, end] = [ofRole.start(role.index), ofRole.end(role.index)]
          const weights = weightsOf(ofRole).slice(start, end)
          const found = Array.from(ofRole.targetsOf(role.index), (feature, place) => [feature, weights[place]])
          expect(found).toEqual([...x.get(role)!].sort(([a], [b]) => a - b))
        }
        for (const feature of rows.keys()) {
          const having = snapshot.roles.rows.filter((role) => x.get(role)!.has(feature))
          expect(toRole.neighbours(feature, snapshot.roles.rows)).toEqual(having)
          for (const [dataset, name] of datasets.entries()) {
            expect(roleFrequencies[dataset]![feature]).toBe(
              having.filter(({ source }) => source.dataset === name).length,
            )
          }
        }
      }),
    )
  })
})

test('skills are represented by the lowest they are tied with, through others too', () => {
  fc.assert(
    fc.property(relatedSnapshot, (snapshot) => {
      const lowest = lowestTied(snapshot)
      const roots = [...matchRoots(snapshot)].slice(0, snapshot.skills.rows.length)
      expect(roots).toEqual(snapshot.skills.rows.map(({ index }) => lowest(index)))
    }),
  )
})

test('a library stands for the skills that are tied to it, and a role has it once, with the highest weight', () => {
  const snapshot = sketchedSnapshot(
    [
      { title: 'A', dataset: 'first', skills: { 'python coding': 1, zoology: 0.5 }, libraries: { python: 0.5 } },
      { title: 'B', dataset: 'second', skills: { 'python scripts': 0.25, botany: 1 }, libraries: { r: 1 } },
    ],
    ['python', 'r'],
    {
      matches: [['python scripts', 'python coding', 'CLOSE']],
      libraryMatches: [
        ['python coding', 'python', 'EXACT'],
        ['botany', 'r', 'NARROW'],
      ],
    },
  )
  const { ofRole, rows } = featuresFor(snapshot, snapshot.roles.rows)
  const found = snapshot.roles.rows.map(({ index }) =>
    ofRole
      .neighbours(index, rows)
      .map(({ type, slug }, place) => [type, slug, weightsOf(ofRole)[ofRole.start(index) + place]]),
  )
  expect(found).toEqual([
    [
      ['Skill', 'zoology', 0.5],
      ['Library', 'python', 1],
    ],
    [
      ['Skill', 'botany', 1],
      ['Library', 'python', 0.25],
      ['Library', 'r', 1],
    ],
  ])
})

test('the datasets are named in ascending order', () => {
  expect(datasetNames(corpusFor(snapshot, [b, a]))).toEqual(['first', 'second'])
  expect(datasetNames(corpusFor(snapshot, [b]))).toEqual(['second'])
})
