import { join } from 'node:path'
import { graphql } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DatabaseReads } from '../../src/api/databaseReads.ts'
import type { Database } from '../../src/db/database.ts'
import { loadSnapshot } from '../../src/graph/load/load.db.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { loadDataset } from '../../src/import/dataset/load.db.ts'
import { schema } from '../../src/schema.ts'
import { databases } from '../support/databases.ts'

const careers = join(import.meta.dirname, '../support/fiveCareers.yaml')

describe.each(databases)('the history on %s', (_name, open) => {
  let database: Database
  let snapshot: Snapshot
  let reads: DatabaseReads
  beforeAll(async () => {
    database = await open()
    await loadDataset(database, careers)
    const role = await database.prisma.role.findFirstOrThrow({ orderBy: { slug: 'asc' } })
    await database.prisma.role.update({ where: { id: role.id }, data: { title: 'Another title' } })
    snapshot = await loadSnapshot(database)
    reads = new DatabaseReads(database.impatient(), (error) => console.error(error))
  })
  afterAll(() => database.close())

  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query's
  const ask = async (source: string, variableValues = {}): Promise<any> => {
    const { data, errors } = await graphql({ schema, source, variableValues, contextValue: { snapshot, reads } })
    return errors
      ? { data, errors: errors.map(({ message, extensions }) => ({ message, code: extensions['code'] })) }
      : data
  }

  it('tells', async () => {
    console.log(
      JSON.stringify(
        await ask(`{
      changes(first: 3) { totalCount pageInfo { hasNextPage endCursor } edges { cursor } nodes { id revision at operation actor type list slug node { id ...on Role { title } } other { id } fields { field before after } } }
      importRuns(first: 2) { totalCount nodes { id dataset version license revision at sha256 rejects files { name sha256 rejects } counts { table inserted updated deleted deprecated } } }
      role(slug: "data-scientist") { history(first: 4) { totalCount nodes { revision operation type list slug other { ...on Skill { name } } fields { field before after } } } }
    }`),
        null,
        1,
      ),
    )
    expect(1).toBe(1)
  })
})
