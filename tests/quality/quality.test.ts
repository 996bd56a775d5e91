import { describe, expect, test } from 'vitest'
import type { Attributes } from '../../src/catalogue/catalogue.ts'
import { edgeSet } from '../../src/graph/edgeSet.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { quality } from '../../src/quality/quality.ts'
import { crosswalkTrials, directTrials } from '../../src/quality/trials.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'

const sketched = sketchedSnapshot([
  { title: 'A', dataset: 'onet', skills: { one: 1, two: 1 } },
  { title: 'B', dataset: 'onet', skills: { one: 1, two: 1, three: 1 } },
  { title: 'C', dataset: 'onet', skills: { three: 1 } },
  { title: 'A first', dataset: 'other', skills: { four: 1, five: 1 } },
  { title: 'A second', dataset: 'other', skills: { six: 1 } },
  { title: 'B first', dataset: 'other', skills: { four: 1, six: 1 } },
  { title: 'C first', dataset: 'other', skills: { four: 1, five: 1, six: 1 } },
  { title: 'Unmatched', dataset: 'other', skills: { four: 1, five: 1 } },
])
const source = sketched.sources.rows[0]!
const indexOf = (title: string) => sketched.roles.rows.find((role) => role.title === title)!.index
const edges = <Own extends object>(pairs: [from: string, to: string, attributes: Own][]) =>
  edgeSet(
    pairs.map(([from, to, attributes]) => {
      return { from: indexOf(from), to: indexOf(to), weight: 1, attributes, source, locator: '', confidence: 1 }
    }),
    sketched.roles.rows.length,
    sketched.roles.rows.length,
  )
const snapshot: Snapshot = {
  ...sketched,
  edges: {
    ...sketched.edges,
    relatedRoles: edges<Attributes<'relatedRoles'>>([
      ['A', 'B', { rank: 1, tier: 'PRIMARY_SHORT' }],
      ['A', 'C', { rank: 11, tier: 'SUPPLEMENTAL' }],
      ['B', 'C', { rank: 6, tier: 'PRIMARY_LONG' }],
    ]),
    roleMatches: edges<Attributes<'roleMatches'>>([
      ['A first', 'A', { relation: 'CLOSE' }],
      ['A second', 'A', { relation: 'CLOSE' }],
      ['B first', 'B', { relation: 'CLOSE' }],
      ['C first', 'C', { relation: 'CLOSE' }],
    ]),
  },
}

describe('trials', () => {
  test('are of roles with related roles of a primary tier', () => {
    const trials = directTrials(snapshot)
    expect(trials.map(({ code, relevant }) => [code, [...relevant]])).toEqual([
      ['a', [indexOf('B')]],
      ['b', [indexOf('C')]],
    ])
    expect(trials[1]!.ranked('JACCARD')).toEqual([indexOf('A'), indexOf('C')])
  })

  test('by a crosswalk rank occupations by the mean similarity of their roles to the most similar role of the other', () => {
    const [trial] = crosswalkTrials(snapshot, 'other')
    expect([...trial!.relevant]).toEqual([indexOf('B')])
    // With B: 1/3 and 1/2. With C: 2/3 and 1/3.
    expect(trial!.ranked('JACCARD')).toEqual([indexOf('C'), indexOf('B')])
    expect(trial!.ranked('RESOURCE_ALLOCATION')).toEqual([indexOf('C'), indexOf('B')])
  })
})

test('a graph with too few occupations gives no figures', () => {
  expect(quality(snapshot, 'command')).toEqual({
    command: 'command',
    releases: [
      { dataset: 'onet', version: null },
      { dataset: 'other', version: null },
    ],
    figures: [],
    checks: [],
  })
})
