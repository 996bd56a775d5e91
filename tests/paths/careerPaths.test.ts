import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edgeSet } from '../../src/graph/edgeSet.ts'
import { nodeTable } from '../../src/graph/nodeTable.ts'
import { MatchRelation, type RoleRow } from '../../src/graph/rows.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { type CareerPath, careerPaths, effortOfPath, hopsOf } from '../../src/paths/careerPaths.ts'
import { waypoints } from '../../src/paths/waypoints.ts'
import { randomSnapshot, relatedSnapshot, sketchedSnapshot } from '../support/randomSnapshot.ts'
import { pathDefinition } from './pathDefinition.ts'

const zone = fc.constantFrom(null, 1, 2, 3, 4, 5)
const match = fc.record({
  from: fc.nat(8),
  to: fc.nat(8),
  relation: fc.constantFrom(...Object.values(MatchRelation)),
})

/** A random graph of up to nine roles with job zones and matches, and two different ones of them. */
const graphAndEnds = fc
  .tuple(
    fc.oneof(relatedSnapshot, randomSnapshot),
    fc.array(zone, { minLength: 9, maxLength: 9 }),
    fc.array(match, { maxLength: 3 }),
  )
  .map(([snapshot, zones, matches]): Snapshot => {
    const rows = snapshot.roles.rows.map((role) => ({ ...role, jobZone: zones[role.index]! }))
    const claims = matches
      .filter(({ from, to }) => rows[from] && rows[to] && rows[from].source.dataset !== rows[to].source.dataset)
      .map(({ from, to, relation }) => {
        const source = rows[from]!.source
        return { from, to, weight: 1, attributes: { relation }, source, locator: '', confidence: 1 }
      })
    const roleMatches = edgeSet(claims, rows.length, rows.length)
    return { ...snapshot, roles: nodeTable(rows), edges: { ...snapshot.edges, roleMatches } }
  })
  .chain((snapshot) =>
    fc.tuple(fc.constant(snapshot), fc.shuffledSubarray([...snapshot.roles.rows], { minLength: 2, maxLength: 2 })),
  )
const maxHops = fc.integer({ min: 1, max: 6 })
const first = fc.integer({ min: 1, max: 20 })

const slugsOf = ({ roles }: CareerPath) => roles.map(({ slug }) => slug)

/** All loop-free paths over allowed hops, and the direct way, as costs: what is cheaper than the direct way, then that. */
function costsOfAll(snapshot: Snapshot, ends: readonly [RoleRow, RoleRow], most: number): number[] {
  const { hopCost, isHop, isStop } = pathDefinition(snapshot)
  const [from, to] = ends
  const stops = snapshot.roles.rows.filter((role) => isStop(role, ends))
  const costs: number[] = []
  const extend = (path: readonly RoleRow[], cost: number) => {
    const last = path.at(-1)!
    if (path.length > 1 && isHop(last, to, ends)) costs.push(cost + hopCost(last, to))
    if (path.length === most) return
    for (const stop of stops) {
      if (!path.includes(stop) && isHop(last, stop, ends)) extend([...path, stop], cost + hopCost(last, stop))
    }
  }
  if (most > 1) extend([from], 0)
  const direct = hopCost(from, to)
  return [...costs.filter((cost) => cost < direct).sort((a, b) => a - b), direct]
}

test('are as many and as cheap as a search through all loop-free paths finds', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(graphAndEnds, maxHops, first, ([snapshot, [from, to]], most, count) => {
      const all = costsOfAll(snapshot, [from!, to!], most)
      const expected = all.length > count ? all.slice(0, count) : all
      const found = careerPaths(snapshot, from!, to!, most, count).map(({ cost }) => cost)
      expect(found).toHaveLength(expected.length)
      for (const [rank, cost] of found.entries()) {
        if (Number.isFinite(expected[rank]!)) expect(cost).toBeCloseTo(expected[rank]!, 9)
        else expect(cost).toBe(expected[rank]!)
      }
    }),
    { numRuns: 200 },
  )
})

test('follow every rule of their description', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(graphAndEnds, maxHops, first, ([snapshot, [from, to]], most, count) => {
      const { hopCost, isHop, isStop } = pathDefinition(snapshot)
      const paths = careerPaths(snapshot, from!, to!, most, count)
      expect(new Set(paths.map((path) => slugsOf(path).join())).size).toBe(paths.length)
      expect(paths.length).toBeLessThanOrEqual(count)
      for (const [rank, path] of paths.entries()) {
        const { roles, cost } = path
        const slugs = slugsOf(path)
        expect(new Set(slugs).size).toBe(slugs.length)
        expect([roles[0], roles.at(-1)]).toEqual([from, to])
        expect(roles.length - 1).toBeLessThanOrEqual(most)
        const hops = hopsOf(path)
        expect(hops.map((hop) => [hop.from, hop.to])).toEqual(roles.slice(1).map((role, place) => [roles[place], role]))
        const costs = roles.slice(1).map((role, place) => hopCost(roles[place]!, role))
        if (Number.isFinite(cost)) expect(costs.reduce((sum, each) => sum + each, 0)).toBeCloseTo(cost, 9)
        if (roles.length === 2) expect(rank).toBe(paths.length - 1)
        else {
          for (const [place, role] of roles.slice(1).entries())
            expect(isHop(roles[place]!, role, [from!, to!])).toBe(true)
          for (const stop of roles.slice(1, -1)) expect(isStop(stop, [from!, to!])).toBe(true)
        }
        const next = paths[rank + 1]
        if (next === undefined) continue
        expect(cost).toBeLessThanOrEqual(next.cost)
        if (cost === next.cost && roles.length === next.roles.length) {
          expect(slugs.join() < slugsOf(next).join()).toBe(true)
        }
      }
    }),
    { numRuns: 100 },
  )
})

