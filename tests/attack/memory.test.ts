import { expect, it } from 'vitest'
import { growth, memoryUnder } from './memory.ts'

it('ever new queries, some so often that they are compiled, do not fill the memory', { timeout: 600_000 }, async () => {
  const { resident, isAlive } = await memoryUnder({ queries: 200, times: 22, authorization: true, heap: 128 })
  expect(isAlive).toBe(true)
  expect(growth(resident)).toBeLessThan(0.1)
})
