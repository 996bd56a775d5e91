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
import { seededSnapshot } from '../support/seededSnapshot.ts'
import { courseDefinitions, serveCourses } from './gateways/courses.ts'
import { apolloGateway, type Gateway, hiveGateway } from './gateways/gateways.ts'

let snapshot: Snapshot
let careers: TestServer
/** Our schema as we tell it to gateways. */
let sdl: string
let courses: Awaited<ReturnType<typeof serveCourses>>
const gateways = new Map<string, Gateway>()
/** Of our server, since the last question. */
let requests = 0

const ours = () => ({ name: 'careers', url: careers.graphql, typeDefs: parse(sdl) })
const theirs = () => ({ name: 'courses', url: courses.url, typeDefs: parse(courseDefinitions) })

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
  snapshot = await seededSnapshot()
  careers = await testServer({
    schema,
    snapshot: () => snapshot,
    context: (given) => {
      requests++
      return { snapshot: given }
    },
    startTrialRun,
    // So that every request of a gateway is executed, and counted.
  })
  const { body } = await careers.ask('{ _service { sdl } }')
  sdl = (body.data!['_service'] as { sdl: string }).sdl
  const skills = snapshot.skills.rows.map(({ slug }) => slug)
  const references = Array.from({ length: 300 }, (_, place) => skills[place % skills.length]!)
  courses = await serveCourses(
    new Map([
      ['data-scientist', [{ title: 'Models in practice', teaches: ['machine-learning'] }]],
      ['web-developer', [{ title: 'Of nothing', teaches: ['no-such-skill', 'machine-learning'] }]],
      ['machine-learning-engineer', references.map((slug) => ({ title: `On ${slug}`, teaches: [slug] }))],
    ]),
  )
  const { supergraphSdl, errors } = composeWithGuild([ours(), theirs()])
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
  it('is composed by Apollo and by The Guild, without errors or hints', () => {
    const services = [ours(), theirs()]
    const apollo = composeWithApollo(services)
    expect(apollo.errors).toBeUndefined()
    expect(apollo.hints).toEqual([])
    expect(composeWithGuild(services)).not.toHaveProperty('errors')
  })

  it('is composed with another graph that has connections and global ids of its own', () => {
    const other = `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
      interface Node { id: ID! }
      type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
      type Course implements Node @key(fields: "id") { id: ID! role: Role! }
      type Role implements Node @key(fields: "id") { id: ID! courses: CourseConnection! }
      type CourseConnection { nodes: [Course!]! pageInfo: PageInfo! }
      type Query { node(id: ID!): Node nodes(ids: [ID!]!): [Node]! }`
    const services = [ours(), { name: 'other', url: 'http://other.example', typeDefs: parse(other) }]
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
        courses: [{ title: 'Models in practice', teaches: [{ name, roles: { totalCount: expect.any(Number) } }] }],
      })
    })

    it('has null for a reference to what there is not, and the others', async () => {
      const { data } = await ask(gateway, '{ role(slug: "web-developer") { courses { title teaches { name } } } }')
      const { name } = snapshot.skills.bySlug.get('machine-learning')!
      expect(data.role.courses).toEqual([{ title: 'Of nothing', teaches: [null, { name }] }])
    })

    it('adds courses wherever careers stand: in a search, an overlap, a plan', async () => {
      const { data, errors } = await ask(
        gateway,
        `{ search(query: "data scientist", first: 1) { nodes { __typename ... on Role { title courses { title } } } }
           transition(from: "python-developer", to: "data-scientist") { sentence to { courses { title } } } }`,
      )
      expect(errors).toBeUndefined()
      const titled = [{ title: 'Models in practice' }]
      expect(data.search.nodes).toEqual([{ __typename: 'Role', title: 'Data Scientist', courses: titled }])
      expect(data.transition.to.courses).toEqual(titled)
    })

    it('asks us once for 300 references', async () => {
      const { data, errors } = await ask(
        gateway,
        '{ role(slug: "machine-learning-engineer") { courses { title teaches { slug name label } } } }',
      )
      expect(errors).toBeUndefined()
      // For the role, and for all skills.
      expect(requests).toBe(2)
      const taught: { slug: string; name: string }[] = data.role.courses.flatMap(
        ({ teaches }: { teaches: [] }) => teaches,
      )
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
