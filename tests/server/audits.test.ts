import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestServer, testServer } from './testServer.ts'

/** The conformance audits of the GraphQL over HTTP specification, of every level: MUST, SHOULD and MAY. */
describe('GraphQL over HTTP', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
  })
  afterAll(() => server.close())

  for (const { id, name, fn } of serverAudits({ url: () => server.graphql })) {
    it(`${name} (${id})`, async () => {
      const result = await fn()
      expect(result.status === 'ok' ? 'ok' : result.reason).toBe('ok')
    })
  }
})
