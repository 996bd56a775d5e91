import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maxWork } from '../src/api/charge.ts'
import { DatabaseReads, defaultReadLimits } from '../src/api/databaseReads.ts'
import { maxPageSize } from '../src/api/page.ts'
import { longestText, mostNames } from '../src/readiness/resolveHave.ts'
import { mostNamed } from '../src/roles/filterRoles.ts'
import { schema } from '../src/schema.ts'
import { defaultLimits } from '../src/server/requestLimits.ts'
import { type TestServer, testServer } from './server/testServer.ts'
import { sketchedSnapshot } from './support/randomSnapshot.ts'

// The table of limits in the README: each row is tried at its limit and just beyond it.

const snapshot = sketchedSnapshot(
  Array.from({ length: 21 }, (_, number) => ({ title: `Role ${number}`, skills: { SQL: 1, [`Skill ${number}`]: 1 } })),
  [],
)

const list = (length: number, item: (place: number) => string) => Array.from({ length }, (_, place) => item(place))
const slugs = (length: number) => JSON.stringify(list(length, () => 'role-0'))
const strings = (length: number) => JSON.stringify(list(length, (place) => `name ${place}`))

/** A limit of a query: its value in the README, and a query of any size. */
interface QueryLimit {
  readonly value: number
  readonly query: (size: number) => string
  readonly code: 'TOO_EXPENSIVE' | 'BAD_INPUT'
  /** What each step of the size adds, where it is more than one. */
  readonly sizes?: readonly [within: number, beyond: number]
}

const tooExpensive = (value: number, query: QueryLimit['query'], sizes?: QueryLimit['sizes']): QueryLimit => {
  return { value, query, code: 'TOO_EXPENSIVE', ...(sizes && { sizes }) }
}
const badInput = (value: number, query: QueryLimit['query']): QueryLimit => ({ value, query, code: 'BAD_INPUT' })

const ofQueries: Readonly<Record<string, QueryLimit>> = {
  tokens: tooExpensive(defaultLimits.tokens, (size) => `{ rolesBySlug(slugs: ${slugs(size - 12)}) { slug } }`),
  lines: tooExpensive(defaultLimits.lines, (size) => `{ __typename }${'\n'.repeat(size - 1)}`),
  depth: tooExpensive(
    defaultLimits.depth,
    (size) => `{ skill(slug: "sql") ${'{ broader '.repeat(size - 2)}{ slug }${' }'.repeat(size - 2)} }`,
  ),
  fields: tooExpensive(
    defaultLimits.fields,
    (size) => `{ ${list(size, (place) => `a${place}: __typename`).join(' ')} }`,
  ),
  // The estimate is 202 and 1,600 for each field of a field.
  introspection: tooExpensive(
    defaultLimits.introspection,
    (size) => `{ __schema { types { fields { ${list(size, (place) => `a${place}: name`).join(' ')} } } } }`,
    [312, 313],
  ),
  // An error costs 200.
  cost: tooExpensive(
    maxWork,
    (size) => `{ ${list(size, (place) => `a${place}: node(id: "no") { id }`).join(' ')} }`,
    [500, 501],
  ),
  'page of a list': badInput(maxPageSize, (size) => `{ roles(first: ${size}) { nodes { slug } } }`),
  'slugs of a list': badInput(maxPageSize, (size) => `{ rolesBySlug(slugs: ${slugs(size)}) { slug } }`),
  'slugs in a filter': badInput(
    mostNamed,
    (size) => `{ roles(filter: { hasSkill: ${strings(size)} }) { totalCount } }`,
  ),
  'roles compared': badInput(
    20,
    (size) => `{ overlap(roles: ${JSON.stringify(list(size, (place) => `role-${place}`))}) { score } }`,
  ),
  'names in `have`': badInput(
    mostNames,
    (size) => `{ profile(have: { skills: ${strings(size)} }) { unrecognized { name } } }`,
  ),
  'text in `have`': badInput(
    longestText,
    (size) =>
      `{ profile(have: { text: "${'word '.repeat(size / 5)}${'.'.repeat(size % 5)}" }) { unrecognized { name } } }`,
  ),
  'hops of a path': badInput(6, (size) => `{ careerPaths(from: "role-0", to: "role-1", maxHops: ${size}) { effort } }`),
  'nodes of a neighbourhood': badInput(
    1000,
    (size) => `{ neighbourhood(of: [${id}], nodes: ${size}) { nodes { id } } }`,
  ),
  'links of a neighbourhood': badInput(
    5000,
    (size) => `{ neighbourhood(of: [${id}], edges: ${size}) { nodes { id } } }`,
  ),
  'depth of a neighbourhood': badInput(3, (size) => `{ neighbourhood(of: [${id}], depth: ${size}) { nodes { id } } }`),
}

