import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edgeSet } from '../../../src/graph/edgeSet.ts'
import { nodeTable } from '../../../src/graph/nodeTable.ts'
import type { RoleRow } from '../../../src/graph/rows.ts'
import type { Snapshot } from '../../../src/graph/snapshot.ts'
import { Overlap } from '../../../src/overlap/overlap.ts'
import { explanation, overlapScore } from '../../../src/overlap/overlapScore.ts'
import { greatestPrior, prior, priorOf } from '../../../src/similarity/blended/prior.ts'
import { wholeRow } from '../../support/builtGraph.ts'
import { relatedSnapshot, sketchedSnapshot } from '../../support/randomSnapshot.ts'

// Roles A and B share a rated skill, a skill that only they have, a library, and by way of different skills a more
// general one; C shares the rated skill.
const snapshot = sketchedSnapshot(
  [
    { title: 'A', skills: { rated: 1, both: 1, left: 1 }, libraries: { pandas: 1 } },
    { title: 'B', skills: { rated: 0.5, both: 1, right: 1 }, libraries: { pandas: 1 } },
    { title: 'C', skills: { rated: 0.75 } },
  ],
  [],
  {
    broader: [
      ['left', 'general'],
      ['right', 'general'],
    ],
  },
)
const score = (snapshot: Snapshot, ...titles: string[]) =>
  overlapScore(
    new Overlap(
      snapshot,
      titles.map((title) => snapshot.roles.rows.find((role) => role.title === title)!),
    ),
    'BLENDED',
  )

describe('BLENDED', () => {
  test('is the sum of its blocks, worked out by hand', () => {
    const [a, b] = snapshot.roles.rows
    const parts = explanation(new Overlap(snapshot, [a!, b!]), 'BLENDED')
    const found = Object.fromEntries(parts.map(({ feature, contribution }) => [feature.slug, contribution]))
    const worth = 1 + 0.75 + 1 / 3 + 0.75
    // Each has one entry in the rated, the general and the library block, so that scaled they are 1.
    expect(found['rated']).toBeCloseTo(1 / worth, 12)
    expect(found['general']).toBeCloseTo(1 / 3 / worth, 12)
    expect(found['pandas']).toBeCloseTo(0.75 / worth, 12)
    // Of the special skills both have one that is shared, √(3/2), and one that is not, √3.
    const share = Math.sqrt(3 / 2) / (Math.sqrt(3 / 2) + Math.sqrt(3))
    expect(found['both']).toBeCloseTo((0.75 * share) / worth, 12)
    expect(Object.keys(found)).toHaveLength(4)
  })

  test('is for roles that share one rated skill that skill alone', () => {
    const [a, , c] = snapshot.roles.rows
    const parts = explanation(new Overlap(snapshot, [a!, c!]), 'BLENDED')
    expect(parts.map(({ feature }) => feature.slug)).toEqual(['rated'])
  })

  test('does not look at related roles, titles or descriptions', () => {
    const roleCount = snapshot.roles.rows.length
    const said = { source: snapshot.sources.rows[0]!, locator: '', confidence: 1, weight: 1 }
    const nearness = { from: 0, to: 1, attributes: { rank: 1, tier: 'PRIMARY_SHORT' as const }, ...said }
    const renamed = {
      ...snapshot,
      roles: nodeTable(snapshot.roles.rows.map((role) => ({ ...role, summary: 'x', aliases: ['A'] }))),
      edges: { ...snapshot.edges, relatedRoles: edgeSet([nearness], roleCount, roleCount) },
    }
    expect(score(renamed, 'A', 'B')).toBe(score(snapshot, 'A', 'B'))
  })

  test('is at least 0 and explained, whatever skills stand to each other', () => {
    fc.assert(
      fc.property(relatedSnapshot, (snapshot) => {
        for (const a of snapshot.roles.rows) {
          for (const b of snapshot.roles.rows.slice(a.index + 1)) {
            const parts = explanation(new Overlap(snapshot, [a, b]), 'BLENDED')
            const sum = parts.reduce((total, { contribution }) => total + contribution, 0)
            const value = overlapScore(new Overlap(snapshot, [a, b]), 'BLENDED')
            expect(Math.abs(sum - value)).toBeLessThan(1e-9)
            expect(value).toBe(overlapScore(new Overlap(snapshot, [b, a]), 'BLENDED'))
            expect(parts.every(({ contribution }) => contribution >= 0)).toBe(true)
            expect(new Set(parts.map(({ feature }) => feature)).size).toBe(parts.length)
          }
        }
      }),
    )
  })
})

describe('the prior', () => {
  const [role] = snapshot.roles.rows
  const columns = (a: Partial<RoleRow>, b: Partial<RoleRow>) =>
    priorOf(
      [
        { ...role!, ...a },
        { ...role!, ...b },
      ],
      Uint32Array.of(0, 1),
      new Uint16Array(2),
    )
  const near = (a: Partial<RoleRow>, b: Partial<RoleRow>) => prior(columns(a, b), 0, 1)
  const group = (code: string) => wholeRow('roleGroups', { index: 0, slug: code, name: code, code })

  test.each<[string, Partial<RoleRow>, Partial<RoleRow>, number]>([
    ['of which nothing is known', {}, {}, 1],
    ['of one code and one job zone', { code: '15-2051.00', jobZone: 5 }, { code: '15-2051.00', jobZone: 5 }, 1],
    ['two job zones apart', { jobZone: 2 }, { jobZone: 4 }, 0.81],
    ['one of which has no job zone', { jobZone: 2 }, { jobZone: null }, 1],
    ['one of which has no code', { code: '15-2051.00' }, {}, 1 / 1.3],
    ['of one major group', { code: '15-2051.00' }, { code: '15-1252.00' }, (1 + 0.3 / 4) / 1.3],
    [
      'whose groups share a digit',
      { code: '1', group: group('2511') },
      { code: '1', group: group('2120') },
      1.075 / 1.3,
    ],
  ])('of roles %s', (_what, a, b, expected) => {
    expect(near(a, b)).toBeCloseTo(expected, 12)
    expect(near(b, a)).toBe(near(a, b))
    for (const one of [0, 1]) expect(near(a, b)).toBeLessThanOrEqual(greatestPrior(columns(a, b), one))
  })
})
