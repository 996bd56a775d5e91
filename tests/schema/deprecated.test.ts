import { expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'

const snapshot = sketchedSnapshot(
  [
    { title: 'Sailor', skills: { knots: 1, tar: 1 } },
    { title: 'Sailor mate', skills: { knots: 0.5, tar: 0.5 } },
    { title: 'Sailor of old', skills: { knots: 1, tar: 1 }, deprecated: true },
  ],
  [],
  { deprecated: ['tar'] },
)

const data = async (query: string) => (await ask(snapshot, query)).data
const slugs = ({ nodes }: { nodes: { slug: string }[] }) => nodes.map(({ slug }) => slug)

test.each([
  ['roles', 'filter: { query: "sailor" }', ['sailor', 'sailor-mate']],
  ['roles', 'filter: null', ['sailor', 'sailor-mate']],
  ['roles', 'filter: { deprecated: false }', ['sailor', 'sailor-mate']],
  ['roles', 'filter: { deprecated: true }', ['sailor-of-old']],
  ['skills', 'first: 9', ['knots']],
  ['skills', 'filter: { kind: SKILL }', ['knots']],
  ['skills', 'filter: { deprecated: true }', ['tar']],
])('%s(%s) lists %j', async (field, args, expected) => {
  const found = (await data(`{ ${field}(${args}) { totalCount nodes { slug } } }`))[field]
  expect([slugs(found), found.totalCount]).toEqual([expected, expected.length])
})

test('what is deprecated is proposed to nobody', async () => {
  const { rolesFor, nextToLearn, role } = await data(`{
    rolesFor(have: { skills: ["tar"] }) { role { slug } }
    nextToLearn(have: { skills: [] }, targets: ["sailor"]) { feature { ... on Skill { slug } } }
    role(slug: "sailor") { similarRoles { totalCount nodes { slug } } }
  }`)
  expect(rolesFor).toEqual([{ role: { slug: 'sailor' } }, { role: { slug: 'sailor-mate' } }])
  expect(nextToLearn).toEqual([{ feature: { slug: 'knots' } }])
  expect(role.similarRoles).toEqual({ totalCount: 1, nodes: [{ slug: 'sailor-mate' }] })
})

test('what is deprecated is found by slug, and by name after its equals', async () => {
  const { role, search } = await data(`{
    role(slug: "sailor-of-old") { deprecated }
    search(query: "sailor") { nodes { ... on Role { slug } } }
  }`)
  expect(role).toEqual({ deprecated: true })
  expect(slugs(search)).toEqual(['sailor', 'sailor-mate', 'sailor-of-old'])
})
