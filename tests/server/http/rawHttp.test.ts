import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendRaw } from '../../attack/rawHttp.ts'
import { rawHttpShapes } from '../../attack/rawHttpShapes.ts'
import { type TestServer, testServer } from '../testServer.ts'

describe('whatever is sent is answered as it should be', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await testServer()
  })
  afterAll(() => server.close())

  it.each(rawHttpShapes.map((shape) => [shape.what, shape] as const))('%s', async (_, shape) => {
    const { statuses, text, end } = await sendRaw(Number(new URL(server.url).port), shape)
    expect(statuses).toEqual(shape.statuses)
    if (shape.holds) expect(text).toMatch(shape.holds)
    expect(end).toBe('ended')
    expect(server.logged).toEqual([])
  })
})
