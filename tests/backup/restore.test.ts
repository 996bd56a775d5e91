import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Contents } from '../../src/backup/readBackup.file.ts'
import type { Database } from '../../src/db/database.ts'
import { checkRowCounts } from '../../src/db/rowCounts.db.ts'
import { openServer } from '../../src/db/server.db.ts'
import { loadSnapshot } from '../../src/graph/load/load.db.ts'
import { newTestDatabase, openTestEmbedded, openTestServer } from '../support/databases.ts'
import { backUp, getBack, migrations, rowsOf, testFolder } from './copies.ts'

const openEmpty = {
  PGlite: () => openTestEmbedded('nothing'),
  PostgreSQL: async () => openServer(await newTestDatabase()),
}

let folder: string
let remove: () => Promise<void>
const opened: Database[] = []
const open = async (name: keyof typeof openEmpty) => {
  const database = await openEmpty[name]()
  opened.push(database)
  return database
}
beforeAll(async () => {
  ;({ folder, remove } = await testFolder())
})
afterAll(async () => {
  await Promise.all(opened.map((database) => database.close()))
  await remove()
})

/** What makes a backup hard: odd values, removed rows, sequences beyond them, and rows that wait. */
async function makeOdd({ prisma, load }: Database): Promise<void> {
  await prisma.skill.updateMany({ where: { slug: 'sql' }, data: { aliases: ['a,"b"', '{}', 'NULL', '', 'é\n\t\\N'] } })
  await prisma.role.updateMany({
    where: { slug: 'web-developer' },
    data: { summary: '\\.\nline\r\n\\! \u{1f600}\t\b' },
  })
  await prisma.role.deleteMany({ where: { slug: 'data-analyst' } })
  await load('a test', async (run) => {
    await run(`insert into "PendingRow" ("dataset", "model", "row") values ('d', 'RoleMatch', '{"a": [null, 1e30]}')`)
    await run(
      `insert into "PendingRow" ("dataset", "model", "row") values ('d', 'RoleMatch', 'null'), ('d', 'x', '"\\n"')`,
    )
    await run(
      `update "RoleSkill" set "weight" = 1e-300 where ("roleId", "skillId") in (select "roleId", "skillId" from "RoleSkill" limit 1)`,
    )
    await run(`delete from "PendingRow" where "model" = 'x'`)
  })
}

