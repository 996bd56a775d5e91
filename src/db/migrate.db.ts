import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'
import type { Database } from './database.ts'
import { readMigrations, schemaEngine } from './schemaEngine.db.ts'

/**
 * Brings the database's tables up to date and keeps `_prisma_migrations` as Prisma does.
 * When nothing is pending the schema engine is not even loaded.
 *
 * @param folder the folder of migrations, one sub-folder each
 * @returns the names of the migrations applied, oldest first; empty when there was nothing to do
 * @throws Error when an earlier migration failed half way or the folder lacks one that the database has
 */
export async function migrate(
  read: Database['read'],
  adapter: SqlMigrationAwareDriverAdapterFactory,
  folder: string,
): Promise<string[]> {
  if ((await pendingMigrations(read, folder)).length === 0) return []
  const engine = await schemaEngine(adapter)
  const result = await engine.applyMigrations({
    migrationsList: await readMigrations(folder),
    filters: { externalTables: [], externalEnums: [] },
  })
  return result.appliedMigrationNames
}

/** The names of the migrations that the database has not seen, oldest first. */
export async function pendingMigrations(read: Database['read'], folder: string): Promise<string[]> {
  const { migrationDirectories } = await readMigrations(folder)
  const applied = await appliedMigrations(read)
  return migrationDirectories.map(({ path }) => path).filter((path) => !applied.has(path))
}

function appliedMigrations(read: Database['read']): Promise<Set<string>> {
  return read(async (rows) => {
    const found = new Set<string>()
    for await (const [table] of rows<[string | null]>(`select to_regclass('_prisma_migrations')::text`)) {
      if (table === null) return found
    }
    for await (const [name] of rows<[string]>(
      'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null',
    )) {
      found.add(name)
    }
    return found
  })
}
