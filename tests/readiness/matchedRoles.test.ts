import { describe, expect, test } from 'vitest'
import type { MatchRelation } from '../../src/graph/rows.ts'
import { compare, readiness } from '../../src/readiness/comparison.ts'
import { isSameJob, matchedRoles } from '../../src/readiness/matchedRoles.ts'
import { jobZone, preparation } from '../../src/readiness/preparation.ts'
import { knowing, roleOf } from '../support/knowing.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'
import type { RelationSketch } from '../support/sketches.ts'

/** A listed vocabulary, and one that rates. */
const roles = [
  { title: 'Barkeep', dataset: 'listed', skills: { 'mix drinks': 1 } },
  { title: 'Waiter', dataset: 'listed', skills: { 'serve guests': 1 } },
  { title: 'Bartenders', dataset: 'rated', jobZone: 2, skills: { Serving: { level: 0.4 } } },
  { title: 'Baristas', dataset: 'rated', jobZone: 1, skills: { Serving: { level: 0.8 } } },
  { title: 'Hosts', dataset: 'rated', jobZone: 4, skills: { Serving: { level: 0.8 } } },
  { title: 'Greeters', dataset: 'rated', skills: { Serving: { level: 0.3 } } },
]

const matched = (...roleMatches: (readonly [string, string, MatchRelation, number?])[]) =>
  sketchedSnapshot(roles, [], { roleMatches } satisfies RelationSketch)

describe('matched roles', () => {
  const of = (snapshot: ReturnType<typeof matched>, slug: string, tells: (title: string) => boolean = () => true) => {
    const dataset = snapshot.features.datasets.indexOf('rated')
    const { rows } = snapshot.roles
    const found = matchedRoles(snapshot, roleOf(snapshot, slug).index, dataset, (role) => tells(rows[role]!.title))
    return found.map(({ role, share }) => [rows[role]!.slug, Number(share.toFixed(6))])
  }

  test('count by relation and confidence, whichever side states the match', () => {
    const snapshot = matched(['Barkeep', 'Bartenders', 'CLOSE', 0.5], ['Baristas', 'Barkeep', 'BROAD', 0.75])
    // 0.9 · 0.5 and 0.6 · 0.75
    expect(of(snapshot, 'barkeep')).toEqual([
      ['baristas', 0.5],
      ['bartenders', 0.5],
    ])
  })

  test('are the exact ones alone where there are any', () => {
    const snapshot = matched(['Barkeep', 'Baristas', 'CLOSE'], ['Barkeep', 'Bartenders', 'EXACT'])
    expect(of(snapshot, 'barkeep')).toEqual([['bartenders', 1]])
    const [barkeep, bartenders, baristas] = ['barkeep', 'bartenders', 'baristas'].map((slug) => {
      return roleOf(snapshot, slug).index
    })
    expect(isSameJob(snapshot, barkeep!, bartenders!)).toBe(true)
    expect(isSameJob(snapshot, bartenders!, barkeep!)).toBe(true)
    expect(isSameJob(snapshot, barkeep!, baristas!)).toBe(false)
  })

  test('are only those that tell what is looked for', () => {
    const snapshot = matched(['Barkeep', 'Baristas', 'CLOSE'], ['Barkeep', 'Bartenders', 'EXACT'])
    expect(of(snapshot, 'barkeep', (title) => title === 'Baristas')).toEqual([['baristas', 1]])
  })

  test('are none of other datasets, and none that are deprecated', () => {
    const snapshot = sketchedSnapshot(
      [...roles, { title: 'Publicans', dataset: 'rated', deprecated: true, skills: { Serving: { level: 1 } } }],
      [],
      {
        roleMatches: [
          ['Barkeep', 'Waiter', 'CLOSE'],
          ['Barkeep', 'Publicans', 'CLOSE'],
        ],
      },
    )
    expect(of(snapshot, 'barkeep')).toEqual([])
  })
})

