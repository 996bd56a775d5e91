import { beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '../src/graph/snapshot.ts'
import { ask } from './support/ask.ts'
import { curatedCareers, seededSnapshot } from './support/seededSnapshot.ts'

const slugs = (nodes: { slug: string }[]) => nodes.map(({ slug }) => slug)

describe('the curated careers', () => {
  let snapshot: Snapshot
  beforeAll(async () => {
    snapshot = await seededSnapshot(curatedCareers)
  }, 60_000)

  const shared = async (...roles: string[]) => {
    const { data } = await ask(
      snapshot,
      'query ($roles: [String!]!) { overlap(roles: $roles) { sharedSkills { slug } sharedLibraries { slug } } }',
      { roles },
    )
    return { skills: slugs(data.overlap.sharedSkills), libraries: slugs(data.overlap.sharedLibraries) }
  }

  const article = [
    'automation-engineer',
    'data-scientist',
    'machine-learning-engineer',
    'python-developer',
    'web-developer',
  ]

  it('share Python, all of them', async () => {
    const all = slugs((await ask(snapshot, '{ roles(first: 100) { nodes { slug } } }')).data.roles.nodes)
    const { skills, libraries } = await shared(...article)
    expect(skills).toContain('python-programming')
    expect(libraries).toContain('python')
    const { data } = await ask(snapshot, '{ language(slug: "python") { roles { slug } features { name } } }')
    expect(slugs(data.language.roles)).toEqual(all.toSorted())
    expect(data.language.features).toHaveLength(5)
  })

  it('overlap where the article says so', async () => {
    expect((await shared('python-developer', 'web-developer')).skills).toEqual(
      expect.arrayContaining([
        'security-and-data-protection',
        'front-end-integration',
        'back-end-development',
        'performance-optimization',
      ]),
    )
    expect((await shared('data-scientist', 'machine-learning-engineer')).skills).toEqual(
      expect.arrayContaining(['statistical-analysis', 'machine-learning', 'data-preparation']),
    )
  })

  it('work with the libraries, in the sectors and with the colleagues that the article names', async () => {
    const { data } = await ask(
      snapshot,
      `{ scientist: role(slug: "data-scientist") { libraries(first: 100) { edges { node { slug } evidence { source { slug } locator } } } collaborators { slug } }
         web: role(slug: "web-developer") { libraries(first: 100) { edges { node { slug } evidence { source { slug } locator } } } }
         automation: role(slug: "automation-engineer") { sectors { slug } } }`,
    )
    const named = (role: {
      libraries: { edges: { node: { slug: string }; evidence: { source: { slug: string } }[] }[] }
    }) =>
      role.libraries.edges
        .filter(({ evidence }) => evidence[0]!.source.slug === 'top-python-career-paths')
        .map(({ node }) => node.slug)
        .sort()
    expect(named(data.scientist)).toEqual(['matplotlib', 'numpy', 'pandas', 'python'])
    expect(named(data.web)).toEqual(['django', 'flask', 'python'])
    expect(slugs(data.automation.sectors)).toEqual(
      expect.arrayContaining(['information-technology', 'manufacturing', 'software-testing']),
    )
    expect(slugs(data.scientist.collaborators)).toContain('machine-learning-engineer')
  })

  it('rest on sources whose licences allow them in a dataset under CC BY', () => {
    const allowed = ['CC-BY-4.0', 'Apache-2.0', 'All rights reserved; only facts are taken over']
    const acknowledged = 'free reuse with acknowledgement, Commission Decision 2011/833/EU'
    const licences = snapshot.sources.rows.map(({ license }) => license)
    expect(licences.filter((licence) => ![...allowed, acknowledged].includes(licence))).toEqual([])
  })

  it('say of every claim a place in its source, and of every responsibility a page that opens', async () => {
    const { data } = await ask(
      snapshot,
      '{ roles(first: 30) { nodes { slug responsibilities(first: 5) { nodes { evidence { locator url source { slug attribution } } } } } } }',
    )
    const said = data.roles.nodes.flatMap((role: { responsibilities: { nodes: { evidence: object[] }[] } }) =>
      role.responsibilities.nodes.flatMap(({ evidence }) => evidence),
    )
    expect(said.length).toBeGreaterThanOrEqual(110)
    for (const { locator, url, source } of said) {
      expect(locator).not.toBe('')
      expect(source.attribution).not.toBe('')
      // The article has no address of its own.
      if (source.slug !== 'top-python-career-paths') expect(url).toMatch(/^https?:/)
    }
  })

  it('are learnt in an order in which a library comes after those that it builds on', async () => {
    const { data } = await ask(
      snapshot,
      '{ transition(from: "data-analyst", to: "back-end-developer") { steps(first: 100) { feature { ... on Library { slug buildsOn { slug } } } } } }',
    )
    const steps: { feature: { slug?: string; buildsOn?: { slug: string }[] } }[] = data.transition.steps
    const order = steps.map(({ feature }) => feature.slug)
    const pairs = steps.flatMap(({ feature }, place) =>
      (feature.buildsOn ?? [])
        .filter(({ slug }) => order.includes(slug))
        .map(({ slug }) => [order.indexOf(slug), place]),
    )
    expect(pairs.length).toBeGreaterThan(3)
    expect(pairs.filter(([earlier, later]) => earlier! > later!)).toEqual([])
  })
})
