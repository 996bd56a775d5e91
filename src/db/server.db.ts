import { PrismaPg } from '@prisma/adapter-pg'
import type { Database } from './database.ts'
import { PrismaClient } from './generated/client/client.ts'
import { loading } from './loading.db.ts'
import { migrate } from './migrate.db.ts'
import { migrating } from './migrating.db.ts'
import { serverPool, serverReads, transactionsOf } from './serverReads.db.ts'

/**
 * Opens a PostgreSQL server.
 *
 * @param url a connection string, `postgresql://user:password@host:port/database`
 */
export function openServer(url: string): Database {
  const pool = serverPool(url)
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) })
  const transaction = transactionsOf(pool)
  const read = serverReads(pool)
  return {
    place: placeOf(url),
    prisma,
    read,
    load: (actor, work) => transaction('begin', (run) => loading(run, actor, () => work(run))),
    migrate: (migrations) =>
      migrating(pool, () =>
        migrate(read, (work) => transaction('begin', (run) => work({ run, script: run })), migrations),
      ),
    async isReplica() {
      const { rows } = await pool.query<{ replica: boolean }>('select pg_is_in_recovery() as replica')
      return rows[0]!.replica
    },
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
