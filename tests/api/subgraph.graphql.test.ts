import { buildSchema, printSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTrialRun } from '../../src/api/charge.ts'
import { clientSchema } from '../../src/api/clientSchema.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { schema } from '../../src/schema.ts'
import { defaultLimits } from '../../src/server/requestLimits.ts'
import { type TestServer, testServer } from '../server/testServer.ts'
import { type Answer, ask } from '../support/ask.ts'
import { seededSnapshot } from '../support/seededSnapshot.ts'

const entities = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { __typename ... on Role { title } ... on Skill { name } ... on Library { name } ... on Responsibility { statement } }
}`

let snapshot: Snapshot
beforeAll(async () => {
  snapshot = await seededSnapshot()
})

const asked = (representations: unknown[]): Promise<Answer> => ask(snapshot, entities, { representations })

describe('the subgraph', () => {
  it('says which types have keys, and has nothing of gateways or of Relay', async () => {
    const { data } = await ask(snapshot, '{ _service { sdl } }')
    const { sdl } = data._service
    for (const type of ['Role', 'Skill', 'Library', 'Responsibility']) {
      expect(sdl).toMatch(new RegExp(`^type ${type} [^{]*@key\\(fields: "slug"\\) @key\\(fields: "id"\\) \\{$`, 'm'))
    }
    expect(sdl).toContain('type PageInfo @shareable {')
    expect(sdl).not.toMatch(/_Any|_Entity|_entities|_Service|_service/)
    expect(sdl).not.toMatch(/^ {2}nodes?\(ids?:/m)
  })

  it('is not part of what clients read, which graphql-js builds as it is', () => {
    const text = printSchema(clientSchema(schema))
    expect(text).not.toMatch(/\b_|@key|@shareable|@link/)
    expect(buildSchema(text).getQueryType()!.getFields()).toHaveProperty('role')
    expect(clientSchema(schema).getQueryType()!.getFields()).toHaveProperty('node')
  })

  it('finds entities of all types by slug and by id, in the order asked', async () => {
    const nodes = [
      snapshot.skills.rows[1]!,
      snapshot.roles.rows[0]!,
      snapshot.libraries.rows[2]!,
      snapshot.responsibilities.rows[3]!,
      snapshot.roles.rows[0]!,
    ]
    const bySlug = await asked(nodes.map(({ type, slug }) => ({ __typename: type, slug })))
    expect(bySlug.errors).toEqual([])
    expect(bySlug.data._entities).toEqual(
      nodes.map((node) => ({
        __typename: node.type,
        ...(node.type === 'Role' ? { title: node.title } : {}),
        ...(node.type === 'Responsibility' ? { statement: node.statement } : {}),
        ...('name' in node ? { name: node.name } : {}),
      })),
    )
    const { data } = await ask(
      snapshot,
      `{ ${nodes.map(({ type, slug }, place) => `n${place}: search(query: "${slug}", types: ${type.toUpperCase()}, first: 1) { nodes { ... on ${type} { id } } }`).join(' ')} }`,
    )
    const ids = nodes.map((_node, place) => data[`n${place}`].nodes[0].id as string)
    expect(await asked(nodes.map(({ type }, place) => ({ __typename: type, id: ids[place], slug: null })))).toEqual(
      bySlug,
    )
  })

  it('answers null for what does not exist', async () => {
    const { data, errors } = await asked([
      { __typename: 'Role', slug: 'no-such-role' },
      { __typename: 'Skill', slug: '__proto__' },
    ])
    expect(errors).toEqual([])
    expect(data._entities).toEqual([null, null])
  })

  it('tells what is wrong with a representation at its place, and answers the others', async () => {
    const { data: found } = await ask(snapshot, '{ skills(first: 1) { nodes { id } } }')
    const skillId = found.skills.nodes[0].id as string
    const good = { __typename: 'Role', slug: 'data-scientist' }
    const wrong: [unknown, RegExp][] = [
      [{ slug: 'data-scientist' }, /has no __typename/],
      [{ __typename: 'Role' }, /has neither slug nor id/],
      [{ __typename: 'Role', slug: 7 }, /has the slug 7, which is no string/],
      [{ __typename: 'Role', slug: ['x'.repeat(500)] }, /has the slug \["x{98}…, which is no string/],
      [{ __typename: 'Role', id: 7 }, /has the id 7, which is no string/],
      [{ __typename: 'Role', id: 'rubbish' }, /no global id/],
      [{ __typename: 'Role', id: skillId }, /has the __typename "Role" and the id of a Skill/],
      [{ __typename: 'Course', slug: 'x' }, /"Course", which is none of Role, Skill, Library, Responsibility/],
      [{ __typename: { a: 1 }, slug: 'x' }, /\{"a":1\}, which is none of/],
      ['data-scientist', /is no object/],
      [['data-scientist'], /is no object/],
      [false, /is no object/],
    ]
    const { data, errors } = await asked([good, ...wrong.map(([representation]) => representation), good])
    const role = { __typename: 'Role', title: 'Data Scientist' }
    expect(data._entities).toEqual([role, ...wrong.map(() => null), role])
    expect(errors.map(({ code }) => code)).toEqual(wrong.map(() => 'BAD_INPUT'))
    for (const [place, [, message]] of wrong.entries()) expect(errors[place]!.message).toMatch(message)
  })

  it('reads representations that stand in the query, with variables in them', async () => {
    const { data, errors } = await ask(
      snapshot,
      'query ($slug: String!) { _entities(representations: [{ __typename: "Role", slug: $slug }]) { ... on Role { slug } } }',
      { slug: 'data-scientist' },
    )
    expect(errors).toEqual([])
    expect(data._entities).toEqual([{ slug: 'data-scientist' }])
  })

  it('charges entities with what is selected of them, and refuses too many before it starts', async () => {
    const representations = Array.from({ length: 5_000 }, () => ({ __typename: 'Role', slug: 'data-scientist' }))
    const costly = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
      ... on Role { ${Array.from({ length: 21 }, (_, place) => `a${place}: title`).join(' ')} } } }`
    expect((await ask(snapshot, costly, { representations })).errors).toMatchObject([{ code: 'TOO_EXPENSIVE' }])
    const malformed = Array.from({ length: 1_000 }, () => ({ __typename: 'Role' }))
    expect((await asked(malformed)).errors).toMatchObject([{ code: 'TOO_EXPENSIVE' }])
    const often = `{ _service { ${Array.from({ length: 100 }, (_, place) => `a${place}: sdl`).join(' ')} } }`
    expect((await ask(snapshot, often)).errors).toMatchObject([{ code: 'TOO_EXPENSIVE' }])
  })

  describe('over HTTP', () => {
    let server: TestServer
    beforeAll(async () => {
      server = await testServer({
        schema,
        snapshot: () => snapshot,
        context: (given) => ({ snapshot: given }),
        startTrialRun,
        compiling: 'all',
        limits: { ...defaultLimits, bodyBytes: 1_000_000 },
      })
    })
    afterAll(() => server.close())

    it('names the place of what is wrong by its path', async () => {
      const representations = [{ __typename: 'Role', slug: 'data-scientist' }, { __typename: 'Role' }, 7]
      const { body } = await server.ask(entities, { representations })
      expect(body.errors).toMatchObject([
        { path: ['_entities', 1], extensions: { code: 'BAD_INPUT' } },
        { path: ['_entities', 2], extensions: { code: 'BAD_INPUT' } },
      ])
    })

    it('answers 5,000 representations in one request', async () => {
      const nodes = [snapshot.roles, snapshot.skills, snapshot.libraries, snapshot.responsibilities].flatMap(
        ({ rows }): readonly { type: string; slug: string }[] => rows,
      )
      const representations = Array.from({ length: 5_000 }, (_, place) => {
        const { type, slug } = nodes[place % nodes.length]!
        return { __typename: type, slug }
      })
      let best = Number.POSITIVE_INFINITY
      for (let round = 0; round < 5; round++) {
        const start = process.cpuUsage()
        const { body } = await server.ask(entities, { representations })
        const { user, system } = process.cpuUsage(start)
        best = Math.min(best, (user + system) / 1_000)
        expect(body.errors).toBeUndefined()
        const found = body.data!['_entities'] as { __typename: string }[]
        expect(found.map(({ __typename }) => __typename)).toEqual(representations.map(({ __typename }) => __typename))
      }
      console.log(`5,000 representations take ${best.toFixed(1)} ms of CPU, with their client`)
      expect(best).toBeLessThan(500)
    })
  })
})