describe('a backup', () => {
  let original: Contents
  let file: string
  const restored: { [Name in keyof typeof openEmpty]?: Database } = {}
  beforeAll(async () => {
    const database = await openTestServer('careers')
    opened.push(database)
    await makeOdd(database)
    file = join(folder, 'original.backup')
    original = await backUp(database, file)
  })

  it('has every table that the migrations make, and what they hold', () => {
    const { rows, migrations: names } = { ...original.end, ...original.header }
    expect(Object.keys(rows)).toEqual(expect.arrayContaining(['Role', 'Change', 'ImportRun', '_prisma_migrations']))
    expect(rows['PendingRow']).toBeGreaterThan(1)
    expect(rows).toMatchObject({ GraphRevision: 1, _prisma_migrations: names.length })
    expect(Number(original.header.sequences['PendingRow_id_seq'])).toBeGreaterThan(rows['PendingRow']!)
  })

  // One after the other; the commands restore PGlite into PGlite, and a server into a server is both halves of these.
  it.each([
    ['PostgreSQL', 'PGlite'],
    ['PGlite', 'PostgreSQL'],
  ] as const)(
    'of %s is the same restored into %s',
    async (_from, to) => {
      const database = await open(to)
      expect(await getBack(database, file)).toEqual([])
      await checkRowCounts(database)
      file = join(folder, `${to}-${opened.length}.backup`)
      expect(rowsOf(await backUp(database, file))).toEqual(rowsOf(original))
      restored[to] = database
    },
    120_000,
  )

  it.each(['PGlite', 'PostgreSQL'] as const)('restored into %s goes on where it was', async (name) => {
    const database = restored[name]!
    const { prisma } = database
    const last = await prisma.change.findFirstOrThrow({ orderBy: { id: 'desc' } })
    const source = await prisma.source.findFirstOrThrow()
    const data = { slug: 'new', title: 'New', sourceId: source.id, locator: 'here' }
    const role = await prisma.role.create({ data })
    expect(role.id).toBe(Number(original.header.sequences['Role_id_seq']) + 1)
    const changes = await prisma.change.findMany({ where: { id: { gt: last.id } } })
    const revision = original.header.revision + 1
    expect(changes).toMatchObject([{ id: last.id + 1n, revision, entity: 'Role', operation: 'INSERT' }])
    expect((await loadSnapshot(database)).revision).toBe(revision)
    await expect(prisma.roleSkill.deleteMany()).resolves.toBeTruthy()
    await expect(prisma.role.update({ where: { id: role.id }, data: { sourceId: 9999 } })).rejects.toThrow(
      /constraint/i,
    )
    await checkRowCounts(database)
  })

  it('leaves tables as migrations make them', async () => {
    const migrated = await openTestServer()
    opened.push(migrated)
    expect(await shapeOf(restored.PostgreSQL!)).toEqual(await shapeOf(migrated))
  })

  it('is refused by a place with careers in it', async () => {
    const database = await openTestServer('careers')
    opened.push(database)
    await expect(getBack(database, file)).rejects.toThrow('has careers in it, at revision 1')
  })

  it('leaves out tables of others', async () => {
    const database = await openTestServer()
    opened.push(database)
    await database.prisma.$executeRawUnsafe('create table "Notes" (text text)')
    await database.prisma.$executeRawUnsafe(`insert into "Notes" values ('a')`)
    const path = join(folder, 'others.backup')
    await backUp(database, path)
    const empty = await open('PostgreSQL')
    expect(await getBack(empty, path)).toEqual(['Notes'])
  })

  it('of older tables is restored, and then migrated like them', async () => {
    const older = await open('PostgreSQL')
    const names = original.header.migrations.slice(0, 3)
    await older.migrate(migrations, names)
    await older.load('a test', async (run) => {
      await run(`insert into "Source" ("slug", "dataset", "title", "license") values ('s', 'd', 'S', 'CC0-1.0')`)
      await run(`insert into "Language" ("slug", "name") values ('python', 'Python')`)
      await run(`insert into "Skill" ("slug", "name", "kind", "sourceId") values ('g', 'G', 'GROUP', 1)`)
    })
    const path = join(folder, 'older.backup')
    const { header } = await backUp(older, path)
    expect(header.migrations).toEqual(names)
    const newer = await open('PostgreSQL')
    await getBack(newer, path)
    await older.migrate(migrations)
    const [before, after] = [await backUp(older, path), await backUp(newer, path)]
    expect(after.header.migrations).toEqual(original.header.migrations)
    for (const table of ['Source', 'Library', 'Skill', 'GraphRevision', 'RowCount']) {
      expect(after.digests.get(table), table).toBe(before.digests.get(table))
    }
  })

  it('is not taken of a graph that is written to meanwhile', async () => {
    const { copyOut, prisma } = restored.PGlite!
    let isWritten = false
    const written: Pick<Database, 'copyOut'> = {
      copyOut: (work) =>
        copyOut((copying) =>
          work({
            ...copying,
            async copyOut(query) {
              if (query.includes('"Skill"') && !isWritten) {
                isWritten = true
                await prisma.skill.updateMany({ where: { slug: 'sql' }, data: { name: 'S' } })
              }
              return copying.copyOut(query)
            },
          }),
        ),
    }
    const path = join(folder, 'written.backup')
    await expect(backUp(written as Database, path)).rejects.toThrow('was written to while it was read')
  })
})

/** Indexes, constraints and triggers. */
async function shapeOf({ prisma }: Database): Promise<unknown> {
  const ours = `(select oid from pg_namespace where nspname = current_schema())`
  return prisma.$queryRawUnsafe(`
    select 'index' as kind, indexname::text as name, indexdef as text, '' as fires from pg_indexes where schemaname = current_schema()
    union all
    select 'constraint', conname, pg_get_constraintdef(oid), convalidated::text from pg_constraint where connamespace = ${ours}
    union all
    select 'trigger', c.relname || tgname, pg_get_triggerdef(t.oid), tgenabled::text from pg_trigger t join pg_class c on c.oid = tgrelid
    where not tgisinternal and relnamespace = ${ours}
    order by 1, 2`)
}
