import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { corpusFor } from '../../src/graph/comparable.ts'
import type { RoleRow } from '../../src/graph/rows.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { type CareerPath, careerPaths, hopEffort } from '../../src/paths/careerPaths.ts'
import { pathEfforts } from '../../src/paths/pathEfforts.ts'
import { waypoints } from '../../src/paths/waypoints.ts'
import { LearningPlan } from '../../src/transitions/learningPlan.ts'
import { relatedSnapshot, sketchedSnapshot } from '../support/randomSnapshot.ts'
import { definitions } from '../transitions/definitions.ts'

/** A random graph of up to eight roles and two different ones of them. */
const graphAndEnds = relatedSnapshot.chain((snapshot) =>
  fc.tuple(fc.constant(snapshot), fc.shuffledSubarray([...snapshot.roles.rows], { minLength: 2, maxLength: 2 })),
)
const maxHops = fc.integer({ min: 1, max: 6 })
const first = fc.integer({ min: 1, max: 20 })

const rolesOf = ({ hops }: CareerPath) => [hops[0]!.from, ...hops.map(({ to }) => to)]

/** Gives a function to the effort of a path as it stands in the definitions, over the datasets of two roles. */
function pathEffort(snapshot: Snapshot, ends: readonly RoleRow[]): (path: readonly RoleRow[]) => number {
  const { S, effort } = definitions(snapshot, ends)
  const known = new Map<string, number>()
  const hop = (behind: readonly RoleRow[], to: RoleRow) => {
    const key = `${behind.map(({ index }) => index).sort()} ${to.index}`
    const found = known.get(key) ?? effort(new Set(behind.flatMap((role) => [...S(role)])), to)
    known.set(key, found)
    return found + hopEffort
  }
  return (path) => path.slice(1).reduce((sum, role, place) => sum + hop(path.slice(0, place + 1), role), 0)
}

/** All loop-free paths within the datasets of both ends. */
function allPaths(snapshot: Snapshot, from: RoleRow, to: RoleRow, most: number): RoleRow[][] {
  const datasets = [from, to].map(({ source }) => source.dataset)
  const between = snapshot.roles.rows.filter(
    (role) => role !== from && role !== to && datasets.includes(role.source.dataset),
  )
  const extend = (path: RoleRow[]): RoleRow[][] => [
    [...path, to],
    ...(path.length < most
      ? between.filter((role) => !path.includes(role)).flatMap((role) => extend([...path, role]))
      : []),
  ]
  return extend([from])
}

test('are as many and as cheap as a search through all loop-free paths finds', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(graphAndEnds, maxHops, first, ([snapshot, [from, to]], most, count) => {
      const expected = allPaths(snapshot, from!, to!, most)
        .map(pathEffort(snapshot, [from!, to!]))
        .sort((a, b) => a - b)
        .slice(0, count)
      const found = careerPaths(snapshot, from!, to!, most, count).map(({ effort }) => effort)
      expect(found).toHaveLength(expected.length)
      for (const [rank, effort] of found.entries()) expect(effort).toBeCloseTo(expected[rank]!, 9)
    }),
    { numRuns: 60 },
  )
})

test('come by rising effort, ties by slug, each once, loop-free, from end to end, within the number of hops', () => {
  fc.assert(
    fc.property(graphAndEnds, maxHops, first, ([snapshot, [from, to]], most, count) => {
      const paths = careerPaths(snapshot, from!, to!, most, count)
      const names = paths.map((path) => rolesOf(path).map(({ slug }) => slug))
      expect(new Set(names.map((path) => path.join())).size).toBe(paths.length)
      for (const [rank, { effort, hops }] of paths.entries()) {
        const path = names[rank]!
        expect(hops.length).toBeLessThanOrEqual(most)
        expect(new Set(path).size).toBe(path.length)
        expect([path[0], path.at(-1)]).toEqual([from!.slug, to!.slug])
        for (const [place, hop] of hops.entries()) expect(hop.from.slug).toBe(path[place])
        const next = paths[rank + 1]
        if (!next) continue
        expect(effort).toBeLessThanOrEqual(next.effort)
        if (effort === next.effort) expect(path.join() < names[rank + 1]!.join()).toBe(true)
      }
    }),
  )
})

test('what earlier hops taught is known in the later ones, and the efforts of the hops add up', () => {
  fc.assert(
    fc.property(graphAndEnds, maxHops, first, ([snapshot, [from, to]], most, count) => {
      for (const path of careerPaths(snapshot, from!, to!, most, count)) {
        const learnt = path.hops.flatMap((hop) => new LearningPlan(hop).steps.map(({ feature }) => feature))
        expect(new Set(learnt).size).toBe(learnt.length)
        const sum = path.hops.reduce((total, hop) => total + new LearningPlan(hop).effort + hopEffort, 0)
        expect(path.effort).toBeCloseTo(sum, 9)
        expect(path.effort).toBeCloseTo(pathEffort(snapshot, [from!, to!])(rolesOf(path)), 9)
      }
    }),
  )
})

