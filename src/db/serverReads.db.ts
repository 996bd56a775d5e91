import { Pool, type PoolClient } from 'pg'
import { connection } from './connection.ts'
import { readByCursor } from './cursor.db.ts'
import type { Database, Run } from './database.ts'

/** Limits of a pool beside those of the connection string. */
interface PoolLimits {
  /** Maximal number of connections. */
  readonly max: number
  /** Longest time to connect, unless the connection string says a shorter one, and of a query, in milliseconds. */
  readonly patience: number
}

/**
 * A pool of connections to a PostgreSQL server, opened on demand.
 *
 * @throws Error if the connection string is invalid
 */
export function serverPool(url: string, limits?: PoolLimits): Pool {
  const { connectionString, options, connectionTimeoutMillis, max } = connection(url)
  const pool = new Pool({
    connectionString,
    options,
    connectionTimeoutMillis: Math.min(connectionTimeoutMillis, limits?.patience ?? connectionTimeoutMillis),
    max: Math.min(max, limits?.max ?? max),
    keepAlive: true,
    // The system's own is two hours.
    keepAliveInitialDelayMillis: 5_000,
    // A query that is given up ends on the server, too, which may be out of reach, so that the driver counts for itself.
    ...(limits && { statement_timeout: limits.patience, query_timeout: limits.patience }),
  })
  // The pool replaces idle connections that break; without a listener, the error would end the process.
  pool.on('error', () => {})
  return pool
}

/** Runs work between `begin` and `commit` on a connection of its own, which is closed if the work fails. */
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

/** Read transactions without Prisma, for the loading thread. */
export function serverReads(pool: Pool): Database['read'] {
  const transaction = transactionsOf(pool)
  return (work) => transaction('begin isolation level repeatable read read only', (run) => work(readByCursor(run)))
}
