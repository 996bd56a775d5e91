import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { featureIndex } from '../../src/graph/features.ts'
import { readiness } from '../../src/readiness/comparison.ts'
import { beforeLearning } from '../../src/readiness/implications.ts'
import { Knowledge } from '../../src/readiness/knowledge.ts'
import { nextToLearn } from '../../src/readiness/nextToLearn.ts'
import { knowing } from '../support/knowing.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'
import { question } from '../support/ratedSnapshot.ts'

const asked = question.chain((asked) =>
  fc.record({
    asked: fc.constant(asked),
    targets: fc
      .shuffledSubarray([...asked.snapshot.roles.rows], { minLength: 1 })
      .map((roles) => roles.map((role, place) => ({ role, fit: 1 / (place + 1) }))),
    first: fc.integer({ min: 0, max: 10 }),
  }),
)

test('what is to be learnt is new, can be learnt now, and comes by its gain', () => {
  fc.assert(
    fc.property(asked, ({ asked: { snapshot, knowledge }, targets, first }) => {
      const known = knowledge.implied
      const found = nextToLearn(knowledge, targets, first)
      expect(found.length).toBeLessThanOrEqual(first)
      expect(found).toEqual(nextToLearn(knowledge, targets, 100).slice(0, first))
      for (const [place, { feature, gain, roles }] of found.entries()) {
        const index = featureIndex(snapshot.features, feature)
        expect(known.has(index)).toBe(false)
        for (const earlier of beforeLearning(snapshot, index)) expect(known.has(earlier)).toBe(true)
        expect(gain).toBeGreaterThan(0)
        expect(gain).toBeLessThanOrEqual(1 + 1e-9)
        expect(roles.length).toBeGreaterThan(0)
        if (place > 0) expect(gain).toBeLessThanOrEqual(found[place - 1]!.gain)
      }
    }),
    { numRuns: 100 },
  )
})

describe('the gain', () => {
  const snapshot = sketchedSnapshot([
    { title: 'A', skills: { One: 1, Two: 0.5, Three: 1 } },
    { title: 'B', skills: { One: 1, Four: 0.75 } },
  ])
  const [a, b] = snapshot.roles.rows

  test('is what learning adds to readiness, the mean weighted by nearness', () => {
    const knowledge = knowing(snapshot, { skills: ['one'] })
    const targets = [
      { role: a!, fit: 1 },
      { role: b!, fit: 0.5 },
    ]
    const added = (role: typeof a, slug: string) => {
      const index = featureIndex(snapshot.features, snapshot.skills.bySlug.get(slug)!)
      const after = new Knowledge(snapshot, [], [...knowledge.named, index])
      return readiness(snapshot, after, role!)! - readiness(snapshot, knowledge, role!)!
    }
    const found = nextToLearn(knowledge, targets, 10)
    expect(found.map(({ feature }) => feature.slug)).toEqual(['three', 'four', 'two'])
    for (const { feature, gain } of found) {
      expect(gain).toBeCloseTo((added(a, feature.slug) + added(b, feature.slug) * 0.5) / 1.5, 9)
    }
    expect(found.map(({ roles }) => roles.map(({ slug }) => slug))).toEqual([['a'], ['b'], ['a']])
  })

  test('counts what a library teaches beside itself', () => {
    const taught = sketchedSnapshot(
      [{ title: 'A', skills: { Git: 1, Tables: 0.9 }, libraries: { pandas: 0.5, other: 0.6 } }],
      [],
      { served: [['Tables', 'pandas']] },
    )
    const [role] = taught.roles.rows
    const found = nextToLearn(knowing(taught, { skills: ['git'] }), [{ role: role!, fit: 1 }], 9)
    const gains = new Map(found.map(({ feature, gain }) => [feature.slug, gain]))
    const [skills, libraries] = [1 / 2 / (1 + 0.81), 1 / 2 / (0.25 + 0.36)]
    expect(gains.get('pandas')).toBeCloseTo(0.25 * libraries + 0.75 * 0.81 * skills, 9)
    expect(gains.get('other')).toBeCloseTo(0.36 * libraries, 9)
  })

  test('ties go by index, skills first, and those of the roles by slug', () => {
    const even = sketchedSnapshot([
      { title: 'B', skills: { y: 1, z: 1, known: 1 } },
      { title: 'A', skills: { y: 1, z: 1, known: 1 } },
    ])
    const targets = even.roles.rows.map((role) => ({ role, fit: 1 }))
    const found = nextToLearn(knowing(even, { skills: ['known'] }), targets, 10)
    expect(found.map(({ feature }) => feature.slug)).toEqual(['y', 'z'])
    expect(found[0]!.roles.map(({ slug }) => slug)).toEqual(['a', 'b'])
  })
})

describe('left out', () => {
  const next = (snapshot: ReturnType<typeof sketchedSnapshot>, libraries: string[], skills: string[] = []) =>
    nextToLearn(
      knowing(snapshot, { libraries, skills }),
      snapshot.roles.rows.map((role) => ({ role, fit: 1 })),
      10,
    ).map(({ feature }) => feature.slug)

  test('is what follows from what is known', () => {
    const snapshot = sketchedSnapshot([{ title: 'A', libraries: { Django: 1, Python: 1, SQL: 0.5 } }], [], {
      languageOf: { Django: 'Python' },
    })
    expect(next(snapshot, ['django'])).toEqual(['sql'])
  })

  test('is what needs something else first', () => {
    const snapshot = sketchedSnapshot([{ title: 'A', skills: { Known: 1, Deep: 1, Shallow: 0.5 } }], [], {
      prerequisites: [['Deep', 'Shallow']],
    })
    expect(next(snapshot, [], ['known'])).toEqual(['shallow'])
    expect(next(snapshot, [], ['known', 'shallow'])).toEqual(['deep'])
  })

  test('is what is deprecated', () => {
    const snapshot = sketchedSnapshot([{ title: 'A', skills: { Known: 1, Old: 1, New: 0.5 } }], [], {
      deprecated: ['Old'],
    })
    expect(next(snapshot, [], ['known'])).toEqual(['new'])
  })
})
