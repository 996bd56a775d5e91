import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import { PrismaPGlite } from 'pglite-prisma-adapter'

/** Prisma's schema engine as WebAssembly: plans and compares migrations on an empty database, without a binary. */
export async function schemaEngine(models: { path: string; content: string }[]): Promise<engine.SchemaEngine> {
  await instantiated()
  const datamodels = models.map(({ path, content }): [string, string] => [path, content])
  const adapter = adapterOf(await PGlite.create())
  return engine.SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter))
}

/**
 * The adapter of PGlite, except that it awaits the script of a migration, which the published one does not. Its shadow
 * database, for comparing migrations, is a new PGlite in memory.
 */
function adapterOf(pglite: PGlite): SqlMigrationAwareDriverAdapterFactory {
  const factory = new PrismaPGlite(pglite)
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: async () => adapterOf(await PGlite.create()).connect(),
    async connect() {
      const adapter = await factory.connect()
      adapter.executeScript = async (script) => {
        await pglite.exec(script)
      }
      return adapter
    },
  }
}

// Node's type declarations lack the value of this global.
declare const WebAssembly: {
  instantiate(bytes: Uint8Array, imports: object): Promise<{ instance: { exports: Record<string, unknown> } }>
}

let instantiation: Promise<void> | undefined
function instantiated(): Promise<void> {
  instantiation ??= (async () => {
    const resolve = createRequire(import.meta.url).resolve
    const path = resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/js$/, 'wasm')
    const { instance } = await WebAssembly.instantiate(await readFile(path), { './schema_engine_bg.js': engine })
    engine.__wbg_set_wasm(instance.exports)
    ;(instance.exports['__wbindgen_start'] as () => void)()
  })()
  return instantiation
}

/** The .prisma files of a folder, as input of the engine. */
export async function readModels(folder: string): Promise<{ path: string; content: string }[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort()
  return Promise.all(
    names.map(async (name) => ({ path: join(folder, name), content: await readFile(join(folder, name), 'utf8') })),
  )
}

/** The migrations of a folder, oldest first, as input of the engine. */
export async function readMigrations(folder: string): Promise<engine.MigrationList> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      names.sort().map(async (path) => ({
        path,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: await readFile(join(folder, path, 'migration.sql'), 'utf8') },
        },
      })),
    ),
  }
}
