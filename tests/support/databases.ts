import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Client } from 'pg'
import { inject } from 'vitest'
import type { Database } from '../../src/db/database.ts'
import { embeddedDatabase } from '../../src/db/embedded.db.ts'
import { openServer } from '../../src/db/server.db.ts'

const migrations = join(import.meta.dirname, '../../prisma/migrations')

/** Opens a migrated, empty embedded database in memory. */
export async function openTestEmbedded(): Promise<Database> {
  const dump = new Blob([await readFile(inject('embeddedDump'))])
  return embeddedDatabase(await PGlite.create({ loadDataDir: dump }))
}

/** Makes a new, empty database on the PostgreSQL server of this test run; gives its connection string. */
export async function newTestDatabase(): Promise<string> {
  const url = new URL(inject('postgresqlUrl'))
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const client = new Client({ connectionString: url.href })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  url.pathname = `/${name}`
  return url.href
}

/** Opens a migrated, empty database on the PostgreSQL server of this test run. */
export async function openTestServer(): Promise<Database> {
  const database = openServer(await newTestDatabase())
  await database.migrate(migrations)
  return database
}

/** Both databases that the graph can live in; a suite that says something of one says it of both. */
export const databases: readonly [name: string, open: () => Promise<Database>][] = [
  ['PGlite', openTestEmbedded],
  ['PostgreSQL', openTestServer],
]
