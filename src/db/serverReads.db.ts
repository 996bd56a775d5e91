import { Pool, type PoolClient } from 'pg'
import { connection } from './connection.ts'
import { readByCursor } from './cursor.db.ts'
import type { Database, Run } from './database.ts'

/**
 * Connections to a PostgreSQL server, opened when they are needed.
 *
 * @throws Error when the connection string cannot be used
 */
export function serverPool(url: string): Pool {
  const { connectionString, options, connectionTimeoutMillis, max } = connection(url)
  const pool = new Pool({ connectionString, options, connectionTimeoutMillis, max, keepAlive: true })
  // A connection that breaks while idle is replaced by the pool; the next query reports what still fails.
  pool.on('error', () => {})
  return pool
}

/** Runs work between `begin` and `commit` on a connection of its own, which is thrown away when the work fails. */
export function transactionsOf(pool: Pool) {
  return async <Result>(begin: string, work: (run: Run, client: PoolClient) => Promise<Result>): Promise<Result> => {
    const client = await pool.connect()
    try {
      const run: Run = async (text, values = []) =>
        (await client.query({ text, values, rowMode: 'array' })).rows as never[]
      await run(begin)
      const result = await work(run, client)
      await run('commit')
      client.release()
      return result
    } catch (error) {
      client.release(true)
      throw error
    }
  }
}

/** Reads without Prisma, for who needs nothing else of a database. */
export function serverReads(pool: Pool): Database['read'] {
  const transaction = transactionsOf(pool)
  return (work) => transaction('begin isolation level repeatable read read only', (run) => work(readByCursor(run)))
}
