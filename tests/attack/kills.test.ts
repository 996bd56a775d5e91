import { expect, it } from 'vitest'
import { kills } from './kills.ts'

it('opens again with all that was acknowledged, whenever it was stopped', { timeout: 240_000 }, async () => {
  const { lostFolders, lostWrites, stops } = await kills(3)
  expect(lostFolders).toEqual([])
  expect(lostWrites).toBe(0)
  expect(stops).toBe(3)
})
