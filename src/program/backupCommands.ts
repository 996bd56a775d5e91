import { setTimeout } from 'node:timers/promises'
import { backupParts } from '../backup/backupParts.db.ts'
import { askForBackup } from '../backup/backupSocket.http.ts'
import { backupText } from '../backup/backupText.ts'
import { UnusableBackup } from '../backup/format.ts'
import { checkBackup, readBackup } from '../backup/readBackup.file.ts'
import { NotEmpty, refuseUnlessEmpty, restore } from '../backup/restore.db.ts'
import { withoutPause } from '../backup/tables.db.ts'
import { streamBackup, targetOf, writeBackup } from '../backup/writeBackup.file.ts'
import { closedOnFailure, type Database } from '../db/database.ts'
import { openEmbedded } from '../db/embedded.db.ts'
import { hasFiles } from '../db/embeddedFiles.db.ts'
import { FolderInUse } from '../db/folderLock.file.ts'
import { appliedMigrations, migrationNames } from '../db/migrate.db.ts'
import { checkRowCounts } from '../db/rowCounts.db.ts'
import { openServer } from '../db/server.db.ts'
import type { Command } from './command.ts'
import { fail } from './fail.ts'
import { migrations } from './openDatabase.ts'
import { programVersion } from './programVersion.file.ts'
import type { Settings } from './settings.ts'
import { endOnSignals } from './stopOnSignals.ts'

type Place = Pick<Settings, 'dataFolder' | 'databaseUrl'>

/** How long to wait for a process that has the folder and gives no backups: an import, or a start. In milliseconds. */
const patience = 60_000

/** Between two attempts, in milliseconds. */
const interval = 500

/** Between two lines of progress, in milliseconds. */
const pace = { terminal: 100, log: 5_000 }

// Standard output may receive the backup.
const log = (line: string) => console.error(line)

/** The commands that keep the whole database in a file, and get it back. */
export const backupCommands: Readonly<Record<'backup' | 'restore', Command>> = {
  async backup(given, words, { force = false }) {
    const path = onePath('backup', words)
    endOnSignals()
    const start = performance.now()
    const show = progressLine()
    const progress = (rows: number, bytes: number) => show(`Read ${inNumber(rows)} rows, ${inMegabytes(bytes)}`)
    const take = async (text: AsyncIterable<Uint8Array>) => {
      if (path === '-') return void (await streamBackup(text, process.stdout, progress))
      const { header, rows, bytes } = await writeBackup(path, text, { replace: force, progress })
      show('')
      log(
        `Wrote ${path}: revision ${header.revision}, ${inNumber(rows)} rows in ${inMegabytes(bytes)}, ${since(start)}`,
      )
    }
    if (path !== '-') await targetOf(path, force)
    try {
      await backUp(given, take)
    } catch (error) {
      if (error instanceof UnusableBackup) throw new Error(`There is no backup: ${error.message}.`)
      throw error
    } finally {
      show('')
    }
  },

  async restore(given, words) {
    const path = onePath('restore', words)
    endOnSignals()
    const start = performance.now()
    const show = progressLine()
    const contents = await checkBackup(path).catch((error: unknown) => {
      if (!(error instanceof UnusableBackup)) throw error
      throw new Error(`${path} cannot be restored: ${error.message}. Nothing was changed.`)
    })
    const { header } = contents
    await refuseNewer(path, header)
    const { dataFolder, databaseUrl } = given
    const database = databaseUrl === undefined ? await openEmbedded(dataFolder, fail) : openServer(databaseUrl)
    await closedOnFailure(database, async () => {
      await makeTables(database, given, header.migrations)
      const others = await restore(database, readBackup(path), contents, (stage, rows) =>
        show(`${stage}${rows === 0 ? '' : `: ${inNumber(rows)} rows`}`),
      )
      show('')
      for (const table of others) log(`Left out the table ${table}: it is not one of Career Lattice's`)
      for (const name of await database.migrate(migrations)) log(`Applied the migration ${name}`)
      await checkRowCounts(database)
    })
    await database.close()
    const rows = Object.values(contents.end.rows).reduce((sum, count) => sum + count, 0)
    log(
      `Restored revision ${header.revision}, as it was at ${header.at}: ${inNumber(rows)} rows, each compared, ${since(start)}`,
    )
  },
}

