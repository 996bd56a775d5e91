import { expect, test } from 'vitest'
import { corpus, corpusOf } from '../../src/graph/corpus.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'

const { features, roles, skills } = sketchedSnapshot([
  { title: 'A', dataset: 'first', skills: { both: 1, left: 1 } },
  { title: 'B', dataset: 'first', skills: { left: 1 } },
  { title: 'C', dataset: 'second', skills: { both: 1 } },
])
const indexOf = (slug: string) => roles.bySlug.get(slug)!.index
const [both, left] = ['both', 'left'].map((slug) => skills.bySlug.get(slug)!.index) as [number, number]

test('counts the roles of one dataset', () => {
  const { roleCount, frequencies } = corpusOf(features, [indexOf('a'), indexOf('b')])
  expect([roleCount, frequencies[both], frequencies[left]]).toEqual([2, 1, 2])
})

test('counts the roles of all datasets that the roles compared belong to', () => {
  const { roleCount, frequencies } = corpusOf(features, [indexOf('c'), indexOf('a')])
  expect([roleCount, frequencies[both], frequencies[left]]).toEqual([3, 2, 2])
})

test('rarity is ln((1 + N) / (1 + df)) + 1, so that what all roles have still counts', () => {
  const { rarities } = corpus(features, [0])
  expect(rarities[left]).toBe(1)
  expect(rarities[both]).toBeCloseTo(Math.log(3 / 2) + 1, 12)
})

test('is made once per combination of datasets, in whatever order they are named', () => {
  expect(corpus(features, [1, 0, 1])).toBe(corpus(features, [0, 1]))
  expect(corpus(features, [0])).not.toBe(corpus(features, [1]))
})

test('is not confused with that of another snapshot', () => {
  const other = sketchedSnapshot([{ title: 'A', skills: { both: 1 } }])
  expect(corpus(other.features, [0])).not.toBe(corpus(features, [0]))
})
