import { cp, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/db/database.ts'
import { checkRowCounts } from '../../src/db/rowCounts.db.ts'
import { openServer } from '../../src/db/server.db.ts'
import { loadSnapshot } from '../../src/graph/load/load.db.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { loadDataset } from '../../src/import/dataset/load.db.ts'
import { tableShapes } from '../../src/import/table/tableShape.ts'
import { comparable } from '../export/comparable.ts'
import { newTestDatabase, openTestEmbedded, openTestServer } from '../support/databases.ts'

const migrations = join(import.meta.dirname, '../../prisma/migrations')

type Row = Readonly<Record<string, string | number>>

/** The tables of a graph. */
type Tables = ReadonlyMap<string, readonly Row[]>

async function readTables({ read }: Database): Promise<Tables> {
  const found = new Map<string, Row[]>()
  await read(async (rows) => {
    for (const { model } of tableShapes) {
      for await (const [row] of rows<[string]>(`select to_jsonb(t)::text from "${model}" t`)) {
        found.set(model, [...(found.get(model) ?? []), JSON.parse(row)])
      }
    }
  })
  return found
}

/** The tables as they were when languages had one of their own: Python was a library too, Julia was none. */
function withLanguages(tables: Tables): Tables {
  const libraries = tables.get('Library')!
  const languages = libraries.filter(({ kind }) => kind === 'LANGUAGE')
  const numbers = new Map(languages.map(({ id }, place) => [id, place + 1]))
  const julia = languages.find(({ slug }) => slug === 'julia')!.id
  const roleLibraries = tables.get('RoleLibrary')!
  return new Map([
    ...tables,
    ['Language', languages.map(({ id, slug, name }) => ({ id: numbers.get(id)!, slug, name }) as Row)],
    [
      'Library',
      libraries
        .filter(({ id }) => id !== julia)
        .map((row) => ({ ...row, languageId: numbers.get(row['languageId']!) ?? null }) as Row),
    ],
    ['LibraryFeature', []],
    [
      'LanguageFeature',
      tables.get('LibraryFeature')!.map((row) => ({ ...row, languageId: numbers.get(row['libraryId']!)! })),
    ],
    ['RoleLibrary', roleLibraries.filter(({ libraryId }) => libraryId !== julia)],
    [
      'RoleLanguage',
      roleLibraries
        .filter(({ libraryId }) => numbers.has(libraryId!))
        .map((row) => ({ ...row, languageId: numbers.get(row['libraryId']!)! })),
    ],
  ])
}

async function writeTables({ load }: Database, tables: Tables): Promise<void> {
  await load('a test', async (run) => {
    for (const [model, rows] of tables) {
      if (rows.length === 0) continue
      await run(`insert into "${model}" select * from jsonb_populate_recordset(null::"${model}", $1::jsonb)`, [
        JSON.stringify(rows),
      ])
      if ('id' in rows[0]!) {
        await run(`select setval(pg_get_serial_sequence('"${model}"', 'id'), (select max("id") from "${model}"))`)
      }
    }
  })
}

let folder: string
let current: Snapshot
let tables: Tables
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'career-lattice-migrations-'))
  for (const name of (await readdir(migrations)).sort()) {
    if (name.endsWith('_language_is_a_library')) break
    await cp(join(migrations, name), join(folder, name), { recursive: true })
  }
  const database = await openTestServer()
  await loadDataset(database, join(import.meta.dirname, 'languages.yaml'))
  current = await loadSnapshot(database)
  tables = await readTables(database)
  await database.close()
}, 60_000)
afterAll(() => rm(folder, { recursive: true }))

describe.each([
  ['PGlite', () => openTestEmbedded('nothing')],
  ['PostgreSQL', async () => openServer(await newTestDatabase())],
])('languages in a %s that had a table of their own', (_name, open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
    await database.migrate(folder)
    await writeTables(database, withLanguages(tables))
    await database.migrate(migrations)
  }, 60_000)
  afterAll(() => database.close())

  it('become libraries, and nothing is lost', async () => {
    expect(comparable(await loadSnapshot(database))).toEqual(comparable(current))
  })

  it('leave every row counted and every change logged', async () => {
    await checkRowCounts(database)
    const changes = await database.prisma.change.findMany({
      where: {
        actor: 'migration language_is_a_library',
        entity: { in: ['Language', 'Library'] },
        operation: { not: 'UPDATE' },
      },
      orderBy: { id: 'asc' },
    })
    expect(changes.map(({ entity, operation }) => `${operation} ${entity}`)).toEqual([
      'INSERT Library',
      'DELETE Language',
      'DELETE Language',
    ])
  })
})
