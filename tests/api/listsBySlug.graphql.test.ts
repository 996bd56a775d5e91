import { beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { ask } from '../support/ask.ts'
import { seededSnapshot } from '../support/seededSnapshot.ts'

let snapshot: Snapshot
beforeAll(async () => {
  snapshot = await seededSnapshot()
})

describe('lists by slug', () => {
  it.each([
    ['rolesBySlug', ['web-developer', 'data-scientist']],
    ['skillsBySlug', ['sql', 'machine-learning']],
    ['librariesBySlug', ['pandas', 'django']],
  ])('%s has the nodes in the order asked, null where there is none', async (field, [first, second]) => {
    const slugs = [first, 'no-such-slug', second, '', first]
    const query = `query ($slugs: [String!]!) { ${field}(slugs: $slugs) { slug } }`
    expect(await ask(snapshot, query, { slugs })).toEqual({
      data: { [field]: [{ slug: first }, null, { slug: second }, null, { slug: first }] },
      errors: [],
    })
  })

  it('are empty for no slug', async () => {
    expect((await ask(snapshot, '{ rolesBySlug(slugs: []) { slug } }')).data).toEqual({ rolesBySlug: [] })
  })

  it('take at most a hundred slugs', async () => {
    const query = 'query ($slugs: [String!]!) { skillsBySlug(slugs: $slugs) { slug } }'
    const hundred = Array.from({ length: 100 }, () => 'sql')
    expect((await ask(snapshot, query, { slugs: hundred })).data.skillsBySlug).toHaveLength(100)
    const { errors } = await ask(snapshot, query, { slugs: [...hundred, 'sql'] })
    expect(errors).toEqual([
      { message: 'slugs has 101 entries; one field gets at most 100 skills.', code: 'BAD_INPUT' },
    ])
  })

  it('cost as much as the nodes that they may have', async () => {
    const query = `query ($slugs: [String!]!) {
      rolesBySlug(slugs: $slugs) { skills(first: 100) { nodes { roles(first: 10) { nodes { slug } } } } } }`
    const few = await ask(snapshot, query, { slugs: ['web-developer', 'data-scientist'] })
    expect(few.errors).toEqual([])
    const slugs = Array.from({ length: 100 }, (_, place) => `no-role-${place}`)
    expect((await ask(snapshot, query, { slugs })).errors).toMatchObject([{ code: 'TOO_EXPENSIVE' }])
  })
})
