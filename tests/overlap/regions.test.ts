import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RoleRow } from '../../src/graph/rows.ts'
import { Overlap } from '../../src/overlap/overlap.ts'
import { ask } from '../support/ask.ts'
import { randomSnapshot, sketchedSnapshot } from '../support/randomSnapshot.ts'

const graphAndRoles = randomSnapshot.chain((snapshot) =>
  fc.tuple(fc.constant(snapshot), fc.shuffledSubarray([...snapshot.roles.rows], { minLength: 2 })),
)

test('each feature of the roles is in the region of exactly the roles that have it', () => {
  fc.assert(
    fc.property(graphAndRoles, ([snapshot, roles]) => {
      const { ofRole } = snapshot.features
      const { regions } = new Overlap(snapshot, roles)
      const regionOf = new Map(regions.flatMap((region) => region.features.map((feature) => [feature, region.roles])))
      expect(regionOf.size).toBe(regions.reduce((sum, { features }) => sum + features.length, 0))
      for (const feature of snapshot.features.rows.keys()) {
        const holders: RoleRow[] = roles.filter(({ index }) => ofRole.has(index, feature))
        expect(regionOf.get(feature) ?? []).toEqual(holders)
      }
    }),
  )
})

const snapshot = sketchedSnapshot([
  { title: 'A', skills: { all: 1, pair: 0.5, own: 0.25 }, libraries: { tool: 0.75 } },
  { title: 'B', skills: { all: 0.5, pair: 1 } },
  { title: 'C', skills: { all: 0.25 }, libraries: { tool: 0.5, idle: 0.25 } },
])

test('regions come with counts, weights in the order of their roles, and evidence', async () => {
  const { data } = await ask(
    snapshot,
    `{ overlap(roles: ["c", "b", "a"]) {
        shared { feature { slug } weights }
        regions { roles { slug } featureCount skillCount libraryCount
          features(first: 1) { feature { label } weights evidence { confidence } } } } }`,
  )
  expect(data).toMatchObject({
    overlap: {
      shared: [{ feature: { slug: 'all' }, weights: [0.25, 0.5, 1] }],
      regions: [
        { roles: [{ slug: 'c' }, { slug: 'b' }, { slug: 'a' }], featureCount: 1, skillCount: 1, libraryCount: 0 },
        { roles: [{ slug: 'c' }, { slug: 'a' }], features: [{ feature: { label: 'tool' }, weights: [0.5, 0.75] }] },
        { roles: [{ slug: 'b' }, { slug: 'a' }], features: [{ feature: { label: 'pair' }, weights: [1, 0.5] }] },
        { roles: [{ slug: 'c' }], libraryCount: 1 },
        { roles: [{ slug: 'a' }], features: [{ evidence: [{ confidence: 1 }] }] },
      ],
    },
  })
})

test('a number of features out of range is an error of its own field', async () => {
  const { data, errors } = await ask(
    snapshot,
    '{ good: overlap(roles: ["a", "b"]) { id } bad: overlap(roles: ["a", "b"]) { shared(first: 101) { weights } } }',
  )
  expect(data).toEqual({ good: { id: expect.any(String) }, bad: null })
  expect(errors).toEqual([expect.objectContaining({ code: 'BAD_INPUT' })])
})

test('an overlap is found again by its global id', async () => {
  const { data } = await ask(snapshot, '{ overlap(roles: ["c", "a"]) { id } }')
  const again = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Overlap { roles { slug } } } }'
  const unknown = Buffer.from('Overlap:a,nobody').toString('base64')
  const alone = Buffer.from('Overlap:a').toString('base64')
  const { data: found, errors } = await ask(snapshot, again, { ids: [data.overlap.id, unknown, alone] })
  expect(found.nodes).toEqual([{ id: data.overlap.id, roles: [{ slug: 'c' }, { slug: 'a' }] }, null, null])
  expect(errors).toEqual([{ message: expect.stringContaining('one role'), code: 'BAD_INPUT' }])
})
