import { describe, expect, test } from 'vitest'
import { datasetIndices, datasetsNamed } from '../../src/graph/datasetsNamed.ts'
import { nodeTable } from '../../src/graph/nodeTable.ts'
import { builtGraph, wholeRow } from '../support/builtGraph.ts'

const [a, b, words] = ['a', 'b', 'words'].map((dataset, index) =>
  wholeRow('sources', { index, slug: dataset, dataset, title: dataset }),
)
const snapshot = builtGraph(
  {
    sources: nodeTable([a!, b!, words!]),
    roles: nodeTable([
      wholeRow('roles', { index: 0, slug: 'cook', title: 'Cook', source: b! }),
      wholeRow('roles', { index: 1, slug: 'nurse', title: 'Nurse', source: a! }),
    ]),
    skills: nodeTable([wholeRow('skills', { index: 0, slug: 'care', name: 'Care', source: words! })]),
  },
  {},
)

describe('datasets of roles', () => {
  test('are marked in their order', () => {
    expect(datasetIndices(snapshot.features, ['b', 'b'])).toEqual(Uint8Array.of(0, 1))
    expect(datasetIndices(snapshot.features, ['b', 'a'])).toEqual(Uint8Array.of(1, 1))
  })

  test('are all where none are named', () => {
    expect(datasetIndices(snapshot.features, null)).toBeNull()
    expect(datasetIndices(snapshot.features, undefined)).toBeNull()
  })

  test.each([
    [[], 'BAD_INPUT', 'in names no dataset; leave it out for all datasets.'],
    [new Array(101).fill('a'), 'BAD_INPUT', 'in has 101 entries; one list takes at most 100.'],
    [['a', 'words'], 'NOT_FOUND', 'There is no dataset "words" with roles. Those with roles are "a", "b".'],
    [['A'], 'NOT_FOUND', 'There is no dataset "A" with roles. Those with roles are "a", "b".'],
  ])('%j is refused', (names, code, message) => {
    expect(() => datasetIndices(snapshot.features, names)).toThrow(
      expect.objectContaining({ message, extensions: expect.objectContaining({ code }) }),
    )
  })
})

describe('datasets of nodes', () => {
  test('need no roles', () => {
    expect(datasetsNamed(snapshot, ['words', 'a'])).toEqual(new Set(['words', 'a']))
    expect(datasetsNamed(snapshot, null)).toBeNull()
  })

  test('are listed where one is unknown', () => {
    expect(() => datasetsNamed(snapshot, ['none'])).toThrow(
      'There is no dataset "none". The datasets are "a", "b", "words".',
    )
    expect(() => datasetsNamed(builtGraph({}, {}), ['none'])).toThrow('There is no dataset "none". The graph has none.')
  })
})
