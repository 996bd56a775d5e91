import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/db/database.ts'
import { loadSnapshot } from '../../../src/graph/load/load.db.ts'
import { databases } from '../../support/databases.ts'

describe.each(databases)('the snapshot of %s', (_name, open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  it('has no other names for rows that were written without any', async () => {
    await database.load('a test', async (run) => {
      const [source] = await run<[number]>(
        `insert into "Source" ("slug", "dataset", "title", "license") values ('s', 's', 'S', 'CC0-1.0') returning "id"`,
      )
      await run(
        `insert into "Skill" ("slug", "name", "kind", "sourceId") values ('sewing', 'Sewing', 'SKILL', $1)`,
        source,
      )
    })
    const { skills } = await loadSnapshot(database)
    expect(skills.rows).toMatchObject([{ slug: 'sewing', aliases: [], tags: [] }])
  })
})
