import { PrismaPg } from '@prisma/adapter-pg'
import { Pool, type PoolClient } from 'pg'
import { connection } from './connection.ts'
import { copying } from './copying.db.ts'
import { type Database, patience } from './database.ts'
import { PrismaClient } from './generated/client/client.ts'
import { loading } from './loading.db.ts'
import { migrate } from './migrate.db.ts'
import { migrating } from './migrating.db.ts'
import { serverPool, serverReads, transactionsOf } from './serverReads.db.ts'

/**
 * Opens a PostgreSQL server.
 *
 * @param url a connection string, `postgresql://user:password@host:port/database`
 * @throws Error when the connection string cannot be used
 */
export function openServer(url: string): Database {
  const { place, schema } = connection(url)
  const pool = serverPool(url)
  const prisma = clientOf(pool, schema)
  const transaction = transactionsOf(pool)
  let impatient: { readonly pool: Pool; readonly prisma: PrismaClient } | undefined
  const read = serverReads(pool)
  return {
    place,
    prisma,
    impatient() {
      if (impatient === undefined) {
        const own = serverPool(url, { max: 2, patience })
        impatient = { pool: own, prisma: clientOf(own, schema) }
      }
      return impatient.prisma
    },
    read,
    load: (actor, work) =>
      transaction('begin', (run, client) => loading(run, actor, () => work(run, clientIn(client, schema)))),
    copyOut: (work) =>
      transaction('begin isolation level repeatable read read only', (run, client) => copying(run, client).then(work)),
    copyIn: (work) => transaction('begin', (run, client) => copying(run, client).then(work)),
    migrate: (migrations, only) =>
      migrating(pool, async () => {
        if (schema !== undefined) await makeSchema(pool, schema)
        return migrate(read, (work) => transaction('begin', (run) => work({ run, script: run })), migrations, only)
      }),
    async isReplica() {
      const { rows } = await pool.query<{ replica: boolean }>('select pg_is_in_recovery() as replica')
      return rows[0]!.replica
    },
    async close() {
      await Promise.all([prisma.$disconnect(), impatient?.prisma.$disconnect()])
      await Promise.all([pool.end(), impatient?.pool.end()])
    },
  }
}

function clientOf(pool: Pool, schema: string | undefined): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPg(pool, schema === undefined ? {} : { schema }) })
}

/** The typed client inside the transaction that is open on a connection. */
function clientIn(client: PoolClient, schema: string | undefined): PrismaClient {
  // The adapter takes a pool; this one never opens a connection.
  const pool = new Pool()
  pool.query = client.query.bind(client)
  return clientOf(pool, schema)
}

async function makeSchema(pool: Pool, schema: string): Promise<void> {
  // To make a schema takes a right on the database, even where `if not exists` finds it there.
  const { rowCount } = await pool.query('select from pg_namespace where nspname = $1', [schema])
  if (rowCount === 0) await pool.query(`create schema "${schema.replaceAll('"', '""')}"`)
}
