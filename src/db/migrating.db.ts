import type { Pool } from 'pg'

/** Key of the advisory lock; not Prisma's own, which Prisma waits for only ten seconds. */
const lock = 4_921_732

/** Runs work while no other process migrates the same database. */
export async function migrating<Result>(pool: Pool, work: () => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    return await work()
  } finally {
    // Closing the connection releases the lock.
    client.release(true)
  }
}
