import { expect, it } from 'vitest'
import { seededSnapshot } from '../support/seededSnapshot.ts'
import { fuzz } from './fuzz.ts'

/** Few: npm run attack sends 24,000, ever other ones. */
const documents = 300

it('answers random documents, compiled and not, the same to the byte', { timeout: 120_000 }, async () => {
  const { answered, faults } = await fuzz(await seededSnapshot(), documents, 1)
  expect(faults).toEqual([])
  expect(answered).toBeGreaterThan(documents / 10)
})
