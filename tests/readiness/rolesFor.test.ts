import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, readiness } from '../../src/readiness/comparison.ts'
import { coveredAt } from '../../src/readiness/held.ts'
import { matchedAndMissing, rolesFor } from '../../src/readiness/rolesFor.ts'
import { knowing, roleOf } from '../support/knowing.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'
import { question } from '../support/ratedSnapshot.ts'

test('the best come first, none is held, deprecated or without anything covered', () => {
  fc.assert(
    fc.property(question, fc.integer({ min: 0, max: 10 }), ({ snapshot, knowledge }, first) => {
      const found = rolesFor(knowledge, null, first)
      expect(found.length).toBeLessThanOrEqual(first)
      expect(found).toEqual(rolesFor(knowledge, null, 100).slice(0, first))
      for (const [place, { role, fit }] of found.entries()) {
        expect(fit).toBeGreaterThan(0)
        expect(fit).toBeLessThanOrEqual(1 + 1e-6)
        expect(knowledge.roles).not.toContain(role)
        expect(readiness(snapshot, knowledge, role)).toBeGreaterThan(0)
        const next = found[place + 1]
        if (next === undefined) continue
        expect(fit).toBeGreaterThanOrEqual(next.fit)
        if (fit === next.fit) expect(role.index).toBeLessThan(next.role.index)
      }
    }),
    { numRuns: 100 },
  )
})

test('of roles alone, others of their datasets come by readiness', () => {
  fc.assert(
    fc.property(question, ({ snapshot, knowledge: { roles } }) => {
      if (roles.length === 0) return
      const knowledge = knowing(snapshot, { roles: roles.map(({ slug }) => slug) })
      const own = new Set(roles.map(({ source }) => source.dataset))
      const expected = snapshot.roles.rows
        .filter((role) => own.has(role.source.dataset) && !roles.includes(role))
        .map((role) => ({ role, fit: readiness(snapshot, knowledge, role) ?? 0 }))
        .filter(({ fit }) => fit > 0)
        .sort((a, b) => b.fit - a.fit || a.role.index - b.role.index)
      expect(rolesFor(knowledge, null, 100)).toEqual(expected)
    }),
    { numRuns: 100 },
  )
})

describe('a fit is not a share:', () => {
  const snapshot = sketchedSnapshot([
    {
      title: 'Web developer',
      libraries: { JavaScript: 1, CSS: 0.9, React: 0.8, HTML: 0.9, Node: 0.6, Git: 0.5, SQL: 0.4 },
    },
    { title: 'Phlebotomist', libraries: { JavaScript: 0.1, Excel: 0.2 } },
    { title: 'Analyst', libraries: { SQL: 1, Excel: 0.9, Tableau: 0.7, JavaScript: 0.1 } },
    { title: 'Clerk', libraries: { Excel: 1, Word: 1 } },
  ])

  test('the role that a thing is special to comes before one with a short list', () => {
    const [first] = rolesFor(knowing(snapshot, { libraries: ['javascript'] }), null, 3)
    expect(first!.role.slug).toBe('web-developer')
  })

  test('roles are those of the datasets wanted', () => {
    const both = sketchedSnapshot([
      { title: 'A', dataset: 'one', libraries: { Git: 1 } },
      { title: 'B', dataset: 'two', libraries: { Git: 1 } },
      { title: 'C', dataset: 'two', libraries: { Git: 1 }, deprecated: true },
    ])
    const slugs = (datasets: Uint8Array | null) =>
      rolesFor(knowing(both, { libraries: ['git'] }), datasets, 9).map(({ role }) => role.slug)
    expect(slugs(null)).toEqual(['a', 'b'])
    expect(slugs(Uint8Array.of(0, 1))).toEqual(['b'])
  })
})

test('what matches is covered by half at least, what is missing is not, each by weight', () => {
  fc.assert(
    fc.property(question, ({ snapshot, knowledge, to }) => {
      const bases = compare(snapshot, knowledge, to)
      const { matched, missing } = matchedAndMissing(snapshot, bases)
      const covered = bases.flatMap(({ table, needs, held }) =>
        Array.from(needs.features, (_feature, place) => coveredAt(needs, place, held, table.ofGroup)),
      )
      // What covers several needs stands once.
      expect(matched.length).toBeLessThanOrEqual(covered.filter((share) => share >= 0.5).length)
      expect(missing.length).toBeLessThanOrEqual(covered.filter((share) => share < 0.5).length)
      for (const rows of [matched, missing]) expect(new Set(rows).size).toBe(rows.length)
    }),
    { numRuns: 100 },
  )
  const snapshot = sketchedSnapshot([{ title: 'A', skills: { one: 1, two: 0.5, three: 0.75 } }])
  const bases = compare(snapshot, knowing(snapshot, { skills: ['two'] }), roleOf(snapshot, 'a'))
  const { matched, missing } = matchedAndMissing(snapshot, bases)
  expect([matched, missing].map((rows) => rows.map(({ slug }) => slug))).toEqual([['two'], ['one', 'three']])
})
