import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { Context } from '../../src/api/context.ts'
import { DatabaseReads } from '../../src/api/databaseReads.ts'
import type { Database } from '../../src/db/database.ts'
import { reasonOf } from '../../src/db/reasonOf.ts'
import { openServer } from '../../src/db/server.db.ts'
import { loadSnapshot } from '../../src/graph/load/load.db.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { loadDataset } from '../../src/import/dataset/load.db.ts'
import { schema } from '../../src/schema.ts'
import { type TestServer, testServer } from '../server/testServer.ts'
import { type PostgresqlServer, startPostgresql } from '../support/postgresqlServer.ts'
import { fiveCareers } from '../support/seededSnapshot.ts'

const query = `{
  changes(first: 1) { nodes { revision } }
  importRuns(first: 1) { nodes { dataset } }
  role(slug: "data-scientist") { title history(first: 1) { nodes { type } } }
}`

let postgresql: PostgresqlServer
let database: Database
let server: TestServer
const failures = vi.fn()
beforeAll(async () => {
  postgresql = await startPostgresql()
  database = openServer(postgresql.url)
  await database.migrate(join(import.meta.dirname, '../../prisma/migrations'))
  await loadDataset(database, fiveCareers)
  const snapshot = await loadSnapshot(database)
  const reads = new DatabaseReads(database.impatient(), failures)
  server = await testServer({
    schema,
    snapshot: () => snapshot,
    context: (given): Context => ({ snapshot: given as Snapshot, reads }),
    compiling: 'all',
  })
})
afterAll(async () => {
  await server.close()
  await database.close().catch(() => {})
  await postgresql.stop()
})

const cached = async (source: string) => {
  const { headers } = await fetch(`${server.graphql}?query=${encodeURIComponent(source)}`, {
    headers: { accept: 'application/json' },
  })
  return headers.get('cache-control') !== 'no-store'
}

it('answers history from the database, and all else from memory where it is away', async () => {
  const before = await server.ask(query)
  expect(before.body.errors).toBeUndefined()
  expect(before.body.data).toMatchObject({
    changes: { nodes: [{ revision: 1 }] },
    importRuns: { nodes: [{ dataset: 'python-careers' }] },
    role: { title: 'Data Scientist', history: { nodes: [{ type: 'Role' }] } },
  })
  // The log of a revision is finished, while an import may find nothing to change.
  expect(await cached('{ changes(first: 2) { nodes { revision } } }')).toBe(true)
  expect(await cached('{ importRuns(first: 2) { nodes { dataset } } }')).toBe(false)

  await postgresql.stop()
  expect(await cached('{ changes(first: 3) { nodes { revision } } }')).toBe(false)
  const { status, body } = await server.ask(query)
  expect(status).toBe(200)
  expect(body.data).toEqual({ changes: null, importRuns: null, role: { title: 'Data Scientist', history: null } })
  expect(body.errors!.map(({ path, extensions }) => [path, extensions['code']])).toEqual(
    expect.arrayContaining([
      [['changes'], 'UNAVAILABLE'],
      [['importRuns'], 'UNAVAILABLE'],
      [['role', 'history'], 'UNAVAILABLE'],
    ]),
  )
  expect(body.errors).toHaveLength(3)
  expect(server.logged).toEqual([])
  expect(failures).toHaveBeenCalledTimes(1)
  expect(reasonOf(failures.mock.calls[0]![0])).toContain("Can't reach database server at 127.0.0.1")
})