test('have the effort of all their hops, or none where one is unknown', () => {
  fc.assert(
    fc.property(graphAndEnds, ([snapshot, [from, to]]) => {
      for (const path of careerPaths(snapshot, from!, to!, 4, 5)) {
        const efforts = hopsOf(path).map(({ effort }) => effort)
        const effort = effortOfPath(path)
        if (efforts.includes(null)) expect(effort).toBeNull()
        else
          expect(effort).toBeCloseTo(
            efforts.reduce<number>((sum, each) => sum + each!, 0),
            9,
          )
      }
    }),
    { numRuns: 50 },
  )
})

test('are the same when asked again', () => {
  fc.assert(
    fc.property(graphAndEnds, maxHops, first, ([snapshot, [from, to]], most, count) => {
      const ask = () => careerPaths(snapshot, from!, to!, most, count).map((path) => [path.cost, slugsOf(path)])
      expect(ask()).toEqual(ask())
    }),
    { numRuns: 50 },
  )
})

// A ladder of roles, each needing most of what the one before does, among others that keep the ends from being alike.
const skillsFrom = (start: number) =>
  Object.fromEntries(Array.from({ length: 8 }, (_, place) => [`Skill ${start + place}`, 1]))
const ladder = (changed: Record<string, object> = {}) =>
  sketchedSnapshot([
    ...['A', 'B', 'C'].map((name, place) => ({
      title: name,
      skills: skillsFrom(100 + 3 * place),
      ...changed[name],
    })),
    ...Array.from({ length: 40 }, (_, place) => ({
      title: `Z ${place}`,
      skills: { ...skillsFrom(1000 + 10 * place), 'Skill 100': 1, 'Skill 101': 1, 'Skill 113': 1 },
    })),
  ])
const from = (snapshot: Snapshot, start: string, target: string, maxHops = 4, most = 3) => {
  const { bySlug } = snapshot.roles
  return careerPaths(snapshot, bySlug.get(start)!, bySlug.get(target)!, maxHops, most).map(slugsOf)
}

describe('a stop', () => {
  test('is made where both hops are clearly easier, and the direct way comes last', () => {
    expect(from(ladder(), 'a', 'c')).toEqual([
      ['a', 'b', 'c'],
      ['a', 'c'],
    ])
  })

  test('is not made where one hop is all that is allowed, nor where only one path is asked for and none is cheaper', () => {
    expect(from(ladder(), 'a', 'c', 1)).toEqual([['a', 'c']])
    expect(from(ladder(), 'a', 'b', 4, 1)).toEqual([['a', 'b']])
  })

  test('is not a deprecated role', () => {
    expect(from(ladder({ B: { deprecated: true } }), 'a', 'c')).toEqual([['a', 'c']])
  })

  test('is not a role that needs more preparation than start and target', () => {
    const snapshot = ladder()
    const zoned = (zones: Record<string, number>): Snapshot => {
      return {
        ...snapshot,
        roles: nodeTable(snapshot.roles.rows.map((r) => ({ ...r, jobZone: zones[r.title] ?? null }))),
      }
    }
    expect(from(zoned({ A: 2, B: 3, C: 2 }), 'a', 'c')).toEqual([['a', 'c']])
    expect(from(zoned({ A: 2, B: 3, C: 3 }), 'a', 'c')).toEqual([
      ['a', 'b', 'c'],
      ['a', 'c'],
    ])
  })
})

test('waypoints are no more than asked for, by slug', () => {
  fc.assert(
    fc.property(graphAndEnds, fc.integer({ min: 1, max: 3 }), ([snapshot, [from, to]], most) => {
      const all = waypoints(snapshot, from!, to!, () => {}, 100)
      const some = waypoints(snapshot, from!, to!, () => {}, most)
      expect(some).toHaveLength(Math.min(most, all.length))
      expect(some.every((role) => all.includes(role))).toBe(true)
      expect(some.map(({ slug }) => slug)).toEqual(some.map(({ slug }) => slug).sort())
    }),
    { numRuns: 50 },
  )
})

test('from a role to itself is an error that says so', () => {
  const snapshot = sketchedSnapshot([{ title: 'A' }])
  const [role] = snapshot.roles.rows
  expect(() => careerPaths(snapshot, role!, role!, 4, 3)).toThrow(
    'from and to are both "a"; a career path leads from one role to another.',
  )
})

test('there is the direct way even between roles that share nothing', () => {
  const snapshot = sketchedSnapshot([
    { title: 'A', skills: { one: 1 } },
    { title: 'B', skills: { two: 0.5 } },
  ])
  expect(from(snapshot, 'a', 'b', 6, 20)).toEqual([['a', 'b']])
})

test('work is announced before it is done, and a search stops where it is refused', () => {
  const snapshot = ladder()
  const [a, , c] = snapshot.roles.rows
  let announced = 0
  careerPaths(snapshot, a!, c!, 4, 3, (cost) => {
    expect(cost).toBeGreaterThan(0)
    announced += cost
  })
  for (const share of [0, 0.5, 0.99]) {
    let left = announced * share
    const refuse = (cost: number) => {
      left -= cost
      if (left < 0) throw new Error('enough')
    }
    expect(() => careerPaths(snapshot, a!, c!, 4, 3, refuse)).toThrow('enough')
  }
})