/** Gives the text of a backup: of the server's process if one has the folder, otherwise of the database itself. */
async function backUp({ dataFolder, databaseUrl }: Place, take: (text: AsyncIterable<Uint8Array>) => Promise<void>) {
  if (databaseUrl !== undefined) return readAll(openServer(databaseUrl), take)
  const deadline = performance.now() + patience
  for (let attempt = 1; ; attempt++) {
    const text = await askForBackup(dataFolder)
    if (text !== undefined) return take(text)
    if (!hasFiles(dataFolder)) throw new Error(`There is nothing to back up: ${dataFolder} has no database.`)
    try {
      return await readAll(await openEmbedded(dataFolder, fail), take)
    } catch (error) {
      if (!(error instanceof FolderInUse)) throw error
      if (performance.now() > deadline) throw new Error(`${error.message} It gives no backups, as a server does.`)
      if (attempt === 1) log(`Waiting up to ${patience / 1000} s: ${error.message}`)
      await setTimeout(interval)
    }
  }
}

async function readAll(database: Database, take: (text: AsyncIterable<Uint8Array>) => Promise<void>): Promise<void> {
  const version = await programVersion()
  await closedOnFailure(database, () =>
    database.copyOut((copying) => take(backupText(backupParts(copying, version, withoutPause)))),
  )
  await database.close()
}

/** @throws Error if this version lacks a migration that made the tables of the backup */
async function refuseNewer(
  path: string,
  header: { readonly migrations: readonly string[]; readonly program: string },
): Promise<void> {
  const known = await migrationNames(migrations)
  const unknown = header.migrations.find((name) => !known.includes(name))
  if (unknown === undefined) return
  throw new Error(
    `${path} cannot be restored: Career Lattice ${header.program} wrote it, whose migration "${unknown}" this version ` +
      'does not know. Restore it with that version or a newer one. Nothing was changed.',
  )
}

/**
 * Makes the tables that a backup was made with, in an empty place.
 *
 * @throws Error if it is not empty
 */
async function makeTables(database: Database, place: Place, needed: readonly string[]): Promise<void> {
  if (await database.isReplica()) {
    throw new Error(`${database.place} is a replica, which is read-only. Set DATABASE_URL to its primary.`)
  }
  const elsewhere =
    place.databaseUrl === undefined
      ? `Set DATA_DIR to a new folder, or move this one away first: mv ${place.dataFolder} ${place.dataFolder}.old`
      : 'Name an empty database in DATABASE_URL (createdb makes one), or a new schema in it (?schema=restored)'
  await database
    .copyOut(({ run }) => refuseUnlessEmpty(run))
    .catch((error: unknown) => {
      if (!(error instanceof NotEmpty)) throw error
      throw new Error(`A backup is restored into an empty place, but ${database.place} ${error.message}. ${elsewhere}.`)
    })
  const later = [...(await appliedMigrations(database.read))].find((name) => !needed.includes(name))
  if (later !== undefined) {
    throw new Error(
      `${database.place} has tables of a newer version than the backup (the migration "${later}"). ${elsewhere}.`,
    )
  }
  await database.migrate(migrations, needed)
}

function onePath(command: string, [path, ...others]: readonly string[]): string {
  if (path === undefined) throw new Error(`"${command}" needs a file: career-lattice ${command} careers.backup`)
  if (others.length > 0) {
    throw new Error(`"${command}" takes one file, ${path}; ${others.join(' and ')} is too many.`)
  }
  if (path === '-' && command === 'restore') {
    throw new Error('"restore" reads the file twice, to check all of it before it writes: name a file.')
  }
  return path
}

/** Shows how far it is on standard error: in one line of a terminal, otherwise from time to time. */
function progressLine(): (line: string) => void {
  const { isTTY } = process.stderr
  let shown = performance.now()
  return (line) => {
    if (line === '') return void (isTTY && process.stderr.write('\r\u001b[K'))
    if (performance.now() - shown < (isTTY ? pace.terminal : pace.log)) return
    shown = performance.now()
    process.stderr.write(isTTY ? `\r\u001b[K${line}` : `${line}\n`)
  }
}

function inNumber(count: number): string {
  return count.toLocaleString('en')
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`
}

function since(start: number): string {
  return `in ${((performance.now() - start) / 1000).toFixed(1)} s`
}
