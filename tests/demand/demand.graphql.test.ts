import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '../../src/api/context.ts'
import { loadSnapshot } from '../../src/graph/load/load.db.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { loadDataset } from '../../src/import/dataset/load.db.ts'
import { ask } from '../support/ask.ts'
import { openTestServer } from '../support/databases.ts'

/** A snapshot with further samples for the analyst, equal to one of them. */
function manySamples(snapshot: Snapshot, count: number): Snapshot {
  const { samples } = snapshot
  const one = samples.bySlug.get('survey/analyst')!
  const more = Array.from({ length: count }, () => ({ ...one }))
  return { ...snapshot, samples: { ...samples, rows: [...samples.rows, ...more] } }
}

describe('demand', () => {
  let snapshot: Snapshot
  beforeAll(async () => {
    const database = await openTestServer()
    await loadDataset(database, join(import.meta.dirname, 'small.yaml'))
    snapshot = await loadSnapshot(database)
    await database.close()
  })

  it('gives the figures of a library, the largest share first and small samples last', async () => {
    const { data, errors } = await ask(
      snapshot,
      '{ library(slug: "python") { demand { role { slug } source { slug } named of share lift period place } } }',
    )
    expect(errors).toEqual([])
    const survey = { source: { slug: 'survey' }, period: '2024', place: 'Europe' }
    expect(data.library.demand).toEqual([
      // Nobody counted all adverts of that source.
      {
        role: { slug: 'analyst' },
        source: { slug: 'us' },
        named: 240,
        of: 300,
        share: 0.8,
        lift: null,
        period: '2025',
        place: null,
      },
      { ...survey, role: null, named: 400, of: 1000, share: 0.4, lift: 1 },
      { ...survey, role: { slug: 'analyst' }, named: 80, of: 200, share: 0.4, lift: 1 },
      { ...survey, role: { slug: 'engineer' }, named: 90, of: 99, share: null, lift: null },
    ])
  })

  it('gives the interval of a share, and none below a hundred adverts', async () => {
    const { data } = await ask(snapshot, '{ library(slug: "python") { demand { of low high } } }')
    const [first, , , last] = data.library.demand
    expect(first.low).toBeCloseTo(0.7511, 4)
    expect(first.high).toBeCloseTo(0.8413, 4)
    expect(last).toEqual({ of: 99, low: null, high: null })
  })

  it('gives as many figures as are asked for', async () => {
    const count = async (first: string) => {
      const { data, errors } = await ask(snapshot, `{ skill(slug: "sql") { demand(first: ${first}) { named } } }`)
      return errors[0]?.message ?? data.skill.demand.length
    }
    expect(await count('1')).toBe(1)
    expect(await count('0')).toBe(0)
    expect(await count('null')).toBe(2)
    expect(await count('101')).toBe('first is 101; it must be from 0 to 100.')
    expect(await count('-1')).toBe('first is -1; it must be from 0 to 100.')
  })

  it('stands beside the importance of each edge, and orders them', async () => {
    const { data, errors } = await ask(
      snapshot,
      `{ role(slug: "analyst") {
        libraries(orderBy: DEMAND) { edges { weight node { slug } demand { named of lift } } }
        skills(orderBy: DEMAND) { edges { node { slug } demand { share lift } } }
        byWeight: libraries { nodes { slug } }
      } }`,
    )
    expect(errors).toEqual([])
    expect(data.role.libraries.edges).toEqual([
      {
        weight: 0.5,
        node: { slug: 'python' },
        demand: [
          { named: 240, of: 300, lift: null },
          { named: 80, of: 200, lift: 1 },
        ],
      },
      { weight: 0.6, node: { slug: 'r' }, demand: [{ named: 60, of: 200, lift: 3 }] },
      { weight: 1, node: { slug: 'excel' }, demand: [] },
    ])
    expect(data.role.skills.edges).toEqual([
      { node: { slug: 'sql' }, demand: [{ share: 0.75, lift: 1.5 }] },
      { node: { slug: 'statistics' }, demand: [] },
    ])
    expect(data.role.byWeight.nodes.map(({ slug }: { slug: string }) => slug)).toEqual(['excel', 'r', 'python'])
  })

  it('charges each feature in each sample of the role, before it looks', async () => {
    const many = manySamples(snapshot, 100)
    const spent = async (selected: string) => {
      const context: Context = { snapshot: many }
      const { errors } = await ask(many, `{ role(slug: "analyst") { ${selected} } }`, {}, context)
      expect(errors).toEqual([])
      return context.work!
    }
    for (const [list, features] of [
      ['libraries', 3],
      ['skills', 2],
    ] as const) {
      const plain = await spent(`${list} { nodes { slug } }`)
      expect((await spent(`${list}(orderBy: DEMAND) { nodes { slug } }`)) - plain).toBeGreaterThan((features * 100) / 4)
    }
    // Nothing names it, and all samples are looked at.
    const unnamed = '{ edges { demand { named } } }'
    expect(
      (await spent(`libraries(first: 1) ${unnamed}`)) - (await spent('libraries(first: 1) { edges { weight } }')),
    ).toBeGreaterThan(25)
    const costly = manySamples(snapshot, 200_000)
    const { errors } = await ask(costly, '{ role(slug: "analyst") { libraries(orderBy: DEMAND) { nodes { slug } } } }')
    expect(errors).toMatchObject([{ code: 'TOO_EXPENSIVE' }])
  })

  it('orders features of equal shares by slug', async () => {
    const { data } = await ask(snapshot, '{ role(slug: "tied") { libraries(orderBy: DEMAND) { nodes { slug } } } }')
    expect(data.role.libraries.nodes).toEqual([{ slug: 'excel' }, { slug: 'r' }])
  })

  it('says what is named together, what is named often and more often than usual first', async () => {
    const { data, errors } = await ask(
      snapshot,
      `{ library(slug: "r") { namedTogether {
        named lift source { slug } feature { ... on Skill { slug } ... on Library { slug } }
      } } python: library(slug: "python") { namedTogether { named } } }`,
    )
    expect(errors).toEqual([])
    const source = { slug: 'survey' }
    expect(data.library.namedTogether).toEqual([
      { named: 90, lift: 2.25, source, feature: { slug: 'python' } },
      { named: 55, lift: expect.closeTo(1.1, 10), source, feature: { slug: 'sql' } },
      { named: 20, lift: expect.closeTo(2 / 3, 10), source, feature: { slug: 'excel' } },
    ])
    expect(data.python.namedTogether).toEqual([])
  })
})
