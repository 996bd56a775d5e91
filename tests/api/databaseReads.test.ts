import { describe, expect, it, vi } from 'vitest'
import { DatabaseReads } from '../../src/api/databaseReads.ts'
import type { PrismaClient } from '../../src/db/generated/client/client.ts'
import { Problem } from '../../src/problem.ts'

const client = {} as PrismaClient
const unavailable = expect.objectContaining({ extensions: { code: 'UNAVAILABLE' } })

describe('reads of the database while requests are answered', () => {
  it('run a few at a time, have some wait, and refuse the others at once', async () => {
    const reads = new DatabaseReads(client, vi.fn(), { atOnce: 2, waiting: 3, patience: 60_000 })
    const release: (() => void)[] = []
    const read = (value: number) => () => new Promise<number>((resolve) => release.push(() => resolve(value)))
    const asked = [0, 1, 2, 3, 4].map((value) => reads.run(read(value)))
    expect(release).toHaveLength(2)
    await expect(reads.run(read(5))).rejects.toEqual(unavailable)
    for (let done = 0; done < asked.length; done++) {
      release[done]!()
      expect(await asked[done]).toBe(done)
      expect(release).toHaveLength(Math.min(done + 3, asked.length))
    }
  })

  it('fail when they take too long, and keep their place until the database is done with them', async () => {
    const log = vi.fn()
    const reads = new DatabaseReads(client, log, { atOnce: 1, waiting: 1, patience: 10 })
    let finish = () => {}
    const slow = reads.run(() => new Promise<void>((resolve) => (finish = resolve)))
    const next = vi.fn(async () => 'answer')
    const behind = reads.run(next)
    await expect(slow).rejects.toEqual(unavailable)
    await expect(behind).rejects.toEqual(unavailable)
    expect(next).not.toHaveBeenCalled()
    finish()
    await vi.waitFor(async () => expect(await reads.run(next)).toBe('answer'))
  })

  it('fail at once while the database is known to be away', async () => {
    let isAway = true
    const reads = new DatabaseReads(client, vi.fn(), { isAway: () => isAway })
    const read = vi.fn(async () => 'answer')
    await expect(reads.run(read)).rejects.toEqual(unavailable)
    expect(read).not.toHaveBeenCalled()
    isAway = false
    expect(await reads.run(read)).toBe('answer')
  })

  it('tell the operator of the first failure of a row only, and clients nothing of it', async () => {
    const log = vi.fn()
    const reads = new DatabaseReads(client, log)
    const secret = async () => {
      throw new Error('no password')
    }
    for (let times = 0; times < 3; times++) await expect(reads.run(secret)).rejects.toEqual(unavailable)
    expect(log).toHaveBeenCalledTimes(1)
    await expect(reads.run(secret)).rejects.not.toThrow(/password/)
    await reads.run(async () => {})
    await expect(reads.run(secret)).rejects.toEqual(unavailable)
    expect(log).toHaveBeenCalledTimes(2)
  })

  it('pass on what is wrong with the request, which is no failure of theirs', async () => {
    const log = vi.fn()
    const problem = new Problem('BAD_INPUT', 'There is no such type.')
    await expect(new DatabaseReads(client, log).run(() => Promise.reject(problem))).rejects.toBe(problem)
    expect(log).not.toHaveBeenCalled()
  })
})
