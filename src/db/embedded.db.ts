import { PGlite, type Transaction } from '@electric-sql/pglite'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { readByCursor } from './cursor.db.ts'
import type { Copying, Database, Run } from './database.ts'
import { makeFolder, openFiles } from './embeddedFiles.db.ts'
import { lockFolder } from './folderLock.file.ts'
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
 * @throws Error when another process has the folder open, or it cannot be used
 */
export async function openEmbedded(folder: string | undefined, lost?: (error: Error) => void): Promise<Database> {
  if (folder === undefined) return embeddedDatabase(await PGlite.create())
  await makeFolder(folder)
  const lock = await lockFolder(folder, lost)
  try {
    return embeddedDatabase(await openFiles(folder), { place: folder, ...lock })
  } catch (error) {
    await lock.release()
    throw error
  }
}

const inMemory: Held = { place: 'memory', confirm: async () => {}, release: async () => {} }

/** Wraps a running PGlite, for example one made from a dump, as the database of the graph. */
export function embeddedDatabase(pglite: PGlite, { place, confirm, release }: Held = inMemory): Database {
  const prisma = new PrismaClient({ adapter: new PrismaPGlite(pglite) })
  const transaction = <Result>(work: (transaction: Transaction) => Promise<Result>) => inTransaction(pglite, work)
  const read: Database['read'] = (work) =>
    transaction(async (transaction) => {
      const run = runIn(transaction)
      await run('set transaction isolation level repeatable read, read only')
      return work(readByCursor(run))
    })
  /** Writes in one transaction, which is committed only while the folder is ours. */
  const writing = <Result>(work: (transaction: Transaction) => Promise<Result>) =>
    transaction(async (transaction) => {
      const result = await work(transaction)
      await confirm()
      return result
    })
  return {
    place,
    prisma,
    impatient: () => prisma,
    read,
    load: (actor, work) =>
      writing((transaction) => {
        const run = runIn(transaction)
        return loading(run, actor, () => work(run, clientIn(transaction)))
      }),
    copyOut: (work) => work(copyingIn(pglite)),
    copyIn: (work) => writing((transaction) => work(copyingIn(transaction))),
    migrate: (migrations, only) =>
      migrate(
        read,
        (work) => writing((transaction) => work({ run: runIn(transaction), script: (sql) => transaction.exec(sql) })),
        migrations,
        only,
      ),
    isReplica: async () => false,
    async close() {
      try {
        await prisma.$disconnect()
        await pglite.close()
      } finally {
        await release()
      }
    },
  }
}

function runIn(session: PGlite | Transaction): Run {
  return async (sql, values = []) => (await session.query<never>(sql, values, { rowMode: 'array' })).rows
}

/** PGlite reads and writes the bytes of a COPY as a file of this name. */
function copyingIn(session: PGlite | Transaction): Copying {
  return {
    run: runIn(session),
    async copyOut(query) {
      const { blob } = await session.query(`copy (${query}) to '/dev/blob'`)
      // There is no blob where there are no rows.
      return blob === undefined ? new Uint8Array() : new Uint8Array(await blob.arrayBuffer())
    },
    async copyIn(target, rows) {
      await session.query(`copy ${target} from '/dev/blob'`, [], { blob: new Blob([rows as Uint8Array<ArrayBuffer>]) })
    },
  }
}

/** The typed client inside an open transaction, which answers queries as the database itself does. */
function clientIn(transaction: Transaction): PrismaClient {
  return new PrismaClient({ adapter: new PrismaPGlite(transaction as unknown as PGlite) })
}

/** A transaction of PGlite's that fails for the reason that made it fail, not for what then became of its end. */
async function inTransaction<Result>(
  pglite: PGlite,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  let cause: unknown
  try {
    return (await pglite.transaction((transaction) =>
      work(transaction).catch((error: unknown) => {
        cause = error
        throw error
      }),
    )) as Result
  } catch (error) {
    throw cause ?? error
  }
}
