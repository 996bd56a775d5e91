import { randomUUID } from 'node:crypto'
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Client } from 'pg'
import { inject } from 'vitest'
import type { Database } from '../../src/db/database.ts'
import { embeddedDatabase } from '../../src/db/embedded.db.ts'
import { openServer } from '../../src/db/server.db.ts'
import { loadDataset } from '../../src/import/dataset/load.db.ts'
import { shared } from './shared.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the PostgreSQL server of this test run. */
    postgresqlUrl: string
  }
}

const migrations = join(import.meta.dirname, '../../prisma/migrations')

/** The curated dataset. */
export const curatedCareers = join(import.meta.dirname, '../../prisma/seed/python-careers')

/** What a database is given before a test gets it. */
export type Content = 'nothing' | 'tables' | 'careers'

/** Opens an embedded database in memory: with the tables and nothing in them, or without tables. */
export async function openTestEmbedded(content: Exclude<Content, 'careers'> = 'tables'): Promise<Database> {
  return embeddedDatabase(await PGlite.create({ loadDataDir: await dumpOf(content) }))
}

/** To make a PGlite takes ten seconds of a processor, to load one from a dump takes two. */
async function dumpOf(content: Exclude<Content, 'careers'>): Promise<Blob> {
  const path = await shared(`${content}.tar`, async (path) => {
    const pglite = await PGlite.create(content === 'nothing' ? {} : { loadDataDir: await dumpOf('nothing') })
    if (content === 'tables') await embeddedDatabase(pglite).migrate(migrations)
    const dump = await pglite.dumpDataDir('none')
    await pglite.close()
    await writeFile(path, Buffer.from(await dump.arrayBuffer()))
  })
  return new Blob([await readFile(path)])
}

/**
 * Makes a data folder of the program's, as a first start leaves it.
 *
 * @param content the tables, or with the curated careers in them
 */
export async function copyDataFolder(to: string, content: Exclude<Content, 'nothing'> = 'careers'): Promise<void> {
  const folder = await shared(`${content}-folder`, async (path) => {
    await mkdir(path)
    const pglite = await PGlite.create({ dataDir: join(path, 'postgresql'), loadDataDir: await dumpOf('tables') })
    const database = embeddedDatabase(pglite)
    if (content === 'careers') await loadDataset(database, curatedCareers)
    await database.close()
  })
  await cp(folder, to, { recursive: true })
}

/** Makes a new database on the PostgreSQL server of this test run; gives its connection string. */
export async function newTestDatabase(content: Content = 'nothing'): Promise<string> {
  if (content === 'nothing') return newDatabase('template0')
  const template = await shared(`${content}-template`, async (path) => {
    const url = await newDatabase('template0')
    const database = openServer(url)
    await database.migrate(migrations)
    if (content === 'careers') await loadDataset(database, curatedCareers)
    await database.close()
    await writeFile(path, new URL(url).pathname.slice(1))
  })
  return newDatabase(await readFile(template, 'utf8'))
}

async function newDatabase(template: string): Promise<string> {
  const url = new URL(inject('postgresqlUrl'))
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const client = new Client({ connectionString: url.href })
  await client.connect()
  await client.query(`create database ${name} template ${template}`)
  await client.end()
  url.pathname = `/${name}`
  return url.href
}

/** Opens a migrated database on the PostgreSQL server of this test run: empty, or with the curated careers. */
export async function openTestServer(content: Exclude<Content, 'nothing'> = 'tables'): Promise<Database> {
  return openServer(await newTestDatabase(content))
}

/** Both databases that the graph can live in; a suite that says something of one says it of both. */
export const databases: readonly [name: string, open: () => Promise<Database>][] = [
  ['PGlite', openTestEmbedded],
  ['PostgreSQL', openTestServer],
]