const id = JSON.stringify(Buffer.from('Role:role-0').toString('base64'))

/** Limits that are not of one query, and where they are tried. */
const others: Readonly<Record<string, number>> = {
  'body of a request': defaultLimits.bodyBytes,
  'address and headers': 16_384,
  'queries in a request': 1,
  'errors of a validation': 10,
  'reads of the database at a time': defaultReadLimits.atOnce,
  'reads of the database that wait': defaultReadLimits.waiting,
}

const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
const table = readme.slice(readme.indexOf('<!-- limits -->'), readme.indexOf('<!-- /limits -->'))
const rows = [...table.matchAll(/^\| ([^|]+?) \| ([^|]+?) \| ([^|]*?) \|$/gm)]
  .map(([, name, value, beyond]) => ({ name: name!, value: value!, beyond: beyond! }))
  .filter(({ name }) => name !== 'limit' && !name.startsWith('--'))

describe('the table of limits', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer({ schema, snapshot: () => snapshot, context: (given) => ({ snapshot: given }) })
  })
  afterAll(() => server.close())

  it('has every limit that is tried here, and no other', () => {
    const tried = {
      ...Object.fromEntries(Object.entries(ofQueries).map(([name, { value }]) => [name, value])),
      ...others,
    }
    const numbers = rows.map(({ name, value }) => [name, Number(/^[\d,]+/.exec(value)?.[0].replaceAll(',', ''))])
    expect(Object.fromEntries(numbers)).toEqual(tried)
  })

  it.each(Object.entries(ofQueries))('is right about %s', async (name, { value, query, code, sizes }) => {
    const [within, beyond] = sizes ?? [value, value + 1]
    const codes = async (size: number) => {
      const { body } = await server.ask(query(size))
      return body.errors?.map(({ extensions }) => extensions['code']) ?? []
    }
    expect(await codes(within)).not.toContain(code)
    expect(await codes(beyond)).toContain(code)
    expect(rows.find((row) => row.name === name)!.beyond).toContain(`\`${code}\``)
  })

  const post = async (body: string) => {
    const response = await fetch(server.graphql, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    })
    return { status: response.status, text: await response.text() }
  }

  it('is right about the body of a request', async () => {
    const body = JSON.stringify({ query: '{ __typename }' })
    expect((await post(body.padEnd(1_000_000))).status).toBe(200)
    const refused = await post(body.padEnd(1_000_001))
    expect([refused.status, refused.text]).toEqual([413, expect.stringContaining('PAYLOAD_TOO_LARGE')])
  })

  it('is right about address and headers', async () => {
    const status = (length: number) =>
      new Promise((resolve, reject) => {
        const headers = { accept: 'application/json', filling: 'x'.repeat(length) }
        request(`${server.graphql}?query={__typename}`, { headers }, (response) => {
          response.resume()
          resolve(response.statusCode)
        })
          .on('error', reject)
          .end()
      })
    expect(await status(16_000)).toBe(200)
    expect(await status(16_384)).toBe(431)
  })

  it('is right about queries in a request', async () => {
    const query = { query: '{ __typename }' }
    expect((await post(JSON.stringify(query))).status).toBe(200)
    expect((await post(JSON.stringify([query, query]))).status).toBe(400)
  })

  it('is right about the errors of a validation', async () => {
    const { body } = await server.ask(`{ ${list(50, (place) => `a${place}: nothing`).join(' ')} }`)
    expect(body.errors).toHaveLength(11)
    expect(body.errors!.at(-1)!.message).toContain('Too many validation errors')
  })

  it('is right about reads of the database', async () => {
    const reads = new DatabaseReads({} as never, () => {})
    let started = 0
    const read = () => {
      started++
      return new Promise<never>(() => {})
    }
    const many = list(102, () => '').map(() => reads.run(read).catch((error) => error))
    await expect(reads.run(read)).rejects.toMatchObject({ extensions: { code: 'UNAVAILABLE' } })
    expect(started).toBe(2)
    expect((await many[0]).extensions.code).toBe('UNAVAILABLE')
  })
})
