import { CombinedGraphQLErrors, gql, type ObservableQuery, type TypedDocumentNode } from '@apollo/client'
import { OverlapDocument, SearchDocument, TransitionDocument } from 'career-lattice/client/documents'
import { firstValueFrom } from 'rxjs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../support/commandLine.ts'
import { type Served, served } from './served.ts'

interface Titles {
  roles: { totalCount: number; edges: { node: { id: string; title: string } }[]; pageInfo: { endCursor: string } }
}
const titles: TypedDocumentNode<Titles, { first: number; after?: string }> = gql`
  query Titles($first: Int!, $after: String) {
    roles(first: $first, after: $after) { totalCount edges { node { id title } } pageInfo { hasNextPage endCursor } }
  }`
const detail: TypedDocumentNode<{ role: { id: string; title: string; skills: { edges: object[] } } }> = gql`
  { role(slug: "data-scientist") { id title skills(first: 3) { edges { weight node { id name } } } } }`
const changes: TypedDocumentNode<{ graphChanged: { revision: number } }, { since: number }> = gql`
  subscription ($since: Int) { graphChanged(since: $since) { revision datasets } }`

/** Stays subscribed, as a component on a page does; gives what is shown once it is so. */
function mounted<Data, Variables extends Record<string, unknown>>(query: ObservableQuery<Data, Variables>) {
  let latest: Data | undefined
  query.subscribe(({ data, dataState }) => {
    if (dataState === 'complete') latest = data as Data
  })
  return (isSo: (data: Data) => boolean) => until(() => (latest !== undefined && isSo(latest) ? latest : undefined))
}

describe('Apollo Client', () => {
  let careers: Served
  let client: typeof import('./apollo/client.ts').client
  beforeAll(async () => {
    careers = await served()
    ;({ client } = await import('./apollo/client.ts'))
  })
  afterEach(() => expect(careers.written()).toEqual([]))
  afterAll(() => careers.close())

  it('lists, and joins the next page to the first', async () => {
    const { roles } = await careers.ask('{ roles(first: 8) { totalCount nodes { title } } }')
    const expected: string[] = roles.nodes.map(({ title }: { title: string }) => title)
    const titled = (data: Titles) => data.roles.edges.map(({ node }) => node.title)
    const watched = client.watchQuery({ query: titles, variables: { first: 5 } })
    const shown = mounted(watched)
    const first = await shown(() => true)
    expect(titled(first)).toEqual(expected.slice(0, 5))
    await watched.fetchMore({ variables: { first: 3, after: first.roles.pageInfo.endCursor } })
    expect(titled(await shown((data) => data.roles.edges.length > 5))).toEqual(expected)
  })

  it('searches, and has an overlap with the documents of the package', async () => {
    const { data: found } = await client.query({ query: SearchDocument, variables: { query: 'machne lerning' } })
    expect(found!.search.edges.map(({ node }) => node.label)).toContain('Machine learning')
    const roles = ['data-scientist', 'web-developer']
    const { data } = await client.query({ query: OverlapDocument, variables: { roles } })
    expect(data!.overlap.sentence).toMatch(/^A data scientist shares /)
    expect(Object.keys(client.cache.extract() as object)).toContain(`Overlap:${data!.overlap.id}`)
  })

  it('shows what could be answered beside an error', async () => {
    const query: TypedDocumentNode<{ role: { title: string }; overlap: null }> = gql`
      { role(slug: "web-developer") { id title } overlap(roles: ["web-developer", "no-such-role"]) { id sentence } }`
    const { data, error } = await client.query({ query, errorPolicy: 'all' })
    expect(data).toMatchObject({ role: { title: 'Web Developer' }, overlap: null })
    expect(CombinedGraphQLErrors.is(error) && error.errors).toMatchObject([
      { path: ['overlap'], extensions: { code: 'NOT_FOUND' } },
    ])
    const variables = { from: 'no-such-role', to: 'web-developer' }
    await expect(client.query({ query: TransitionDocument, variables })).rejects.toBeInstanceOf(CombinedGraphQLErrors)
  })

  it('hears of a change, and shows it wherever the role stands', async () => {
    const since = await careers.revision()
    const shown = mounted(client.watchQuery({ query: detail }))
    expect((await shown(() => true)).role.title).toBe('Data Scientist')
    const heard = firstValueFrom(client.subscribe({ query: changes, variables: { since } }))
    await careers.rename('Scientist of data')
    expect((await heard).data).toMatchObject({ graphChanged: { revision: since + 1, datasets: ['python-careers'] } })
    await client.query({
      query: gql`{ rolesBySlug(slugs: ["data-scientist"]) { id title } }`,
      fetchPolicy: 'network-only',
    })
    expect((await shown(({ role }) => role.title === 'Scientist of data')).role.skills.edges).toHaveLength(3)
  })
})
