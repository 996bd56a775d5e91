import type { ExecutionResult } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Question } from '../../../src/server/cache/question.ts'
import type { FindCompiled } from '../../../src/server/fastPath/compiledQueries.ts'
import { CompiledRun } from '../../../src/server/fastPath/compiledRun.ts'
import { shortcut } from '../../../src/server/fastPath/shortcut.ts'
import { answerType } from '../../../src/server/http/answerType.ts'
import { sentType } from '../../../src/server/http/sentType.ts'
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

/** Requests that are answered the short way. */
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

describe('a request is answered the short way to the byte as it would be otherwise', () => {
  let short: TestServer
  let whole: TestServer
  beforeAll(async () => {
    short = await testServer({ cacheBytes: 0, compiling: 'all' })
    whole = await testServer({ cacheBytes: 0, compiling: 'none' })
  })
  afterAll(() => Promise.all([short.close(), whole.close()]))

  it.each(Object.entries({ ...simple, ...others }))('with %s', async (_what, sent) => {
    const answers = async ({ graphql }: TestServer) => {
      const response = await fetch(graphql + (sent.url ?? ''), {
        method: 'POST',
        headers: { accept: sent.accept ?? json, 'content-type': sent.contentType ?? json },
        body: sent.body,
      })
      const headers = Object.fromEntries(response.headers)
      delete headers['date']
      return { status: response.status, headers, body: await response.text() }
    }
    const expected = await answers(whole)
    for (let time = 0; time < 4; time++) expect(await answers(short)).toEqual(expected)
  })
})

describe('the short way', () => {
  const question = (sent: Sent): Question => ({
    method: 'POST',
    url: `/graphql${sent.url ?? ''}`,
    accept: answerType(sent.accept, false),
    contentType: sentType(sent.contentType ?? json),
    encoding: 'identity',
    body: Buffer.from(sent.body),
  })
  const exchange = () => ({ context: () => ({}), isLong: false, isPure: false, hasFailedCompiled: false })
  const finding = (result: ExecutionResult): FindCompiled => {
    const run = new CompiledRun(() => result, Object, [])
    return () => run
  }
  const find = finding({ data: { hello: 'world' } })

  it.each(Object.entries(simple))('is taken with %s', (_what, sent) => {
    const pure = exchange()
    expect(shortcut(question(sent), pure, find)).toMatchObject({ status: 200, body: '{"data":{"hello":"world"}}' })
    expect(pure.isPure).toBe(true)
  })

  const known = ['a variable of the wrong type', 'an operation that there is not', 'no operation where there are two']
  const refused = ['a media type that cannot be sent', 'no media type']
  it.each(Object.entries(others).filter(([what]) => ![...known, ...refused].includes(what)))(
    'is not taken with %s',
    (_what, sent) => {
      expect(shortcut(question(sent), exchange(), find)).toBeUndefined()
    },
  )

  it('is not taken for what is not compiled, by GET, or where the compiled query fails', () => {
    const failed = exchange()
    expect(shortcut(question({ body: one }), failed, () => undefined)).toBeUndefined()
    expect(shortcut({ ...question({ body: one }), method: 'GET' }, failed, find)).toBeUndefined()
    expect(failed.hasFailedCompiled).toBe(false)
    expect(shortcut(question({ body: one }), failed, finding({ data: null, errors: [] }))).toBeUndefined()
    expect(failed).toMatchObject({ hasFailedCompiled: true, isPure: false })
  })
})
