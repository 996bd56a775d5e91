import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database, Run } from './database.ts'
import { reasonOf } from './reasonOf.ts'

export interface MigrationTransaction {
  readonly run: Run
  /** Runs a script of several statements. */
  readonly script: (sql: string) => Promise<unknown>
}

/** Runs work in one transaction. */
export type Migrating = <Result>(work: (transaction: MigrationTransaction) => Promise<Result>) => Promise<Result>

interface Migration {
  readonly name: string
  readonly sql: string
}

/** Prisma's table of applied migrations, as its own commands create it. */
const createMigrationsTable = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`

/**
 * Applies pending migrations and records them as Prisma does. Each migration and its record are one transaction. Prisma's
 * own engine commits them separately, so that an interruption in between leaves a database that it refuses to migrate.
 *
 * @param folder the folder of migrations, one sub-folder each
 * @param only names of the migrations to apply, instead of all
 * @returns the names of the applied migrations, oldest first
 * @throws Error if the database has a migration that the folder lacks
 */
export async function migrate(
  read: Database['read'],
  migrating: Migrating,
  folder: string,
  only?: readonly string[],
): Promise<string[]> {
  const names: string[] = []
  for (const migration of await pending(read, folder)) {
    if (only?.includes(migration.name) === false) continue
    await migrating((transaction) => apply(transaction, migration)).catch((error: unknown) => {
      throw new Error(`The migration ${migration.name} cannot be applied: ${reasonOf(error)}. Nothing was changed.`)
    })
    names.push(migration.name)
  }
  return names
}

/** The names of the migrations that are not applied yet, oldest first. */
export async function pendingMigrations(read: Database['read'], folder: string): Promise<string[]> {
  return (await pending(read, folder)).map(({ name }) => name)
}

/** The names of all migrations in a folder, oldest first. */
export async function migrationNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

async function pending(read: Database['read'], folder: string): Promise<Migration[]> {
  const applied = await appliedMigrations(read)
  const known = await migrationsIn(folder)
  const unknown = [...applied].find((name) => !known.some((migration) => migration.name === name))
  if (unknown !== undefined) {
    throw new Error(
      `The database has the migration "${unknown}", which this version of Career Lattice does not know: ` +
        'a newer version made its tables, or another application did. Start that version, or name a database or a ' +
        'schema of its own in DATABASE_URL.',
    )
  }
  return known.filter(({ name }) => !applied.has(name))
}

async function migrationsIn(folder: string): Promise<Migration[]> {
  const read = async (name: string) => ({ name, sql: await readFile(join(folder, name, 'migration.sql'), 'utf8') })
  return Promise.all((await migrationNames(folder)).map(read))
}

/** Selects the names of the migrations that a database has, in no order. */
export const selectApplied =
  'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null'

/** The names of the migrations that a database has. */
export function appliedMigrations(read: Database['read']): Promise<Set<string>> {
  return read(async (rows) => {
    const found = new Set<string>()
    for await (const [table] of rows<[string | null]>(`select to_regclass('_prisma_migrations')::text`)) {
      if (table === null) return found
    }
    for await (const [name] of rows<[string]>(selectApplied)) found.add(name)
    return found
  })
}

async function apply({ run, script }: MigrationTransaction, { name, sql }: Migration): Promise<void> {
  await run(createMigrationsTable)
  const unfinished = await run<[string]>(
    'delete from _prisma_migrations where migration_name = $1 and rolled_back_at is null returning id',
    [name],
  )
  // A version that recorded the end in a separate transaction was interrupted: its script ran completely or not at all.
  if (unfinished.length === 0) await script(sql)
  else await unlessApplied(run, () => script(sql))
  await run(
    `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
     values (gen_random_uuid()::text, $1, $2, clock_timestamp(), 1)`,
    [createHash('sha256').update(sql).digest('hex'), name],
  )
}

async function unlessApplied(run: Run, script: () => Promise<unknown>): Promise<void> {
  await run('savepoint unapplied')
  try {
    await script()
  } catch (error) {
    if (!isDuplicate(error)) throw error
    await run('rollback to savepoint unapplied')
  }
}

/** Whether an object to create exists: a column, function, schema, table or other. */
function isDuplicate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^42(701|723|P06|P07|710)$/.test(String(error.code))
}
