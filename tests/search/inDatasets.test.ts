import { describe, expect, it } from 'vitest'
import { ask } from '../support/ask.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'

const snapshot = sketchedSnapshot(
  [
    { title: 'Data cook', dataset: 'kitchens', skills: { Tasting: 1, Cutting: 0.5 } },
    { title: 'Data baker', dataset: 'kitchens', skills: { Tasting: 1 } },
    { title: 'Data chef', dataset: 'restaurants', skills: { Sampling: 1, Cutting: 0.5 } },
    { title: 'Data waiter', dataset: 'restaurants', skills: { Serving: 1 } },
  ],
  [],
  { matches: [['Tasting', 'Sampling', 'EXACT']] },
)

const cook = 'role(slug: "data-cook")'
const slugs = (nodes: { slug: string }[]) => nodes.map(({ slug }) => slug)

describe('in', () => {
  it.each([
    ['["restaurants"]', ['data-chef', 'data-waiter']],
    ['["restaurants", "kitchens"]', ['data-baker', 'data-chef', 'data-cook', 'data-waiter']],
    ['null', ['data-baker', 'data-chef', 'data-cook', 'data-waiter']],
  ])('%s lists and finds the roles of these datasets', async (names, expected) => {
    const { data } = await ask(
      snapshot,
      `{ roles(in: ${names}) { totalCount nodes { slug } }
         search(query: "data", types: [ROLE], in: ${names}) { totalCount nodes { ... on Role { slug } } } }`,
    )
    expect(slugs(data.roles.nodes)).toEqual(expected)
    expect(data.roles.totalCount).toBe(expected.length)
    expect(slugs(data.search.nodes).sort()).toEqual(expected)
    expect(data.search.totalCount).toBe(expected.length)
  })

  it('goes with a filter', async () => {
    const { data } = await ask(
      snapshot,
      '{ roles(in: ["restaurants"], filter: { hasSkill: ["cutting"] }) { nodes { slug } } }',
    )
    expect(slugs(data.roles.nodes)).toEqual(['data-chef'])
  })

  it('finds by slug, and misspelt, in these datasets only', async () => {
    const { data } = await ask(
      snapshot,
      `{ slug: search(query: "data-cook", in: ["restaurants"]) { totalCount }
         misspelt: search(query: "waitre", in: ["restaurants"]) { nodes { ... on Role { slug } } }
         other: search(query: "waiter", types: [ROLE], in: ["kitchens"]) { totalCount } }`,
    )
    expect(data.slug.totalCount).toBe(0)
    expect(slugs(data.misspelt.nodes)).toEqual(['data-waiter'])
    expect(data.other.totalCount).toBe(0)
  })

  it('ranks similar roles of other datasets by what matches tie', async () => {
    const { data } = await ask(
      snapshot,
      `{ ${cook} {
        own: similarRoles { nodes { slug } }
        same: similarRoles(in: ["kitchens"]) { nodes { slug } }
        other: similarRoles(in: ["restaurants"], measure: JACCARD) { totalCount edges { score sharedSkillCount node { slug } } }
        both: similarRoles(in: ["kitchens", "restaurants"], measure: JACCARD) { nodes { slug } }
      } }`,
    )
    expect(slugs(data.role.own.nodes)).toEqual(['data-baker'])
    expect(data.role.same).toEqual(data.role.own)
    expect(data.role.other).toEqual({
      totalCount: 1,
      edges: [{ score: 1, sharedSkillCount: 2, node: { slug: 'data-chef' } }],
    })
    expect(slugs(data.role.both.nodes)).toEqual(['data-chef', 'data-baker'])
  })

  it.each([
    ['[]', 'BAD_INPUT', 'in names no dataset; leave it out for all datasets.'],
    ['["esco"]', 'NOT_FOUND', '"kitchens", "restaurants".'],
  ])('%s is refused', async (names, code, message) => {
    for (const field of [
      `roles(in: ${names}) { totalCount }`,
      `search(query: "a", in: ${names}) { totalCount }`,
      `${cook} { similarRoles(in: ${names}) { totalCount } }`,
    ]) {
      const { errors } = await ask(snapshot, `{ ${field} }`)
      expect(errors).toEqual([{ code, message: expect.stringContaining(message) }])
    }
  })
})