test('are the same when asked again', () => {
  fc.assert(
    fc.property(graphAndEnds, maxHops, first, ([snapshot, [from, to]], most, count) => {
      const ask = () => careerPaths(snapshot, from!, to!, most, count).map((path) => [path.effort, rolesOf(path)])
      expect(ask()).toEqual(ask())
    }),
  )
})

test('the effort still ahead is never overestimated', () => {
  fc.assert(
    fc.property(graphAndEnds, ([snapshot, [from, to]]) => {
      const corpus = corpusFor(snapshot, [from!, to!])
      const between = waypoints(corpus, from!.index, to!.index, 20)
      const { leastAfter } = pathEfforts(corpus, from!.index, between, to!.index, () => {})
      const effort = pathEffort(snapshot, [from!, to!])
      for (const path of allPaths(snapshot, from!, to!, 4)) {
        const withoutHops = (end: number) => effort(path.slice(0, end)) - (end - 1) * hopEffort
        let behind = 0
        for (let passed = 1; passed < path.length; passed++) {
          if (passed > 1) behind |= 1 << between.indexOf(path[passed - 1]!.index)
          expect(leastAfter(behind)).toBeLessThan(withoutHops(path.length) - withoutHops(passed) + 1e-9)
        }
      }
    }),
    { numRuns: 50 },
  )
})

describe('waypoints', () => {
  const evenly = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 1]))
  const snapshot = sketchedSnapshot([
    { title: 'A Start', skills: evenly('one') },
    { title: 'B Idle', skills: evenly('one') },
    { title: 'C Detour', skills: evenly('one', 'two', 'far', 'farther', 'farthest') },
    { title: 'D Halfway', skills: evenly('one', 'two') },
    { title: 'E Halfway', skills: evenly('one', 'two') },
    { title: 'F Target', skills: evenly('one', 'two', 'three') },
    { title: 'G Elsewhere', dataset: 'other', skills: evenly('two', 'three') },
  ])
  const corpus = corpusFor(snapshot, snapshot.roles.rows.slice(0, 2))
  const slugs = (roles: number[]) => roles.map((role) => snapshot.roles.rows[role]!.slug)

  test('are all roles of the datasets compared, where they are few', () => {
    expect(slugs(waypoints(corpus, 0, 5, 4))).toEqual(['b-idle', 'c-detour', 'd-halfway', 'e-halfway'])
  })

  test('are stepping stones alone, where there are many roles: nearer to the start than the target is, and to it', () => {
    expect(slugs(waypoints(corpus, 0, 5, 3))).toEqual(['d-halfway', 'e-halfway'])
  })

  test('are no more than asked for, ties by slug', () => {
    expect(slugs(waypoints(corpus, 0, 5, 1))).toEqual(['d-halfway'])
  })

  test('are the stepping stones with the least effort of both hops', () => {
    fc.assert(
      fc.property(graphAndEnds, fc.integer({ min: 1, max: 3 }), ([snapshot, [from, to]], most) => {
        const { corpus, S, coverage } = definitions(snapshot, [from!, to!])
        const others = corpus.filter((role) => role !== from && role !== to)
        fc.pre(others.length > most)
        const effort = pathEffort(snapshot, [from!, to!])
        const covers = (a: RoleRow, b: RoleRow) => coverage(S(a), b)
        const above = (a: number, b: number) => (Math.abs(a - b) < 1e-9 ? undefined : a > b)
        const direct = covers(from!, to!)
        const found = waypoints(corpusFor(snapshot, [from!, to!]), from!.index, to!.index, most)
        const dearest = Math.max(...found.map((index) => effort([from!, snapshot.roles.rows[index]!, to!])))
        for (const role of others) {
          const isStone = [above(covers(from!, role), direct), above(covers(role, to!), direct)]
          const isFound = found.includes(role.index)
          // What rounding decides may be either.
          if (isStone.includes(false)) expect(isFound).toBe(false)
          else if (!isStone.includes(undefined) && !isFound) {
            expect(found).toHaveLength(most)
            expect(effort([from!, role, to!])).toBeGreaterThan(dearest - 1e-9)
          }
        }
      }),
    )
  })
})

test('from a role to itself is an error that says so', () => {
  const snapshot = sketchedSnapshot([{ title: 'A' }])
  const [role] = snapshot.roles.rows
  expect(() => careerPaths(snapshot, role!, role!, 4, 3)).toThrow(
    'from and to are both "a"; a career path leads from one role to another.',
  )
})

test('there is a direct path even between roles that share nothing', () => {
  const snapshot = sketchedSnapshot([
    { title: 'A', skills: { one: 1 } },
    { title: 'B', skills: { two: 0.5 } },
  ])
  const [from, to] = snapshot.roles.rows
  expect(careerPaths(snapshot, from!, to!, 6, 20)).toMatchObject([{ effort: 0.5 + hopEffort, hops: [{ from, to }] }])
})
