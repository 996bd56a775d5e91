import { afterAll, beforeAll, expect, it } from 'vitest'
import { textPage } from '../../../src/server/http/textPage.http.ts'
import { type TestServer, testServer } from '../testServer.ts'

let server: TestServer
let text = 'type Query { hello: String }\n'.repeat(100)
beforeAll(async () => {
  server = await testServer({ pages: { '/schema.graphql': textPage(() => text) } })
})
afterAll(() => server.close())

it('a text is served to scripts of any site, and again only when it has changed', async () => {
  const get = (headers = {}, method = 'GET') => fetch(`${server.url}/schema.graphql`, { method, headers })
  const first = await get()
  expect(Object.fromEntries(first.headers)).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'access-control-allow-origin': '*',
    'content-encoding': expect.any(String),
  })
  expect(await first.text()).toBe(text)
  const has = { 'if-none-match': first.headers.get('etag')! }
  expect((await get(has)).status).toBe(304)
  const head = await get({}, 'HEAD')
  expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, first.headers.get('etag'), ''])
  text = 'type Query { other: String }\n'
  const changed = await get(has)
  expect([changed.status, await changed.text()]).toEqual([200, text])
})
