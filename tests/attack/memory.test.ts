import { expect, it } from 'vitest'
import { copyDataFolder } from '../support/databases.ts'
import { growth, memoryUnder } from './memory.ts'

it('ever new queries, some so often that they are compiled, do not fill the memory', { timeout: 600_000 }, async () => {
  const given = { queries: 200, times: 22, authorization: true, heap: 128, begin: copyDataFolder }
  const { resident, isAlive } = await memoryUnder(given)
  expect(isAlive).toBe(true)
  expect(growth(resident)).toBeLessThan(0.1)
})
