import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backupParts } from '../../src/backup/backupParts.db.ts'
import { backupText } from '../../src/backup/backupText.ts'
import { type Contents, checkBackup, readBackup } from '../../src/backup/readBackup.file.ts'
import { restore } from '../../src/backup/restore.db.ts'
import { withoutPause } from '../../src/backup/tables.db.ts'
import { writeBackup } from '../../src/backup/writeBackup.file.ts'
import type { Database } from '../../src/db/database.ts'

export const migrations = join(import.meta.dirname, '../../prisma/migrations')

/** A folder for the files of a test. */
export async function testFolder(): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'career-lattice-backup-'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** Writes a backup of a database, and gives what it holds. */
export async function backUp({ copyOut }: Database, path: string): Promise<Contents> {
  await copyOut((copying) =>
    writeBackup(path, backupText(backupParts(copying, '1.2.3', withoutPause)), { replace: true, progress: () => {} }),
  )
  return checkBackup(path)
}

/** Restores a backup as the command does; gives the tables that were left out. */
export async function getBack(database: Database, path: string): Promise<string[]> {
  const contents = await checkBackup(path)
  await database.migrate(migrations, contents.header.migrations)
  const others = await restore(database, readBackup(path), contents, () => {})
  await database.migrate(migrations)
  return others
}

/** What is equal in two backups of the same rows, whenever they were made. */
export function rowsOf({ header: { at: _at, ...header }, end: { rows }, digests }: Contents): object {
  return { header, rows, digests }
}
