import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/db/database.ts'
import { openServer } from '../../src/db/server.db.ts'
import { newTestDatabase } from '../support/databases.ts'

const folder = join(import.meta.dirname, '../../prisma/migrations')
const migrations = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())

describe('several nodes that start on one empty database', () => {
  let nodes: Database[]
  beforeAll(async () => {
    const url = await newTestDatabase()
    nodes = Array.from({ length: 3 }, () => openServer(url))
  })
  afterAll(() => Promise.all(nodes.map((node) => node.close())))

  it('apply migrations once', async () => {
    const applied = await Promise.all(nodes.map((node) => node.migrate(folder)))
    expect(applied.flat().sort()).toEqual(migrations.map(({ name }) => name).sort())
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1)
    const { revision } = await nodes[0]!.prisma.graphRevision.findFirstOrThrow()
    expect(revision).toBeGreaterThanOrEqual(0)
  })
})
