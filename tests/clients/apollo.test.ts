import { CombinedGraphQLErrors, gql, type ObservableQuery, type TypedDocumentNode } from '@apollo/client'
import { OverlapDocument, SearchDocument, TransitionDocument } from 'career-lattice/client/documents'
import { firstValueFrom } from 'rxjs'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../support/commandLine.ts'
import { type Served, served, shownInReadme } from './served.ts'

interface Lists {
  list: {
    edges?: { node: { slug: string } }[]
    nodes?: { slug: string }[]
    pageInfo: { startCursor: string; endCursor: string; hasPreviousPage: boolean }
  }
}
const lists = (name: string, selection: string): TypedDocumentNode<Lists, { first: number; after?: string }> => gql`
  query Lists($first: Int!, $after: String) {
    list: ${name}(first: $first, after: $after) {
      totalCount ${selection} pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
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
  }, 120_000)
  afterEach(() => expect(careers.written()).toEqual([]))
  afterAll(() => careers.close())

  it.each([
    ['roles', 'edges { node { id slug } }'],
    ['skills', 'nodes { id slug }'],
    ['libraries', 'edges { node { id slug } } nodes { id slug }'],
  ])('lists, and joins the next page to the first: %s { %s }', async (name, selection) => {
    const bare = await careers.ask(`{ list: ${name}(first: 8) { nodes { slug } } }`)
    const expected: string[] = bare.list.nodes.map(({ slug }: { slug: string }) => slug)
    const slugs = ({ list }: Lists) => (list.nodes ?? list.edges!.map(({ node }) => node)).map(({ slug }) => slug)
    const query = client.watchQuery({ query: lists(name, selection), variables: { first: 5 } })
    const shown = mounted(query)
    const first = await shown(() => true)
    expect(slugs(first)).toEqual(expected.slice(0, 5))
    const { startCursor, endCursor } = first.list.pageInfo
    await query.fetchMore({ variables: { first: 3, after: endCursor } })
    const both = await shown((data) => slugs(data).length > 5)
    expect(slugs(both)).toEqual(expected)
    expect(both.list.edges?.length ?? 8).toBe(8)
    expect(both.list.pageInfo).toMatchObject({ startCursor, hasPreviousPage: false })
    expect(both.list.pageInfo.endCursor).not.toBe(endCursor)
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

  it('is set up as the README shows', () => {
    shownInReadme('apollo/client.ts')
  })
})
