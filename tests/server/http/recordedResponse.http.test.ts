import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leastCost, RecordedResponse } from '../../../src/server/http/recordedResponse.http.ts'
import { until } from '../../support/commandLine.ts'
import { type TestServer, testServer } from '../testServer.ts'

const seen: RecordedResponse[] = []
let server: TestServer
beforeAll(async () => {
  const costOf = ({ count = 0 }: { count?: number }) => 1_000 * count
  server = await testServer({ costOf, namesOperations: true }, { observers: [(answered) => seen.push(answered)] })
})
afterAll(() => server.close())

/** Asks, and gives the answer with what was recorded of it. */
async function recorded(path: string, init: RequestInit = {}) {
  seen.length = 0
  const response = await fetch(`${server.url}${path}`, init)
  await response.text()
  await until(() => seen[0])
  expect(seen).toHaveLength(1)
  return { response, answered: seen[0]! }
}

const post = (body: object, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...headers },
  body: JSON.stringify(body),
})

const everyKind: readonly [what: string, path: string, init: RequestInit, status: number][] = [
  ['an answer', '/graphql', post({ query: '{ hello }' }), 200],
  ['an answer by GET', '/graphql?query={hello}', {}, 200],
  ['an error of a query', '/graphql', post({ query: '{ helo }' }), 200],
  ['a body that is no JSON', '/graphql', { ...post({}), body: '{' }, 400],
  ['a body that is too large', '/graphql', post({ query: '#'.repeat(1_000_001) }), 413],
  ['a path where nothing is', '/nothing', {}, 404],
  ['a method that is not allowed', '/health', { method: 'PUT' }, 405],
  ['a preflight', '/graphql', { method: 'OPTIONS', headers: { 'access-control-request-method': 'POST' } }, 204],
  ['the page of GraphiQL', '/graphql', { headers: { accept: 'text/html' } }, 200],
  ['the state of the server', '/ready', {}, 200],
]

describe('the id of a request', () => {
  it.each(everyKind)('is returned with %s', async (_what, path, init, status) => {
    const headers = { ...(init.headers as Record<string, string>), 'x-request-id': 'proxy-7f:1/2' }
    const { response, answered } = await recorded(path, { ...init, headers })
    expect(response.status).toBe(status)
    expect(response.headers.get('x-request-id')).toBe('proxy-7f:1/2')
    expect(answered).toMatchObject({ record: { requestId: 'proxy-7f:1/2' }, statusCode: status })
  })

  it.each(['', ' ', 'a b', 'x'.repeat(129), '"quoted"', 'a;b'])('is made anew where "%s" was given', async (given) => {
    const { response } = await recorded('/graphql', post({ query: '{ hello }' }, { 'x-request-id': given }))
    expect(response.headers.get('x-request-id')).toMatch(/^[\da-f]{32}$/)
  })

  it('is another for each request', async () => {
    const ids = new Set<string | null>()
    for (let time = 0; time < 600; time++) ids.add((await fetch(`${server.url}/health`)).headers.get('x-request-id'))
    expect(ids.size).toBe(600)
  })

  it.each<[what: string, given: readonly unknown[]]>([
    ['no headers', []],
    ['a reason', ['Fine']],
    ['an object', [{ own: 'yes' }]],
    ['a list', [['own', 'yes']]],
    ['a reason and an object', ['Fine', { own: 'yes' }]],
    ['no reason and an object', [undefined, { own: 'yes' }]],
  ])('is sent with the headers of a response that begins with %s', async (_what, given) => {
    const plain = createServer({ ServerResponse: RecordedResponse }, (_request, response) => {
      response.setHeader('before', 'yes')
      response.writeHead(201, ...(given as [])).end('done')
    })
    await once(plain.listen(0), 'listening')
    const response = await fetch(`http://localhost:${(plain.address() as AddressInfo).port}`)
    expect([response.status, await response.text()]).toEqual([201, 'done'])
    expect(response.statusText).toBe(given.includes('Fine') ? 'Fine' : 'Created')
    expect(response.headers.get('x-request-id')).toMatch(/^[\da-f]{32}$/)
    expect(response.headers.get('own')).toBe(JSON.stringify(given).includes('own') ? 'yes' : null)
    expect(response.headers.get('before')).toBe('yes')
    plain.close()
  })

  it('may be read by scripts of other sites', async () => {
    const { response } = await recorded('/graphql', post({ query: '{ hello }' }))
    expect(response.headers.get('access-control-expose-headers')).toContain('x-request-id')
  })
})

describe('what is recorded of a request', () => {
  const query = 'query Known { counted }'
  const documentHash = createHash('sha256').update(query).digest('hex')

  it('is its cost, revision, operation and size, and from the third time on that it was kept', async () => {
    const answers = []
    for (let time = 0; time < 3; time++) answers.push(await recorded('/graphql', post({ query })))
    const [first, , third] = answers
    const operation = { name: 'Known', documentHash }
    const bytes = Number(first!.response.headers.get('content-length'))
    expect(first!.answered.record).toMatchObject({ isCached: false, revision: 7, operation, bytes })
    expect(third!.answered.record).toMatchObject({ isCached: true, revision: 7, operation, bytes, cost: leastCost })
    const length = JSON.stringify({ query }).length
    expect(first!.answered.record.cost).toBe(leastCost + length / 4 + 1_000)
    expect(first!.answered.duration()).toBeGreaterThan(0)
  })

  it('is the same where the query is compiled', async () => {
    const answers = []
    for (let number = 0; number < 25; number++)
      answers.push((await recorded('/graphql', post({ query, variables: { number } }))).answered.record)
    for (const record of answers) {
      expect(record).toMatchObject({ isCached: false, operation: { name: 'Known', documentHash } })
      expect(record.cost).toBeGreaterThan(1_000)
      expect(record.cost).toBeLessThan(1_100)
    }
  })

  it.each([
    ['a query that is wrong', '{ helo }', 'GRAPHQL_VALIDATION_FAILED'],
    ['one that is too deep', `{ person ${'{ friend '.repeat(12)} { name } ${'}'.repeat(13)}`, 'TOO_EXPENSIVE'],
    ['an error of ours', '{ broken }', 'INTERNAL'],
  ])('is the code of %s', async (_what, wrong, errorCode) => {
    expect((await recorded('/graphql', post({ query: wrong }))).answered.record).toMatchObject({ errorCode })
  })

  it('is no body where only the headers are sent', async () => {
    const { answered } = await recorded('/graphql?query={hello}', { method: 'HEAD' })
    expect(answered).toMatchObject({ statusCode: 200, record: { bytes: 0 } })
  })

  it.each([1, 3])('is told once, too, of a client that leaves before its answers, %i at a time', async (count) => {
    seen.length = 0
    const body = JSON.stringify({ query: '{ slow(milliseconds: 60) }' })
    const head = `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}`
    const client = connect(Number(new URL(server.url).port))
    client.write(`${head}\r\n\r\n${body}`.repeat(count))
    setTimeout(() => client.destroy(), 20)
    await until(() => seen[count - 1])
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(new Set(seen).size).toBe(count)
    expect(seen).toHaveLength(count)
  })

  it('is told once of each answer to requests that were sent together', async () => {
    seen.length = 0
    const client = connect(Number(new URL(server.url).port))
    client.write('GET /health HTTP/1.1\r\nhost: localhost\r\n\r\n'.repeat(5))
    await until(() => seen[4])
    client.destroy()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(new Set(seen).size).toBe(5)
    expect(seen).toHaveLength(5)
  })
})