describe('ratings travel through matches', () => {
  const throughOf = (snapshot: ReturnType<typeof matched>, from: string, to: string) =>
    compare(snapshot, knowing(snapshot, { roles: [from] }), roleOf(snapshot, to)).map((basis) => ({
      basis: basis.table.basis,
      readiness: Number(basis.readiness.toFixed(6)),
      through: [...basis.through, ...basis.held.through].map(({ slug }) => slug),
    }))

  test('to what is needed: the mean over the matched roles', () => {
    const snapshot = matched(['Waiter', 'Bartenders', 'CLOSE'], ['Waiter', 'Baristas', 'CLOSE'])
    // The mean of 0.4 and 0.8 is needed.
    expect(throughOf(snapshot, 'greeters', 'waiter')).toEqual([
      { basis: 'RATINGS', readiness: 0.5, through: ['baristas', 'bartenders'] },
    ])
  })

  test('and to what is known', () => {
    const snapshot = matched(['Waiter', 'Bartenders', 'CLOSE'])
    expect(throughOf(snapshot, 'waiter', 'hosts')).toEqual([
      { basis: 'RATINGS', readiness: 0.5, through: ['bartenders'] },
    ])
  })

  test('a list of a role that is only related is known only so far', () => {
    const snapshot = matched(['Barkeep', 'Bartenders', 'RELATED'])
    const bases = throughOf(snapshot, 'bartenders', 'barkeep')
    expect(bases.find(({ basis }) => basis === 'SKILLS')!.readiness).toBeCloseTo(0.4, 6)
  })

  test('beside what the own vocabulary says', () => {
    const snapshot = matched(['Waiter', 'Bartenders', 'CLOSE'], ['Barkeep', 'Baristas', 'CLOSE'])
    expect(throughOf(snapshot, 'waiter', 'barkeep')).toEqual([
      { basis: 'SKILLS', readiness: 0, through: [] },
      { basis: 'RATINGS', readiness: 0.5, through: ['baristas', 'bartenders'] },
    ])
  })

  test('but not within a dataset that weighs what its roles need itself', () => {
    const snapshot = sketchedSnapshot(
      [
        { title: 'Analyst', dataset: 'graded', skills: { SQL: 1, Excel: 0.5 } },
        { title: 'Clerk', dataset: 'graded', skills: { Excel: 1 } },
        { title: 'Analysts', dataset: 'rated', skills: { Thinking: { level: 0.8 } } },
        { title: 'Clerks', dataset: 'rated', skills: { Thinking: { level: 0.4 } } },
      ],
      [],
      {
        roleMatches: [
          ['Analyst', 'Analysts', 'CLOSE'],
          ['Clerk', 'Clerks', 'CLOSE'],
        ],
      },
    )
    const bases = (from: string, to: string) => throughOf(snapshot, from, to).map(({ basis }) => basis)
    expect(bases('clerk', 'analyst')).toEqual(['SKILLS'])
    expect(bases('clerks', 'analyst')).toEqual(['SKILLS', 'RATINGS'])
  })
})

test('preparation is that of the job zone, or the mean of those of the matched roles', () => {
  const snapshot = matched(['Waiter', 'Bartenders', 'CLOSE'], ['Waiter', 'Hosts', 'CLOSE'])
  const years = (slug: string) => preparation(snapshot, roleOf(snapshot, slug))
  expect(['baristas', 'bartenders', 'hosts'].map(years)).toEqual([0.15, 0.6, 3])
  expect(years('waiter')).toBeCloseTo(1.8, 12)
  expect(jobZone(snapshot, roleOf(snapshot, 'waiter'))).toBe(3)
  expect(years('barkeep')).toBeNull()
})

test('an exact match covers what it covers: the same ratings', () => {
  const snapshot = matched(['Waiter', 'Bartenders', 'EXACT'])
  const knowledge = knowing(snapshot, { roles: ['waiter'] })
  expect(readiness(snapshot, knowledge, roleOf(snapshot, 'bartenders'))).toBe(1)
})
