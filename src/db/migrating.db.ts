import type { Pool } from 'pg'

/** Any number but Prisma's own: who waits for that one gives up after ten seconds. */
const lock = 4_921_732

/** Does work while no other process changes the tables of the same database; waits for those that do. */
export async function migrating<Result>(pool: Pool, work: () => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [lock])
    return await work()
  } finally {
    // The lock goes with the connection.
    client.release(true)
  }
}
