import { existsSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite, type Transaction } from '@electric-sql/pglite'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { readByCursor } from './cursor.db.ts'
import type { Database, Run } from './database.ts'
import { lockFolder } from './folderLock.db.ts'
import { PrismaClient } from './generated/client/client.ts'
import { loading } from './loading.db.ts'
import { migrate } from './migrate.db.ts'

/** A folder that one process at a time writes to. */
interface Held {
  readonly place: string
  /** @throws Error when another process may have the folder by now */
  confirm(): Promise<void>
  release(): Promise<void>
}

/**
 * Opens the embedded database: PostgreSQL compiled to WebAssembly (PGlite), in this process.
 *
 * @param folder where it lives on disk (made when absent), or undefined for one in memory
 * @param lost called when the folder turns out to be another's while nothing is written
 * @throws Error when another process has the folder open
 */
export async function openEmbedded(folder: string | undefined, lost?: (error: Error) => void): Promise<Database> {
  if (folder === undefined) return embeddedDatabase(await PGlite.create())
  await mkdir(folder, { recursive: true })
  const lock = await lockFolder(folder, lost)
  try {
    return embeddedDatabase(await openFiles(folder), { place: folder, ...lock })
  } catch (error) {
    await lock.release()
    throw error
  }
}

/** Opens the files of the database, which are made where they are absent, and made anew where that was cut short. */
async function openFiles(folder: string): Promise<PGlite> {
  const files = join(folder, 'postgresql')
  const unfinished = join(folder, 'unfinished')
  if (existsSync(unfinished)) await rm(files, { recursive: true, force: true })
  else if (!existsSync(files)) await writeFile(unfinished, 'The database in postgresql/ is being made.\n')
  const pglite = await PGlite.create({ dataDir: files })
  await rm(unfinished, { force: true })
  return pglite
}

const inMemory: Held = { place: 'memory', confirm: async () => {}, release: async () => {} }

/** Wraps a running PGlite, for example one made from a dump, as the database of the graph. */
export function embeddedDatabase(pglite: PGlite, { place, confirm, release }: Held = inMemory): Database {
  const prisma = new PrismaClient({ adapter: new PrismaPGlite(pglite) })
  const runIn =
    (transaction: Transaction): Run =>
    async (sql, values = []) =>
      (await transaction.query<never>(sql, values, { rowMode: 'array' })).rows
  const read: Database['read'] = (work) =>
    pglite.transaction(async (transaction) => {
      const run = runIn(transaction)
      await run('set transaction isolation level repeatable read, read only')
      return work(readByCursor(run))
    }) as ReturnType<typeof work>
  /** Writes in one transaction, which is committed only while the folder is ours. */
  const writing = <Result>(work: (transaction: Transaction) => Promise<Result>) =>
    pglite.transaction(async (transaction) => {
      const result = await work(transaction)
      await confirm()
      return result
    }) as Promise<Result>
  return {
    place,
    prisma,
    read,
    load: (actor, work) => writing((transaction) => loading(runIn(transaction), actor, () => work(runIn(transaction)))),
    migrate: (migrations) =>
      migrate(
        read,
        (work) => writing((transaction) => work({ run: runIn(transaction), script: (sql) => transaction.exec(sql) })),
        migrations,
      ),
    isReplica: async () => false,
    async close() {
      await prisma.$disconnect()
      await pglite.close()
      await release()
    },
  }
}
