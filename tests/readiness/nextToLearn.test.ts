import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextToLearn } from '../../src/readiness/nextToLearn.ts'
import { resolveOwned } from '../../src/readiness/resolveHave.ts'
import { relatedSnapshot, sketchedSnapshot } from '../support/randomSnapshot.ts'
import { definitions, numberOf } from '../transitions/definitions.ts'

const question = relatedSnapshot.chain((snapshot) =>
  fc.record({
    snapshot: fc.constant(snapshot),
    owned: fc
      .record({
        skills: fc.subarray(snapshot.skills.rows.map(({ slug }) => slug)),
        libraries: fc.subarray(snapshot.libraries.rows.map(({ slug }) => slug)),
      })
      .map((have) => resolveOwned(snapshot, have)),
    targets: fc.shuffledSubarray([...snapshot.roles.rows], { minLength: 1 }),
    first: fc.integer({ min: 1, max: 20 }),
  }),
)

test('the gain of a feature is the sum of what it adds to the coverage of the targets', () => {
  fc.assert(
    fc.property(question, ({ snapshot, owned, targets, first }) => {
      const { coverage, S } = definitions(snapshot, targets)
      const gainFor = (feature: number) =>
        targets.map((role) => coverage(new Set([...owned, feature]), role) - coverage(owned, role))
      const gains = [...new Set(targets.flatMap((role) => [...S(role)]))]
        .filter((feature) => !owned.has(feature))
        .map((feature) => ({ feature, gain: gainFor(feature).reduce((sum, gain) => sum + gain, 0) }))
        .sort((a, b) => b.gain - a.gain)
      const found = nextToLearn(snapshot, owned, targets, first)
      expect(found).toHaveLength(Math.min(first, gains.length))
      for (const [rank, { feature, gain, roles }] of found.entries()) {
        // Equal gains may be summed to different last digits, so ranks are compared by gain and features by theirs.
        expect(gain).toBeCloseTo(gains[rank]!.gain, 9)
        const number = numberOf(snapshot, feature)
        expect(gains.find((other) => other.feature === number)!.gain).toBeCloseTo(gain, 9)
        const brought = gainFor(number)
        const closer = targets.filter((_, place) => brought[place]! > 1e-9)
        expect(new Set(roles(100))).toEqual(new Set(closer))
        const inOrder = roles(100).map((role) => brought[targets.indexOf(role)]!)
        for (const [place, share] of inOrder.slice(1).entries()) expect(share).toBeLessThan(inOrder[place]! + 1e-9)
        expect(roles(1)).toEqual(roles(100).slice(0, 1))
      }
    }),
  )
})

test('is the same when asked again', () => {
  fc.assert(
    fc.property(question, ({ snapshot, owned, targets, first }) => {
      const ask = () =>
        nextToLearn(snapshot, owned, targets, first).map(({ feature, gain, roles }) => [feature, gain, roles(100)])
      expect(ask()).toEqual(ask())
    }),
  )
})

test('ties go by number, and those of the roles by slug', () => {
  const snapshot = sketchedSnapshot([
    { title: 'B', skills: { b: 1, a: 1 }, libraries: { a: 1 } },
    { title: 'A', skills: { b: 1, a: 1 }, libraries: { a: 1 } },
  ])
  const found = nextToLearn(snapshot, new Set(), snapshot.roles.rows, 10)
  expect(found.map(({ feature: { type, slug } }) => `${type} ${slug}`)).toEqual(['Skill a', 'Skill b', 'Library a'])
  expect(found[0]!.roles(10).map(({ slug }) => slug)).toEqual(['a', 'b'])
})
