import { expect, it } from 'vitest'
import { growth, memoryUnder } from './memory.ts'

it.each([
  ['come twice', { queries: 600, times: 2, authorization: false }],
  ['come so often that they are compiled', { queries: 150, times: 22, authorization: true }],
])('ever new queries that %s do not fill the memory', { timeout: 600_000 }, async (_what, sent) => {
  const { resident, isAlive } = await memoryUnder({ ...sent, heap: 128 })
  expect(isAlive).toBe(true)
  expect(growth(resident)).toBeLessThan(0.1)
})
