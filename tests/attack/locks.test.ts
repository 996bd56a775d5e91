import { expect, it } from 'vitest'
import { hasNamespaces, locks } from './locks.ts'

it('gives the folder to one process at a time, however many start or are killed', {
  timeout: 120_000,
}, async () => {
  if (!hasNamespaces) console.warn('unshare is not allowed here: all starters share one process namespace')
  const { doubleHolders, holds, killed, refusals } = await locks(9)
  // On a busy machine a holder that is to be killed may live long enough to be waited for in vain.
  expect(refusals.filter((said) => !said.includes('is in use by'))).toEqual([])
  expect(doubleHolders).toBe(0)
  expect(killed).toBe(3)
  expect(holds + refusals.length).toBe(9 * 4)
})
