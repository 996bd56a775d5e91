import { expect, it } from 'vitest'
import { newTestDatabase } from '../support/databases.ts'
import { flood } from './flood.ts'

it('a flood from one address is refused, and all others are answered', { timeout: 120_000 }, async () => {
  const { statuses, requests, errors } = await flood({ DATABASE_URL: await newTestDatabase('careers') }, 3)
  expect(errors).toEqual([])
  expect(requests).toBeGreaterThan(250)
  expect(statuses[200]).toBeLessThan(500)
  expect(statuses[429]).toBeGreaterThan(50)
})
