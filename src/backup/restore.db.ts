import type { Copying, Database, Run } from '../db/database.ts'
import { loadLock } from '../db/loading.db.ts'
import type { Part, Table } from './format.ts'
import type { Contents } from './readBackup.file.ts'
import { RowsDigest } from './rowsDigest.ts'
import { setAside } from './setAside.db.ts'
import { list, quoted, revisionOf, sequencesOf, tableRows, tablesOf, withoutPause } from './tables.db.ts'

/** The place to restore into has something in it. */
export class NotEmpty extends Error {}

/**
 * Makes sure that nothing would be lost by a restore.
 *
 * @throws NotEmpty if there are careers, or have been
 */
export async function refuseUnlessEmpty(run: Run): Promise<void> {
  const [made] = await run<[string | null]>(`select to_regclass('"GraphRevision"')::text`)
  if (made![0] === null) return
  const revision = await revisionOf(run)
  if (revision > 0) throw new NotEmpty(`has careers in it, at revision ${revision}`)
}

/** What is done, in this order. */
export type Stage = 'Writing' | 'Making indexes' | 'Comparing'

/**
 * Writes a backup into empty tables, in one transaction: rows, numbers of sequences, change log, imports. All is read
 * again and compared before it is committed.
 *
 * @param database with the tables that the backup was made with
 * @param parts the backup, once more
 * @param contents what it holds
 * @param progress called with the stage, and the rows written or read in it
 * @returns tables of the backup that are not ours, and were left out
 * @throws Error if there are rows in the tables, or those written are not those of the backup
 */
export async function restore(
  database: Pick<Database, 'copyIn'>,
  parts: AsyncIterable<Part>,
  { header, digests }: Contents,
  progress: (stage: Stage, rows: number) => void,
): Promise<string[]> {
  return database.copyIn(async (copying) => {
    const { run } = copying
    await run('select pg_advisory_xact_lock($1)', [loadLock])
    await refuseUnlessEmpty(run)
    const tables = await tablesOf(run)
    const missing = tables.filter(({ table }) => !digests.has(table))
    if (missing.length > 0) throw new Error(`The backup lacks the table ${missing[0]!.table}. Nothing was restored.`)
    const putBack = await setAside(run)
    await run(`truncate ${list(tables.map(({ table }) => table))}`)
    const others = await write(copying, tables, parts, (rows) => progress('Writing', rows))
    await setSequences(run, header.sequences)
    progress('Making indexes', 0)
    await putBack()
    // The embedded database never does so by itself.
    await run(`analyze ${list(tables.map(({ table }) => table))}`)
    await compare(copying, tables, digests, (rows) => progress('Comparing', rows))
    if ((await revisionOf(run)) !== header.revision) throw changed('the revision')
    await run(`select pg_notify('career_lattice_revision', $1)`, [String(header.revision)])
    return others
  })
}

/** @returns tables of the backup that the database does not have */
async function write(
  { copyIn }: Copying,
  tables: readonly Table[],
  parts: AsyncIterable<Part>,
  progress: (rows: number) => void,
): Promise<string[]> {
  const others: string[] = []
  let target: string | undefined
  let done = 0
  for await (const part of parts) {
    if ('table' in part) {
      const { table, columns } = part.table
      const isOurs = tables.some((known) => known.table === table)
      if (!isOurs) others.push(table)
      target = isOurs ? `${quoted(table)} (${list(columns)})` : undefined
    } else if ('rows' in part && target !== undefined) {
      await copyIn(target, part.rows)
      done += part.count
      progress(done)
    }
  }
  return others
}

async function setSequences(run: Run, sequences: Readonly<Record<string, string | null>>): Promise<void> {
  const known = await sequencesOf(run)
  for (const [name, last] of Object.entries(sequences)) {
    if (last !== null && Object.hasOwn(known, name)) {
      await run('select setval($1::regclass, $2::text::bigint)', [quoted(name), last])
    }
  }
}

async function compare(
  copying: Copying,
  tables: readonly Table[],
  digests: ReadonlyMap<string, string>,
  progress: (rows: number) => void,
): Promise<void> {
  let done = 0
  for (const table of tables) {
    const digest = new RowsDigest()
    for await (const rows of tableRows(copying, table, withoutPause)) {
      digest.add(rows)
      progress(done + digest.count)
    }
    done += digest.count
    if (digest.text !== digests.get(table.table)) throw changed(`the table ${table.table}`)
  }
}

function changed(what: string): Error {
  return new Error(`What was restored differs from the backup in ${what}, so nothing was kept. Is the disk sound?`)
}
