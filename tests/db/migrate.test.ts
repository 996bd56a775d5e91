import { readdirSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/db/database.ts'
import { openServer } from '../../src/db/server.db.ts'
import { newTestDatabase } from '../support/databases.ts'

const migrationsFolder = join(import.meta.dirname, '../../prisma/migrations')
const migrations = readdirSync(migrationsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory())

const names = migrations.map(({ name }) => name).sort()

describe('several nodes that start on one empty database', () => {
  let nodes: Database[]
  beforeAll(async () => {
    const url = await newTestDatabase()
    nodes = Array.from({ length: 3 }, () => openServer(url))
  })
  afterAll(() => Promise.all(nodes.map((node) => node.close())))

  it('apply migrations once', async () => {
    const applied = await Promise.all(nodes.map((node) => node.migrate(migrationsFolder)))
    expect(applied.flat().sort()).toEqual(names)
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1)
    const { revision } = await nodes[0]!.prisma.graphRevision.findFirstOrThrow()
    expect(revision).toBeGreaterThanOrEqual(0)
  })
})

describe('several nodes of a new version that start on the tables of an older one', () => {
  let folder: string
  let nodes: Database[]
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'career-lattice-older-'))
    for (const name of names.slice(0, 4))
      await cp(join(migrationsFolder, name), join(folder, name), { recursive: true })
    const url = await newTestDatabase()
    nodes = Array.from({ length: 3 }, () => openServer(url))
  })
  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.close()))
    await rm(folder, { recursive: true })
  })

  it('change them once, and lose no row; the older version then says why it does not start', async () => {
    const [first] = nodes
    expect(await first!.migrate(folder)).toEqual(names.slice(0, 4))
    await first!.load('test', async (run) => {
      await run(`insert into "Source" (slug, dataset, title, license) values ('bakers', 'bakers', 'Bakers', 'CC0-1.0')`)
      await run(
        `insert into "Role" (slug, title, "sourceId", locator) select 'baker', 'Baker', id, 'page 1' from "Source"`,
      )
    })
    const applied = await Promise.all(nodes.map((node) => node.migrate(migrationsFolder)))
    expect(applied.filter((list) => list.length > 0)).toEqual([names.slice(4)])
    expect(await first!.prisma.role.findFirstOrThrow({ where: { slug: 'baker' } })).toMatchObject({ title: 'Baker' })
    await expect(first!.migrate(folder)).rejects.toThrow('a newer version made its tables')
  })
})
