import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { composeServices as composeWithApollo } from '@apollo/composition'
import { composeServices as composeWithGuild } from '@theguild/federation-composition'
import { parse } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTrialRun } from '../../src/api/charge.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { schema } from '../../src/schema.ts'
import { type TestServer, testServer } from '../server/testServer.ts'
import { curatedCareers, seededSnapshot } from '../support/seededSnapshot.ts'
import { courseDefinitions, serveCourses } from './gateways/courses.ts'
import { apolloGateway, type Gateway, hiveGateway } from './gateways/gateways.ts'

let snapshot: Snapshot
let careers: TestServer
let courses: Awaited<ReturnType<typeof serveCourses>>
const gateways = new Map<string, Gateway>()
/** Of our server, since the last question. */
let requests = 0

const subgraphs = (sdl: string) => [
  { name: 'careers', url: careers.graphql, typeDefs: parse(sdl) },
  { name: 'courses', url: courses.url, typeDefs: parse(courseDefinitions) },
]

async function sdlOf(server: TestServer): Promise<string> {
  const { body } = await server.ask('{ _service { sdl } }')
  return (body.data!['_service'] as { sdl: string }).sdl
}

// biome-ignore lint/suspicious/noExplicitAny: the shape is the query's
async function ask(gateway: string, query: string): Promise<any> {
  requests = 0
  const response = await fetch(gateways.get(gateway)!.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return response.json()
}

beforeAll(async () => {
  snapshot = await seededSnapshot(curatedCareers)
  careers = await testServer({
    schema,
    snapshot: () => snapshot,
    context: (given) => {
      requests++
      return { snapshot: given }
    },
    startTrialRun,
    // So that every request of a gateway is executed, and counted.
    cacheBytes: 0,
  })
  const skills = snapshot.skills.rows.map(({ slug }) => slug)
  const references = Array.from({ length: 300 }, (_, place) => skills[place % skills.length]!)
  courses = await serveCourses(
    new Map([
      ['data-scientist', [{ title: 'Models in practice', teaches: ['machine-learning', 'no-such-skill'] }]],
      ['machine-learning-engineer', references.map((slug) => ({ title: `On ${slug}`, teaches: [slug] }))],
    ]),
  )
  const { supergraphSdl, errors } = composeWithGuild(subgraphs(await sdlOf(careers)))
  expect(errors).toBeUndefined()
  gateways.set('@apollo/gateway', await apolloGateway(careers.graphql, courses.url))
  gateways.set('Hive Gateway', await hiveGateway(supergraphSdl!))
}, 120_000)

afterAll(async () => {
  for (const gateway of gateways.values()) await gateway.close()
  courses?.close()
  await careers?.close()
})

describe('a supergraph', () => {
  it('is composed by Apollo and by The Guild, without errors or hints', async () => {
    const services = subgraphs(await sdlOf(careers))
    const apollo = composeWithApollo(services)
    expect(apollo.errors).toBeUndefined()
    expect(apollo.hints).toEqual([])
    expect(composeWithGuild(services)).not.toHaveProperty('errors')
  })

  it('is composed with another graph that has connections and global ids of its own', async () => {
    const other = `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
      interface Node { id: ID! }
      type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
      type Course implements Node @key(fields: "id") { id: ID! role: Role! }
      type Role implements Node @key(fields: "id") { id: ID! courses: CourseConnection! }
      type CourseConnection { nodes: [Course!]! pageInfo: PageInfo! }
      type Query { node(id: ID!): Node nodes(ids: [ID!]!): [Node]! }`
    const services = [
      subgraphs(await sdlOf(careers))[0]!,
      { name: 'other', url: 'http://other.example', typeDefs: parse(other) },
    ]
    expect(composeWithApollo(services).errors).toBeUndefined()
    expect(composeWithGuild(services)).not.toHaveProperty('errors')
  })

  describe.each(['@apollo/gateway', 'Hive Gateway'])('behind %s', (gateway) => {
    it('adds courses to careers, and skills to courses', async () => {
      const { data, errors } = await ask(
        gateway,
        `{ role(slug: "data-scientist") { title courses { title teaches { name roles(first: 1) { totalCount } } } } }`,
      )
      expect(errors).toBeUndefined()
      const { name } = snapshot.skills.bySlug.get('machine-learning')!
      expect(data.role).toEqual({
        title: 'Data Scientist',
        courses: [
          { title: 'Models in practice', teaches: [{ name, roles: { totalCount: expect.any(Number) } }, null] },
        ],
      })
    })

    it('adds courses wherever careers stand: in a search, an overlap, a plan', async () => {
      const { data, errors } = await ask(
        gateway,
        `{ search(query: "data scientist", first: 1) { nodes { __typename ... on Role { title courses { title } } } }
           transition(from: "data-analyst", to: "data-scientist") { sentence to { courses { title } } } }`,
      )
      expect(errors).toBeUndefined()
      const titled = [{ title: 'Models in practice' }]
      expect(data.search.nodes).toEqual([{ __typename: 'Role', title: 'Data Scientist', courses: titled }])
      expect(data.transition.to.courses).toEqual(titled)
    })

    it('asks us once for 300 references', async () => {
      const { data, errors } = await ask(gateway, '{ courses { title teaches { slug name label } } }')
      expect(errors).toBeUndefined()
      expect(requests).toBe(1)
      const taught = data.courses
        .slice(1)
        .flatMap(({ teaches }: { teaches: { slug: string; name: string }[] }) => teaches)
      expect(taught).toHaveLength(300)
      for (const { slug, name } of taught) expect(snapshot.skills.bySlug.get(slug)!.name).toBe(name)
    })

    it('passes errors on with their codes', async () => {
      const { data, errors } = await ask(
        gateway,
        '{ courses { title } overlap(roles: ["data-scientist", "no-such-role"]) { sentence } }',
      )
      expect(errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }])
      expect(data?.courses ?? []).toBeInstanceOf(Array)
    })
  })

  it('is the one that the README shows', () => {
    const read = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8')
    const readme = read('../../README.md')
    expect(readme).toContain(read('gateways/supergraph.js'))
    expect(readme).toContain(courseDefinitions)
  })
})
