import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { compare, readiness } from '../../src/readiness/comparison.ts'
import { Knowledge } from '../../src/readiness/knowledge.ts'
import { knowing, roleOf } from '../support/knowing.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'
import { question } from '../support/ratedSnapshot.ts'

type Known = Parameters<typeof knowing>[1]

const from = (snapshot: Snapshot, known: Known, to: string) =>
  readiness(snapshot, knowing(snapshot, known), roleOf(snapshot, to))

const parts = (snapshot: Snapshot, known: Known, to: string) =>
  compare(snapshot, knowing(snapshot, known), roleOf(snapshot, to)).map(({ table, share, readiness }) => {
    return [table.basis, Number(share.toFixed(6)), Number(readiness.toFixed(6))]
  })

test('the parts sum to the readiness and their shares to 1; without parts there is none', () => {
  fc.assert(
    fc.property(question, ({ snapshot, knowledge, to }) => {
      const bases = compare(snapshot, knowledge, to)
      const whole = readiness(snapshot, knowledge, to)
      if (bases.length === 0) {
        expect(whole).toBeNull()
        return
      }
      expect(bases.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
      expect(bases.reduce((sum, { share, readiness }) => sum + share * readiness, 0)).toBeCloseTo(whole!, 9)
      for (const { share, readiness } of bases) {
        expect(share).toBeGreaterThan(0)
        expect(readiness).toBeGreaterThanOrEqual(0)
        expect(readiness).toBeLessThanOrEqual(1 + 1e-9)
      }
    }),
    { numRuns: 150 },
  )
})

test('who knows more covers no less on any basis', () => {
  const more = question.chain(({ snapshot, knowledge, to }) =>
    fc.record({
      snapshot: fc.constant(snapshot),
      knowledge: fc.constant(knowledge),
      to: fc.constant(to),
      roles: fc.subarray([...snapshot.roles.rows], { maxLength: 1 }),
      named: fc.subarray([...snapshot.features.rows.keys()], { maxLength: 2 }),
    }),
  )
  fc.assert(
    fc.property(more, ({ snapshot, knowledge, to, roles, named }) => {
      const richer = new Knowledge(
        snapshot,
        [...new Set([...knowledge.roles, ...roles])],
        [...new Set([...knowledge.named, ...named])],
      )
      const after = compare(snapshot, richer, to)
      const before = compare(snapshot, knowledge, to)
      for (const { table, readiness } of before) {
        const now = after.find((basis) => basis.table === table)
        expect(now?.readiness).toBeGreaterThanOrEqual(readiness - 1e-9)
      }
      if (after.length === before.length && before.length > 0) {
        expect(readiness(snapshot, richer, to)).toBeGreaterThanOrEqual(readiness(snapshot, knowledge, to)! - 1e-9)
      }
    }),
    { numRuns: 150 },
  )
})

describe('degree counts:', () => {
  test('who has half the level covers half of it', () => {
    const snapshot = sketchedSnapshot([
      { title: 'Cashier', skills: { Medicine: { level: 0.4 } } },
      { title: 'Nurse', skills: { Medicine: { level: 0.8 } } },
      { title: 'Surgeon', skills: { Medicine: { level: 0.9 } } },
    ])
    expect(from(snapshot, { roles: ['cashier'] }, 'nurse')).toBeCloseTo(0.5, 12)
    expect(from(snapshot, { roles: ['surgeon'] }, 'nurse')).toBe(1)
  })

  test('a rated skill weighs by importance and level', () => {
    const snapshot = sketchedSnapshot([
      { title: 'Porter', skills: { Lifting: { level: 0.5 } } },
      { title: 'Nurse', skills: { Medicine: { weight: 1, level: 0.8 }, Lifting: { weight: 0.4, level: 0.5 } } },
    ])
    expect(from(snapshot, { roles: ['porter'] }, 'nurse')).toBeCloseTo(0.2 / (0.8 + 0.2), 12)
  })

  test('the optional weighs 0.4 of the essential', () => {
    const snapshot = sketchedSnapshot([
      { title: 'Cook', skills: { Frying: {}, Baking: { requirement: 'OPTIONAL' } } },
      { title: 'Baker', skills: { Baking: {}, Frying: { requirement: 'OPTIONAL' } } },
    ])
    expect(from(snapshot, { skills: ['frying'] }, 'cook')).toBeCloseTo(1 / 1.4, 12)
    expect(from(snapshot, { skills: ['frying'] }, 'baker')).toBeCloseTo(0.4 / 1.4, 12)
  })

  test('a product in demand weighs twice a hot one, and four times one that is merely listed', () => {
    const snapshot = sketchedSnapshot([
      { title: 'Clerk', libraries: { wanted: { inDemand: true, hot: true }, hot: { hot: true }, listed: {} } },
    ])
    expect(from(snapshot, { libraries: ['wanted'] }, 'clerk')).toBeCloseTo(1 / 1.75, 12)
    expect(from(snapshot, { libraries: ['hot'] }, 'clerk')).toBeCloseTo(0.5 / 1.75, 12)
    expect(from(snapshot, { libraries: ['listed'] }, 'clerk')).toBeCloseTo(0.25 / 1.75, 12)
  })

  test('where a dataset gives weights, a need counts by the square of its weight', () => {
    const snapshot = sketchedSnapshot([{ title: 'Analyst', skills: { SQL: 1, Excel: 0.5 } }])
    expect(from(snapshot, { skills: ['sql'] }, 'analyst')).toBeCloseTo(1 / 1.25, 12)
    expect(from(snapshot, { skills: ['excel'] }, 'analyst')).toBeCloseTo(0.25 / 1.25, 12)
  })

  test('what is rare counts more', () => {
    const snapshot = sketchedSnapshot([
      { title: 'A', skills: { Common: 1, Rare: 1 } },
      { title: 'B', skills: { Common: 1 } },
      { title: 'C', skills: { Common: 1 } },
    ])
    expect(from(snapshot, { skills: ['rare'] }, 'a')).toBeGreaterThan(from(snapshot, { skills: ['common'] }, 'a')!)
  })
})

describe('what everybody at work has', () => {
  const workers = Array.from({ length: 30 }, (_, place) => {
    return { title: `Worker ${place}`, skills: { Listening: { level: 0.3 + place / 1000 }, Reading: { level: 0.1 } } }
  })
  const snapshot = sketchedSnapshot([
    ...workers.slice(2),
    { title: 'Cashier', skills: { Listening: { level: 0.303 } } },
    { title: 'Judge', skills: { Listening: { level: 0.603 }, Law: { level: 0.6 } } },
  ])

  test('is taken off before shares are formed: the tenth percentile of the levels', () => {
    // Of 30 roles, three have less than 0.305.
    const [judge] = compare(snapshot, knowing(snapshot, { roles: ['worker-29'] }), roleOf(snapshot, 'judge'))
    expect(Array.from(judge!.needs.baselines!, (baseline) => Number(baseline.toFixed(3)))).toEqual([0, 0.304])
    expect(from(snapshot, { roles: ['cashier'] }, 'judge')).toBe(0)
    const listening = (0.329 - 0.304) / (0.603 - 0.304)
    expect(from(snapshot, { roles: ['worker-29'] }, 'judge')).toBeCloseTo((0.299 * listening) / (0.299 + 0.6), 12)
  })

  test('is nothing where few roles are rated', () => {
    const few = sketchedSnapshot([
      { title: 'Cashier', skills: { Listening: { level: 0.3 } } },
      { title: 'Judge', skills: { Listening: { level: 0.6 } } },
    ])
    expect(from(few, { roles: ['cashier'] }, 'judge')).toBeCloseTo(0.5, 12)
  })
})

describe('alternatives', () => {
  test('a library covers 0.7 of one that serves in its place, whichever side says so', () => {
    const snapshot = sketchedSnapshot([{ title: 'Developer', libraries: { Django: 1, Git: 0.5 } }], [], {
      alternatives: [['Flask', 'Django']],
    })
    expect(from(snapshot, { libraries: ['django'] }, 'developer')).toBeCloseTo(1 / 1.25, 12)
    expect(from(snapshot, { libraries: ['flask'] }, 'developer')).toBeCloseTo(0.7 / 1.25, 12)
    expect(from(snapshot, { libraries: ['flask', 'django'] }, 'developer')).toBeCloseTo(1 / 1.25, 12)
  })

  test('where products are examples of a category, the category is the need', () => {
    const snapshot = sketchedSnapshot(
      [
        { title: 'Clerk', libraries: { Excel: { inDemand: true }, Sheets: {}, Lotus: {}, Paint: { inDemand: true } } },
        { title: 'Painter', libraries: { Calc: {} } },
      ],
      [],
      { categories: { Excel: 'spreadsheets', Sheets: 'spreadsheets', Lotus: 'spreadsheets', Calc: 'spreadsheets' } },
    )
    const { needs } = compare(snapshot, knowing(snapshot, { libraries: ['paint'] }), roleOf(snapshot, 'clerk'))[0]!
    expect(Array.from(needs.features, (feature) => snapshot.features.rows[feature]!.slug)).toEqual(['paint', 'excel'])
    // Every role of the two names a spreadsheet, one of them a program for drawing.
    const [drawing, tables] = [Math.log(3 / 2) + 1, 1]
    const of = (covered: number) => (covered * tables) / (drawing + tables)
    for (const product of ['excel', 'sheets', 'lotus']) {
      expect(from(snapshot, { libraries: [product] }, 'clerk')).toBeCloseTo(of(1), 12)
    }
    expect(from(snapshot, { libraries: ['calc'] }, 'clerk')).toBeCloseTo(of(0.4), 12)
    expect(from(snapshot, { libraries: ['calc', 'excel'] }, 'clerk')).toBeCloseTo(of(1), 12)
  })

  test('an activity covers 0.4 of another of the same kind', () => {
    const snapshot = sketchedSnapshot(
      [
        { title: 'Cook', skills: { Reading: { level: 0.5 }, 'Cook soup': 1 } },
        { title: 'Baker', skills: { 'Cook bread': 1 } },
        { title: 'Driver', skills: { 'Drive vans': 1 } },
      ],
      [],
      {
        broader: [
          ['Cook soup', 'Cook food'],
          ['Cook bread', 'Cook food'],
          ['Drive vans', 'Drive'],
        ],
        kinds: { 'Cook soup': 'ACTIVITY', 'Cook bread': 'ACTIVITY', 'Drive vans': 'ACTIVITY', 'Cook food': 'GROUP' },
      },
    )
    expect(parts(snapshot, { roles: ['cook'] }, 'baker')).toEqual([['ACTIVITIES', 1, 0.4]])
    expect(parts(snapshot, { roles: ['cook'] }, 'driver')).toEqual([['ACTIVITIES', 1, 0]])
  })
})

describe('the bases', () => {
  test('count by halves, two fifths and a tenth where skills are rated, scaled to what both have', () => {
    const full = { Talking: { level: 0.5 }, 'Sell shoes': 1 }
    const snapshot = sketchedSnapshot(
      [
        { title: 'Full', skills: full, libraries: { Excel: {} } },
        { title: 'Half', skills: { Talking: { level: 0.25 } }, libraries: { Word: {} } },
        { title: 'Unrated', skills: { 'Sell shoes': 1 } },
      ],
      [],
      { kinds: { 'Sell shoes': 'ACTIVITY' } },
    )
    expect(parts(snapshot, { roles: ['full'] }, 'full')).toEqual([
      ['RATINGS', 0.5, 1],
      ['ACTIVITIES', 0.4, 1],
      ['LIBRARIES', 0.1, 1],
    ])
    // A role of which no activity is told does not lack them.
    expect(parts(snapshot, { roles: ['half'] }, 'full')).toEqual([
      ['RATINGS', 0.833333, 0.5],
      ['LIBRARIES', 0.166667, 0],
    ])
    // Nor are ratings missing where none were taken.
    expect(parts(snapshot, { roles: ['full'] }, 'unrated')).toEqual([['ACTIVITIES', 1, 1]])
    expect(parts(snapshot, { roles: ['unrated'] }, 'full')).toEqual([['ACTIVITIES', 1, 1]])
  })

  test('are halves where weights are given', () => {
    const snapshot = sketchedSnapshot([
      { title: 'A', skills: { One: 1, Two: 0.5 }, libraries: { three: 1, four: 0.5 } },
    ])
    expect(parts(snapshot, { skills: ['one'] }, 'a')).toEqual([
      ['SKILLS', 0.5, 0.8],
      ['LIBRARIES', 0.5, 0],
    ])
  })

  test('are none in common between vocabularies that nothing ties', () => {
    const snapshot = sketchedSnapshot([
      { title: 'Cook', dataset: 'one', skills: { Frying: 1 } },
      { title: 'Chef', dataset: 'two', skills: { Braising: 1 } },
      { title: 'Empty', dataset: 'two' },
    ])
    expect(from(snapshot, { roles: ['cook'] }, 'chef')).toBeNull()
    expect(from(snapshot, { roles: ['cook'] }, 'empty')).toBeNull()
    expect(from(snapshot, { roles: ['empty'] }, 'chef')).toBeNull()
  })

  test('are there, and nothing is covered, between two lists in one vocabulary', () => {
    const snapshot = sketchedSnapshot([
      { title: 'Cook', skills: { Frying: 1 } },
      { title: 'Diver', skills: { Diving: 1 } },
    ])
    expect(from(snapshot, { roles: ['cook'] }, 'diver')).toBe(0)
  })
})
