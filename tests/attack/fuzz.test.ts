import { expect, it } from 'vitest'
import { seededSnapshot } from '../support/seededSnapshot.ts'
import { fuzz } from './fuzz.ts'

it('answers random documents, compiled and not, the same to the byte', { timeout: 120_000 }, async () => {
  const { answered, faults } = await fuzz(await seededSnapshot(), 1_000, 1)
  expect(faults).toEqual([])
  expect(answered).toBeGreaterThan(100)
})
