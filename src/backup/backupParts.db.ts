import type { Copying, Run } from '../db/database.ts'
import { selectApplied } from '../db/migrate.db.ts'
import { formatName, formatVersion, type Part } from './format.ts'
import { type Pace, revisionOf, sequencesOf, tableRows, tablesOf } from './tables.db.ts'

const lineFeed = 10

/**
 * Reads all tables of a database as the parts of a backup.
 *
 * @param program version of this program
 * @throws Error if there is nothing to back up, or something was written meanwhile
 */
export async function* backupParts(copying: Copying, program: string, pace: Pace): AsyncGenerator<Part, void> {
  const { run } = copying
  const began = await lastTransaction(run)
  const tables = await tablesOf(run)
  if (!tables.some(({ table }) => table === 'GraphRevision')) {
    throw new Error('There is nothing to back up: the database has no tables of Career Lattice.')
  }
  const migrations = await run<[string]>(`${selectApplied} order by 1`)
  yield {
    header: {
      format: formatName,
      version: formatVersion,
      at: new Date().toISOString(),
      program,
      revision: await revisionOf(run),
      migrations: migrations.map(([name]) => name),
      sequences: await sequencesOf(run),
    },
  }
  for (const table of tables) {
    yield { table }
    for await (const rows of tableRows(copying, table, pace)) yield { rows, count: linesIn(rows) }
  }
  if ((await lastTransaction(run)) !== began) {
    throw new Error('The graph was written to while it was read, so this backup would be of no one moment. Try again.')
  }
}

/** Different after each write that others see; the same for as long as one transaction sees one moment. */
async function lastTransaction(run: Run): Promise<string> {
  const [row] = await run<[string]>('select pg_snapshot_xmax(pg_current_snapshot())::text')
  return row![0]
}

function linesIn(rows: Uint8Array): number {
  let count = 0
  for (let at = rows.indexOf(lineFeed); at !== -1; at = rows.indexOf(lineFeed, at + 1)) count++
  return count
}
