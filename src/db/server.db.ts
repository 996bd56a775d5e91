import { PrismaPg } from '@prisma/adapter-pg'
import { Pool } from 'pg'
import { readByCursor } from './cursor.db.ts'
import type { Database, Run } from './database.ts'
import { PrismaClient } from './generated/client/client.ts'
import { loading } from './loading.db.ts'
import { migrate } from './migrate.db.ts'
import { wholeScripts } from './wholeScripts.db.ts'

/**
 * Opens a PostgreSQL server.
 *
 * @param url a connection string, `postgresql://user:password@host:port/database`
 */
export function openServer(url: string): Database {
  const pool = new Pool({ connectionString: url, max: 5 })
  // A connection that breaks while idle is replaced by the pool; the next query reports what still fails.
  pool.on('error', () => {})
  const adapter = wholeScripts(new PrismaPg(pool), (script) => pool.query(script))
  const prisma = new PrismaClient({ adapter })
  const transaction = async <Result>(begin: string, work: (run: Run) => Promise<Result>): Promise<Result> => {
    const client = await pool.connect()
    try {
      const run: Run = async (text, values = []) =>
        (await client.query({ text, values, rowMode: 'array' })).rows as never[]
      await run(begin)
      const result = await work(run)
      await run('commit')
      client.release()
      return result
    } catch (error) {
      client.release(true)
      throw error
    }
  }
  const read: Database['read'] = (work) =>
    transaction('begin isolation level repeatable read read only', (run) => work(readByCursor(run)))
  return {
    place: placeOf(url),
    prisma,
    read,
    load: (actor, work) => transaction('begin', (run) => loading(run, actor, () => work(run))),
    migrate: (migrations) => migrate(read, adapter, migrations),
    async close() {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}

function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}:${port || 5432}${pathname}`
}
