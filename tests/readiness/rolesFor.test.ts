import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rolesFor } from '../../src/readiness/rolesFor.ts'
import { relatedSnapshot } from '../support/randomSnapshot.ts'
import { definitions, numberOf } from '../transitions/definitions.ts'

const graphAndOwned = relatedSnapshot.chain((snapshot) =>
  fc.tuple(
    fc.constant(snapshot),
    fc.subarray([...snapshot.features.rows.keys()]).map((owned) => new Set(owned)),
  ),
)

test('roles come by the share of them that is owned, ties by slug, with what matches and what is missing', () => {
  fc.assert(
    fc.property(graphAndOwned, fc.integer({ min: 1, max: 10 }), ([snapshot, owned], first) => {
      const expected = snapshot.roles.rows
        .map((role) => ({ role, readiness: definitions(snapshot, [role]).coverage(owned, role) }))
        .filter(({ readiness }) => readiness > 0)
        .sort((a, b) => b.readiness - a.readiness || a.role.index - b.role.index)
      const found = rolesFor(snapshot, owned, first)
      expect(found.map(({ role }) => role)).toEqual(expected.slice(0, first).map(({ role }) => role))
      for (const [rank, { role, readiness, matched, missing }] of found.entries()) {
        expect(readiness).toBeCloseTo(expected[rank]!.readiness, 12)
        const weights = definitions(snapshot, [role]).x.get(role)!
        const inOrder = [...weights.keys()].sort((a, b) => weights.get(b)! - weights.get(a)! || a - b)
        expect(matched.map((row) => numberOf(snapshot, row))).toEqual(inOrder.filter((feature) => owned.has(feature)))
        expect(missing.map((row) => numberOf(snapshot, row))).toEqual(inOrder.filter((feature) => !owned.has(feature)))
      }
    }),
  )
})
