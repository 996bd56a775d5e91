import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils'

/**
 * The same adapter, but a migration's script runs as one piece and is awaited. The published adapters start a script
 * without waiting for it (PGlite) or cut it at every semicolon, even inside a function's body (PostgreSQL).
 *
 * @param run runs a script of several statements on the adapter's database
 */
export function wholeScripts(
  factory: SqlMigrationAwareDriverAdapterFactory,
  run: (script: string) => Promise<unknown>,
): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    async connect() {
      const adapter = await factory.connect()
      adapter.executeScript = async (script) => {
        await run(script)
      }
      return adapter
    },
  }
}
