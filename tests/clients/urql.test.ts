import { Client, fetchExchange, gql, type OperationResult } from '@urql/core'
import { persistedExchange } from '@urql/exchange-persisted'
import { OverlapDocument, ProfileDocument, SearchDocument } from 'career-lattice/client/documents'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../support/commandLine.ts'
import { type Served, served, shownInReadme } from './served.ts'

interface Titles {
  roles: { edges: { node: { title: string } }[]; nodes: { title: string }[]; pageInfo: { endCursor: string } }
}
const titles = gql<Titles, { first: number; after?: string }>`
  query Titles($first: Int!, $after: String) {
    roles(first: $first, after: $after) {
      totalCount edges { node { id title } } nodes { id title } pageInfo { hasNextPage endCursor }
    }
  }`
const detail = gql<{ role: { title: string; skills: { edges: object[] } } }, Record<string, never>>`
  { role(slug: "data-scientist") { id title skills(first: 3) { edges { weight node { id name } } } } }`
const changes = gql<{ graphChanged: { revision: number } }, { since: number }>`
  subscription ($since: Int) { graphChanged(since: $since) { revision datasets } }`

describe('urql with graphcache', () => {
  let careers: Served
  let client: Client
  beforeAll(async () => {
    careers = await served()
    ;({ client } = await import('./urql/client.ts'))
  }, 120_000)
  afterEach(() => expect(careers.written()).toEqual([]))
  afterAll(() => careers.close())

  it('lists, and joins the next page to the first', async () => {
    const { roles } = await careers.ask('{ roles(first: 8) { totalCount nodes { title } } }')
    const first = await client.query(titles, { first: 5 })
    expect(first.error).toBeUndefined()
    const { nodes, pageInfo } = first.data!.roles
    expect(nodes).toMatchObject(roles.nodes.slice(0, 5))
    const joined = await client.query(titles, { first: 3, after: pageInfo.endCursor })
    expect(joined.data!.roles.nodes).toMatchObject(roles.nodes)
    expect(joined.data!.roles.edges.map(({ node }) => node)).toMatchObject(roles.nodes)
  })

  it('searches, and has an overlap with the documents of the package', async () => {
    const { data: found } = await client.query(SearchDocument, { query: 'machne lerning' })
    expect(found!.search.edges.map(({ node }) => node.label)).toContain('Machine learning')
    const { data, error } = await client.query(OverlapDocument, { roles: ['data-scientist', 'web-developer'] })
    expect(error).toBeUndefined()
    expect(data!.overlap.sentence).toMatch(/^A data scientist shares /)
  })

  it('shows what could be answered beside an error', async () => {
    const query = gql`
      { role(slug: "web-developer") { id title } overlap(roles: ["web-developer", "no-such-role"]) { id sentence } }`
    const { data, error } = await client.query(query, {})
    expect(data).toMatchObject({ role: { title: 'Web Developer' }, overlap: null })
    expect(error!.graphQLErrors).toMatchObject([{ path: ['overlap'], extensions: { code: 'NOT_FOUND' } }])
  })

  it('asks what a text says', async () => {
    const { data, error } = await client.query(ProfileDocument, { have: { text: 'pandas\nscikit-learn' } })
    expect(error).toBeUndefined()
    expect(data!.profile.understood.map(({ feature }) => feature.label)).toContain('pandas')
  })

  it('hears of a change, and shows it wherever the role stands', async () => {
    const since = await careers.revision()
    let shown: OperationResult<{ role: { title: string; skills: { edges: object[] } } }> | undefined
    const { unsubscribe } = client.query(detail, {}).subscribe((result) => {
      shown = result
    })
    await until(() => shown)
    expect(shown!.data!.role.title).toBe('Data Scientist')
    let heard: object | undefined
    const subscription = client.subscription(changes, { since }).subscribe(({ data, error }) => {
      heard = data?.graphChanged ?? error
    })
    await careers.rename('Scientist of data')
    expect(await until(() => heard)).toMatchObject({ revision: since + 1, datasets: ['python-careers'] })
    subscription.unsubscribe()
    const again = gql`{ rolesBySlug(slugs: ["data-scientist"]) { id title } }`
    await client.query(again, {}, { requestPolicy: 'network-only' })
    await until(() => (shown!.data!.role.title === 'Scientist of data' ? true : undefined))
    expect(shown!.data!.role.skills.edges).toHaveLength(3)
    unsubscribe()
  })

  it.each([
    ['POST', { preferGetForPersistedQueries: false }],
    ['GET', {}],
  ] as const)('asks by hashes, by %s', async (method, options) => {
    const asked: string[] = []
    const persisted = new Client({
      url: `${careers.url}/graphql`,
      exchanges: [persistedExchange(options), fetchExchange],
      fetch: (address, init) => {
        const { searchParams } = new URL(String(address))
        const sent = init!.method === 'GET' ? Object.fromEntries(searchParams) : JSON.parse(String(init!.body))
        asked.push(`${init!.method} ${sent.query === undefined ? 'hash' : 'text'}`)
        return fetch(address, init)
      },
    })
    for (const query of ['django', 'flask']) {
      const { data } = await persisted.query(SearchDocument, { query })
      expect(data!.search.edges[0]!.node.label.toLowerCase()).toBe(query)
    }
    expect(asked.at(-1)).toBe(`${method} hash`)
    const { data, error } = await persisted.query(ProfileDocument, { have: { text: 'pandas' } })
    if (method === 'POST') expect(data!.profile.understood[0]!.feature.label).toBe('pandas')
    else expect(error!.response.status).toBe(405)
  })

  it('is set up as the README shows', () => {
    shownInReadme('urql/client.ts')
  })
})
