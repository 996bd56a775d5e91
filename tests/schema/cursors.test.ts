import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadSnapshot } from '../../src/graph/load/load.db.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { loadDataset } from '../../src/import/dataset/load.db.ts'
import { ask } from '../support/ask.ts'
import { openTestServer } from '../support/databases.ts'

const names = ['baker', 'cook', 'diver', 'farmer', 'guide', 'hunter', 'joiner', 'keeper']

/** A dataset in which everything is linked with everything, so that every list has an entry for each name. */
function dataset(all: readonly string[]): object {
  const features = all.map((name) => `${name}-work`)
  const weights = (prefix: string) => Object.fromEntries(features.map((name) => [`${prefix}${name}`, 1]))
  const source = { slug: 'test', title: 'Test', license: 'CC0-1.0', confidence: 1 }
  return {
    dataset: 'test',
    source: 'test',
    sources: [source],
    skills: features.map((slug) => ({ slug, name: `Work ${slug}`, kind: 'SKILL' })),
    libraries: [
      { slug: 'language', name: 'Language', kind: 'LANGUAGE' },
      ...features.map((name) => ({ slug: `l-${name}`, name: `Tool ${name}`, kind: 'TOOL', language: 'language' })),
    ],
    roles: ['all', ...all].map((slug) => ({
      slug,
      title: `Worker ${slug}`,
      responsibilities: features.map((name) => ({ slug: name, statement: name, skills: [name] })),
      skills: { essential: weights('') },
      libraries: weights('l-'),
    })),
    samples: all.map((name) => ({ slug: `s-${name}`, period: '2024', size: 9, role: name, locator: name })),
  }
}

/** Every kind of connection, as the fields before and after its arguments. */
const lists: readonly (readonly [open: string, args: string, node: string])[] = [
  ['roles', '', 'slug'],
  ['roles', 'filter: { hasSkill: ["cook-work"] }', 'slug'],
  ['skills', '', 'slug'],
  ['libraries', 'filter: { kind: TOOL }', 'slug'],
  ['samples', '', 'slug'],
  ['search', 'query: "work"', '... on Node { id }'],
  ['role(slug: "all") { page: similarRoles', '', 'slug'],
  ['role(slug: "all") { page: skills', 'orderBy: NAME', 'slug'],
  ['role(slug: "all") { page: libraries', '', 'slug'],
  ['role(slug: "all") { page: responsibilities', '', 'slug'],
  ['role(slug: "all") { page: links', 'kinds: [ROLE_SKILLS, ROLE_LIBRARIES]', 'to { slug }'],
  ['skill(slug: "cook-work") { page: roles', '', 'slug'],
  ['library(slug: "l-cook-work") { page: roles', '', 'slug'],
  ['library(slug: "language") { page: libraries', '', 'slug'],
]

describe('cursors', () => {
  let before: Snapshot
  let after: Snapshot
  beforeAll(async () => {
    const database = await openTestServer()
    const folder = await mkdtemp(join(tmpdir(), 'career-lattice-cursors-'))
    const load = async (names: readonly string[]) => {
      await writeFile(join(folder, 'dataset.json'), JSON.stringify(dataset(names)))
      await loadDataset(database, join(folder, 'dataset.json'))
      return loadSnapshot(database)
    }
    before = await load(names)
    after = await load(['actor', 'artist', ...names.filter((name) => name !== 'baker'), 'editor'])
    await database.close()
    await rm(folder, { recursive: true })
  })

  const pageOf = async (snapshot: Snapshot, [open, args, node]: (typeof lists)[number], page: string) => {
    const field = open.includes('{') ? open : `page: ${open}`
    const close = open.includes('{') ? '}' : ''
    const { data, errors } = await ask(
      snapshot,
      `{ ${field}(${args} ${page}) { nodes { ${node} } edges { cursor } pageInfo { startCursor endCursor } } ${close} }`,
    )
    const { nodes, edges, pageInfo } =
      (open.includes('{') ? Object.values<typeof data>(data ?? {})[0] : data)?.page ?? {}
    return { nodes: nodes?.map((one: object) => JSON.stringify(one)), edges, pageInfo, errors }
  }

  it.each(lists)('of %s(%s) go on after the same node when an import came between', async (...list) => {
    const { nodes: all } = await pageOf(after, list, 'first: 100')
    const first = await pageOf(before, list, 'first: 5')
    const next = await pageOf(after, list, `first: 3, after: "${first.pageInfo.endCursor}"`)
    const place = all.indexOf(first.nodes[4])
    expect(place).toBeGreaterThanOrEqual(0)
    expect(next.nodes).toEqual(all.slice(place + 1, place + 4))
    const previous = await pageOf(after, list, `last: 2, before: "${first.pageInfo.endCursor}"`)
    expect(previous.nodes).toEqual(all.slice(Math.max(0, place - 2), place))
    expect(first.edges.at(-1).cursor).toBe(first.pageInfo.endCursor)
    expect(first.edges[0].cursor).toBe(first.pageInfo.startCursor)
  })

  it('go on after the node before, when their own is gone', async () => {
    const list = lists[0]!
    const { nodes: all } = await pageOf(after, list, 'first: 100')
    // all, baker: the second is gone.
    const { pageInfo } = await pageOf(before, list, 'first: 2')
    const next = await pageOf(after, list, `first: 3, after: "${pageInfo.endCursor}"`)
    expect(next.nodes).toEqual(all.slice(all.indexOf('{"slug":"all"}') + 1).slice(0, 3))
  })

  it('are refused by every other list', async () => {
    const cursors = await Promise.all(
      lists.map(async (list) => (await pageOf(before, list, 'first: 2')).pageInfo.endCursor),
    )
    expect(new Set(cursors).size).toBe(lists.length)
    for (const [place, list] of lists.entries()) {
      const foreign = cursors[(place + 1) % lists.length]
      const { errors } = await pageOf(before, list, `after: "${foreign}"`)
      expect(errors).toMatchObject([
        { code: 'BAD_INPUT', message: expect.stringMatching(/^after is a cursor of another list: a cursor holds for/) },
      ])
    }
  })

  it('hold for other sizes, languages, fields and spellings of the same arguments', async () => {
    const { data } = await ask(before, '{ roles(first: 2, filter: { query: "worker" }) { pageInfo { endCursor } } }')
    const again = await ask(
      before,
      `query ($filter: RoleFilter, $after: String) {
         roles(filter: $filter, after: $after, first: 1) { nodes { slug title(language: "fr") } }
       }`,
      { filter: { deprecated: null, query: 'worker', hasSkill: [] }, after: data.roles.pageInfo.endCursor },
    )
    // By relevance: all, cook and then those with a longer title.
    expect(again.data.roles.nodes).toEqual([{ slug: 'baker', title: 'Worker baker' }])
  })
})
