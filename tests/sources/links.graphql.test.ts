import { beforeAll, describe, expect, it } from 'vitest'
import { globalId } from '../../src/api/globalId.ts'
import { type EdgeName, edgeKinds, everyEdgeKind, everyNoun } from '../../src/catalogue/catalogue.ts'
import type { EdgeSet } from '../../src/graph/edgeSet.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { ask } from '../support/ask.ts'
import { curatedCareers, seededSnapshot } from '../support/seededSnapshot.ts'

let snapshot: Snapshot
beforeAll(async () => {
  snapshot = await seededSnapshot(curatedCareers)
}, 120_000)

const kindOf = (name: EdgeName) => name.replace(/[A-Z]/g, '_$&').toUpperCase()
const connected = new Set<string>(everyEdgeKind.flatMap(([, { from, to }]) => [from.noun, to.noun]))

interface FoundLink {
  readonly kind: string
  readonly from: { readonly __typename: string; readonly slug: string }
  readonly to: { readonly __typename: string; readonly slug: string }
  readonly weight: number
  readonly evidence: readonly { readonly source: { readonly slug: string }; readonly locator: string }[]
}

/** All links of all nodes, as the pages of the API give them. */
async function everyLink(): Promise<FoundLink[]> {
  const page = `pageInfo { hasNextPage endCursor } nodes {
    kind weight from { __typename slug } to { __typename slug } evidence { source { slug } locator confidence url }
  }`
  const found: FoundLink[] = []
  const ids = everyNoun.flatMap(([name, { type }]) =>
    connected.has(name) ? snapshot[name].rows.map(({ slug }) => globalId(type, slug)) : [],
  )
  for (const id of ids) {
    let after: string | null = null
    do {
      const { data, errors } = await ask(
        snapshot,
        `query ($id: ID!, $after: String) { node(id: $id) { ... on Linked { links(first: 100, after: $after) { ${page} } } } }`,
        { id, after },
      )
      expect(errors).toEqual([])
      const { pageInfo, nodes } = data.node.links
      found.push(...nodes)
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null
    } while (after !== null)
  }
  return found
}

describe('links', () => {
  it('show the evidence of every edge of the curated careers', async () => {
    const found = await everyLink()
    const byKind = new Map<string, Set<string>>()
    for (const { kind, from, to, weight, evidence } of found) {
      expect(evidence.length, `${kind} ${from.slug} ${to.slug}`).toBeGreaterThan(0)
      for (const { source, locator } of evidence) expect([source.slug, locator]).not.toContain('')
      expect(weight).toBeGreaterThan(0)
      const known = byKind.get(kind) ?? new Set()
      byKind.set(kind, known.add(`${from.slug} ${to.slug}`))
    }
    const counts = everyEdgeKind.map(([name]) => [name, byKind.get(kindOf(name))?.size ?? 0])
    expect(counts).toEqual(everyEdgeKind.map(([name]) => [name, (snapshot.edges[name] as EdgeSet).size]))
  }, 300_000)

  it('are those of the kinds that are asked for, in both directions', async () => {
    const { data } = await ask(
      snapshot,
      `{ library(slug: "pandas") {
           skills { slug }
           builtOnBy { slug }
           serves: links(kinds: [SKILL_LIBRARIES], first: 100) { totalCount nodes { relation weight from { slug label } to { slug } } }
           under: links(kinds: BUILDS_ON, first: 100) { nodes { from { slug } to { slug } } }
         } }`,
    )
    const { skills, builtOnBy, serves, under } = data.library
    expect(serves.totalCount).toBe(skills.length)
    expect(serves.nodes[0]).toMatchObject({ relation: 'served by', to: { slug: 'pandas' } })
    const weights = serves.nodes.map(({ weight }: { weight: number }) => weight)
    expect(weights).toEqual([...weights].sort((a, b) => b - a))
    const after = under.nodes.filter(({ to }: { to: { slug: string } }) => to.slug === 'pandas')
    expect(after.map(({ from }: { from: { slug: string } }) => from.slug).sort()).toEqual(
      builtOnBy.map(({ slug }: { slug: string }) => slug),
    )
  })

  it('are those with one other node', async () => {
    const other = (await ask(snapshot, '{ skill(slug: "linear-algebra") { id } }')).data.skill.id
    const { data } = await ask(
      snapshot,
      `query ($other: ID!) { skill(slug: "machine-learning") { links(with: $other) {
        nodes { kind to { slug } evidence { source { slug } } }
      } } }`,
      { other },
    )
    expect(data.skill.links.nodes).toEqual([
      {
        kind: 'PREREQUISITES',
        to: { slug: 'linear-algebra' },
        evidence: [{ source: { slug: 'career-lattice-curation' } }],
      },
    ])
  })

  it('say what is wrong with a global id', async () => {
    const links = (other: string) =>
      ask(snapshot, 'query ($other: ID!) { skill(slug: "sql") { links(with: $other) { totalCount } } }', { other })
    expect((await links(globalId('Skill', 'nothing'))).errors).toMatchObject([{ code: 'NOT_FOUND' }])
    expect((await links('sql')).errors).toMatchObject([{ code: 'BAD_INPUT' }])
    expect((await ask(snapshot, '{ skill(slug: "sql") { links(first: 101) { totalCount } } }')).errors).toMatchObject([
      { code: 'BAD_INPUT' },
    ])
  })

  it('have a kind for each kind of edge, which says what it connects', async () => {
    const { data } = await ask(snapshot, '{ __type(name: "LinkKind") { enumValues { name description } } }')
    const names = data.__type.enumValues.map(({ name }: { name: string }) => name)
    expect(names.sort()).toEqual((Object.keys(edgeKinds) as EdgeName[]).map(kindOf).sort())
    expect(data.__type.enumValues).toContainEqual({
      name: 'PREREQUISITES',
      description: 'From a skill to a skill: learnt after. The other skill is learnt first.',
    })
  })
})
