import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite, type Transaction } from '@electric-sql/pglite'
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { readByCursor } from './cursor.db.ts'
import type { Database, Run } from './database.ts'
import { lockFolder } from './folderLock.db.ts'
import { PrismaClient } from './generated/client/client.ts'
import { loading } from './loading.db.ts'
import { migrate } from './migrate.db.ts'
import { wholeScripts } from './wholeScripts.db.ts'

/**
 * Opens the embedded database: PostgreSQL compiled to WebAssembly (PGlite), in this process.
 *
 * @param folder where it lives on disk (made when absent), or undefined for one in memory
 * @throws Error when another process has the folder open
 */
export async function openEmbedded(folder: string | undefined): Promise<Database> {
  if (folder === undefined) return embeddedDatabase(await PGlite.create())
  await mkdir(folder, { recursive: true })
  const unlock = await lockFolder(folder)
  try {
    return embeddedDatabase(await PGlite.create({ dataDir: join(folder, 'postgresql') }), folder, unlock)
  } catch (error) {
    await unlock()
    throw error
  }
}

/** Wraps a running PGlite, for example one made from a dump, as the database of the graph. */
export function embeddedDatabase(
  pglite: PGlite,
  place = 'memory',
  unlock: () => Promise<void> = async () => {},
): Database {
  const adapter = embeddedAdapter(pglite)
  const prisma = new PrismaClient({ adapter })
  const read: Database['read'] = (work) =>
    pglite.transaction(async (transaction: Transaction) => {
      const run = async (sql: string, values: unknown[] = []) =>
        (await transaction.query<never>(sql, values, { rowMode: 'array' })).rows
      await run('set transaction isolation level repeatable read, read only')
      return work(readByCursor(run))
    }) as ReturnType<typeof work>
  const load: Database['load'] = (actor, work) =>
    pglite.transaction(async (transaction: Transaction) => {
      const run: Run = async (sql, values = []) =>
        (await transaction.query<never>(sql, values, { rowMode: 'array' })).rows
      return loading(run, actor, () => work(run))
    }) as ReturnType<typeof work>
  return {
    place,
    prisma,
    read,
    load,
    migrate: (migrations) => migrate(read, adapter, migrations),
    isReplica: async () => false,
    async close() {
      await prisma.$disconnect()
      await pglite.close()
      await unlock()
    },
  }
}

/** The Prisma adapter of a PGlite. Its shadow database, for comparing migrations, is a fresh PGlite in memory. */
export function embeddedAdapter(pglite: PGlite): SqlMigrationAwareDriverAdapterFactory {
  const adapter = wholeScripts(new PrismaPGlite(pglite), (script) => pglite.exec(script))
  return { ...adapter, connectToShadowDb: async () => embeddedAdapter(await PGlite.create()).connect() }
}
