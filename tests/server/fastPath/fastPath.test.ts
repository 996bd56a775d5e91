import type { ExecutionResult } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RequestKey } from '../../../src/server/cache/requestKey.ts'
import { CompiledOperation } from '../../../src/server/fastPath/compiledOperation.ts'
import type { FindCompiledQuery } from '../../../src/server/fastPath/compiledQueries.ts'
import { fastPath } from '../../../src/server/fastPath/fastPath.ts'
import { negotiateMediaType, requestMediaType } from '../../../src/server/http/mediaTypes.ts'
import { type TestServer, testServer } from '../testServer.ts'

const json = 'application/json'
const query = 'query One { hello } query Two($n: Int! = 3) { again: hello person { name } double(number: $n) }'

interface Sent {
  readonly accept?: string
  readonly contentType?: string
  readonly url?: string
  readonly body: string
}

const one = JSON.stringify({ query, operationName: 'One' })

/** Requests that take the fast path. */
const simple: Record<string, Sent> = {
  'any media type': { accept: '*/*', body: one },
  JSON: { accept: json, body: one },
  'a character set': { contentType: `${json}; charset=utf-8`, body: one },
  'several media types': { accept: `application/graphql-response+json, ${json};q=0.9`, body: one },
  'GraphQL responses': { accept: 'application/graphql-response+json', body: one },
  'an operation and variables': {
    body: JSON.stringify({ query, operationName: 'Two', variables: { n: 1, other: 2 } }),
  },
  'a query alone': { body: JSON.stringify({ query: '{ hello }' }) },
  'parameters that are null': { body: JSON.stringify({ query: '{ hello }', variables: null, operationName: null }) },
}

/** Requests that Yoga answers. */
const others: Record<string, Sent> = {
  'a variable of the wrong type': { body: JSON.stringify({ query, operationName: 'Two', variables: { n: 'one' } }) },
  'variables that are a list': { body: JSON.stringify({ query: '{ hello }', variables: [1] }) },
  'an operation that there is not': { body: JSON.stringify({ query, operationName: 'Three' }) },
  'no operation where there are two': { body: JSON.stringify({ query }) },
  'an operation that is no text': { body: JSON.stringify({ query: '{ hello }', operationName: 7 }) },
  'a parameter that there is not': { body: JSON.stringify({ query: '{ hello }', other: 1 }) },
  extensions: { body: JSON.stringify({ query: '{ hello }', extensions: { a: 1 } }) },
  'a list of queries': { body: JSON.stringify([{ query: '{ hello }' }]) },
  'no query': { body: '{}' },
  'no JSON': { body: '{ hello }' },
  'an empty body': { body: '' },
  'a media type that cannot be sent': { accept: 'image/png', body: one },
  'a query in the URL too': { url: '?query={other}', body: one },
  'GraphQL as it is': { contentType: 'application/graphql', body: '{ hello }' },
  'no media type': { contentType: '', body: one },
}

describe('a request on the fast path is answered to the byte as by Yoga', () => {
  let fast: TestServer
  let yoga: TestServer
  beforeAll(async () => {
    fast = await testServer({ cache: undefined, compiling: 'all' })
    yoga = await testServer({ cache: undefined, compiling: 'none' })
  })
  afterAll(() => Promise.all([fast.close(), yoga.close()]))

  it.each(Object.entries({ ...simple, ...others }))('with %s', async (_what, sent) => {
    const answers = async ({ graphql }: TestServer) => {
      const response = await fetch(graphql + (sent.url ?? ''), {
        method: 'POST',
        headers: { accept: sent.accept ?? json, 'content-type': sent.contentType ?? json },
        body: sent.body,
      })
      const headers = Object.fromEntries(response.headers)
      delete headers['date']
      delete headers['x-request-id']
      return { status: response.status, headers, body: await response.text() }
    }
    const expected = await answers(yoga)
    for (let time = 0; time < 4; time++) expect(await answers(fast)).toEqual(expected)
  })
})

describe('the fast path', () => {
  const keyOf = (sent: Sent): RequestKey => ({
    method: 'POST',
    url: `/graphql${sent.url ?? ''}`,
    accept: negotiateMediaType(sent.accept, false),
    contentType: requestMediaType(sent.contentType ?? json),
    encoding: 'identity',
    body: Buffer.from(sent.body),
  })
  const state = () => ({
    revision: 7,
    context: () => ({}),
    isLarge: false,
    isPure: false,
    isPrivate: false,
    hasCompiledQueryFailed: false,
    contexts: [],
    operation: undefined,
    errorCode: undefined,
  })
  const finding = (result: ExecutionResult): FindCompiledQuery => {
    const run = new CompiledOperation(() => result, Object, [])
    return () => run
  }
  const find = finding({ data: { hello: 'world' } })

  it.each(Object.entries(simple))('is taken with %s', (_what, sent) => {
    const pure = state()
    expect(fastPath(keyOf(sent), pure, find)).toMatchObject({
      status: 200,
      body: '{"data":{"hello":"world"},"extensions":{"revision":7}}',
    })
    expect(pure.isPure).toBe(true)
  })

  const known = ['a variable of the wrong type', 'an operation that there is not', 'no operation where there are two']
  const refused = ['a media type that cannot be sent', 'no media type']
  it.each(Object.entries(others).filter(([what]) => ![...known, ...refused].includes(what)))(
    'is not taken with %s',
    (_what, sent) => {
      expect(fastPath(keyOf(sent), state(), find)).toBeUndefined()
    },
  )

  it('is not taken for what is not compiled, by GET, or where the compiled query fails', () => {
    const failed = state()
    expect(fastPath(keyOf({ body: one }), failed, () => undefined)).toBeUndefined()
    expect(fastPath({ ...keyOf({ body: one }), method: 'GET' }, failed, find)).toBeUndefined()
    expect(failed.hasCompiledQueryFailed).toBe(false)
    expect(fastPath(keyOf({ body: one }), failed, finding({ data: null, errors: [] }))).toBeUndefined()
    expect(failed).toMatchObject({ hasCompiledQueryFailed: true, isPure: false })
  })
})
