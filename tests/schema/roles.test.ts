import { beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { ask } from '../support/ask.ts'
import { seededSnapshot } from '../support/seededSnapshot.ts'

let snapshot: Snapshot
beforeAll(async () => {
  snapshot = await seededSnapshot()
})

const slugs = (nodes: { slug: string }[]) => nodes.map(({ slug }) => slug)

describe('Role.skills', () => {
  const skills = async (args: string) =>
    (
      await ask(
        snapshot,
        `{ role(slug: "data-scientist") { skills${args} { totalCount edges { weight requirement node { slug name kind rarity } } } } }`,
      )
    ).data.role.skills

  it('lists the most important first unless told', async () => {
    const { totalCount, edges } = await skills('')
    expect(edges).toHaveLength(20)
    expect(totalCount).toBeGreaterThan(20)
    const weights = edges.map(({ weight }: { weight: number }) => weight)
    expect(weights).toEqual(weights.toSorted((a: number, b: number) => b - a))
  })

  it('orders by rarity and by name', async () => {
    const rarities = (await skills('(orderBy: RARITY)')).edges.map(
      ({ node }: { node: { rarity: number } }) => node.rarity,
    )
    expect(rarities).toEqual(rarities.toSorted((a: number, b: number) => b - a))
    const names = (await skills('(orderBy: NAME)')).edges.map(({ node }: { node: { name: string } }) =>
      node.name.toLowerCase(),
    )
    expect(names).toEqual(names.toSorted())
  })

  it('filters by requirement, kind and what another role shares', async () => {
    const essential = await skills('(filter: { requirement: ESSENTIAL })')
    const optional = await skills('(filter: { requirement: OPTIONAL })')
    expect(essential.totalCount + optional.totalCount).toBe((await skills('')).totalCount)
    expect(new Set(optional.edges.map(({ requirement }: { requirement: string }) => requirement))).toEqual(
      new Set(['OPTIONAL']),
    )
    const knowledge = await skills('(filter: { kind: KNOWLEDGE })')
    expect(new Set(knowledge.edges.map(({ node }: { node: { kind: string } }) => node.kind))).toEqual(
      new Set(['KNOWLEDGE']),
    )
    const shared = await skills('(first: 100, filter: { sharedWith: "machine-learning-engineer" })')
    const { data } = await ask(
      snapshot,
      '{ overlap(roles: ["data-scientist", "machine-learning-engineer"]) { sharedSkills { slug } } }',
    )
    expect(slugs(shared.edges.map(({ node }: { node: { slug: string } }) => node)).sort()).toEqual(
      slugs(data.overlap.sharedSkills).sort(),
    )
  })

  it('says through which responsibilities and by which source', async () => {
    const { data } = await ask(
      snapshot,
      `{ roles { nodes { skills(first: 100) { edges { evidence { locator source { slug } } responsibilities { skills { slug } } node { slug } } } } } }`,
    )
    for (const role of data.roles.nodes) {
      for (const { evidence, responsibilities, node } of role.skills.edges) {
        expect(evidence.length).toBeGreaterThan(0)
        for (const responsibility of responsibilities) expect(slugs(responsibility.skills)).toContain(node.slug)
        // What a responsibility exercises is concluded from the article, unless the link says that it names the skill.
        if (responsibilities.length > 0) {
          const places = evidence.map(({ locator }: { locator: string }) => locator)
          expect(places.join()).toMatch(/(inferred from top-python-career-paths: )?[A-Z][A-Za-z ]+, \d/)
        }
      }
    }
  })
})

describe('Query.roles', () => {
  it.each([
    ['{ query: "DEVELOPER" }', ['web-developer', 'python-developer', 'automation-engineer']],
    ['{ query: "learning machine" }', ['machine-learning-engineer']],
    ['{ query: "ML" }', ['machine-learning-engineer']],
    ['{ query: "chine" }', []],
    ['{ hasLibrary: ["django", "flask"], query: "web" }', ['web-developer']],
    [
      '{ hasSkill: [] }',
      ['automation-engineer', 'data-scientist', 'machine-learning-engineer', 'python-developer', 'web-developer'],
    ],
    ['{ source: "career-lattice-curation" }', []],
  ])('with the filter %s has %j', async (filter, expected) => {
    const { data } = await ask(snapshot, `{ roles(filter: ${filter}) { nodes { slug } } }`)
    expect(slugs(data.roles.nodes)).toEqual(expected)
  })

  it('pages with cursors that hold', async () => {
    const first = (
      await ask(snapshot, '{ roles(first: 2) { nodes { slug } pageInfo { endCursor hasNextPage hasPreviousPage } } }')
    ).data.roles
    expect(first.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false })
    const second = await ask(snapshot, 'query ($after: String) { roles(first: 2, after: $after) { nodes { slug } } }', {
      after: first.pageInfo.endCursor,
    })
    expect(slugs([...first.nodes, ...second.data.roles.nodes])).toEqual([
      'automation-engineer',
      'data-scientist',
      'machine-learning-engineer',
      'python-developer',
    ])
  })

  it.each([
    ['first: -1', 'first is -1; a page has from 0 to 100 edges.'],
    ['first: 101', 'first is 101; a page has from 0 to 100 edges.'],
    ['after: "nonsense"', "after is no cursor of this API: take it from an edge's cursor or from pageInfo."],
  ])('refuses %s', async (args, message) => {
    expect((await ask(snapshot, `{ roles(${args}) { totalCount } }`)).errors).toEqual([{ message, code: 'BAD_INPUT' }])
  })
})

describe('Query.overlap', () => {
  it.each([
    ['[]', 'roles names no role; a comparison needs at least two.'],
    ['["data-scientist"]', 'roles names one role; a comparison needs at least two.'],
    ['["data-scientist", "data-scientist"]', 'roles names "data-scientist" twice; a comparison needs different roles.'],
  ])('refuses %s', async (roles, message) => {
    expect((await ask(snapshot, `{ overlap(roles: ${roles}) { score } }`)).errors).toEqual([
      { message, code: 'BAD_INPUT' },
    ])
  })

  it('refuses a role compared with itself', async () => {
    const { errors } = await ask(
      snapshot,
      '{ role(slug: "data-scientist") { overlap(with: "data-scientist") { score } } }',
    )
    expect(errors).toMatchObject([{ code: 'BAD_INPUT' }])
  })
})

describe('a query that asks for too much', () => {
  it('is refused before it runs', async () => {
    const { errors } = await ask(
      snapshot,
      '{ roles(first: 100) { nodes { skills(first: 100) { nodes { roles(first: 100) { nodes { title } } } } } } }',
    )
    expect(errors).toMatchObject([{ code: 'TOO_EXPENSIVE', message: expect.stringContaining('Ask for smaller pages') }])
  })
})
