import type { GraphChange } from '../api/changes.ts'
import type { Database } from '../db/database.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** An import says its dataset. Of what others wrote, the change log has the rows, and nearly every row its source. */
const datasetsChanged = `
  select "dataset" from "ImportRun" where "revision" > $1 and "revision" <= $2
  union
  select s."dataset" from "Source" s where s."id" in (
    select coalesce(c."after"->>'sourceId', c."before"->>'sourceId')::int from "Change" c
    where c."revision" > $1 and c."revision" <= $2
      and not exists (select from "ImportRun" i where i."revision" = c."revision"))
  union
  select v.row->>'dataset' from "Change" c cross join lateral (values (c."before"), (c."after")) v(row)
  where c."revision" > $1 and c."revision" <= $2 and c."entity" = 'Source' and v.row is not null
  order by 1`

/**
 * What was written after one revision and up to another.
 *
 * @param from the earlier revision, which is not part of it
 */
export function changesBetween({ read }: Pick<Database, 'read'>, from: number, to: number): Promise<GraphChange> {
  return read(async (rows) => {
    const datasets: string[] = []
    for await (const [dataset] of rows<[string]>(datasetsChanged, [from, to])) datasets.push(dataset)
    return { revision: to, at: await timeOf(rows, to), datasets }
  })
}

/** The change that a snapshot is served from on, as nothing before is known: of all its datasets. */
export async function firstChange(database: Pick<Database, 'read'>, snapshot: Snapshot): Promise<GraphChange> {
  const { revision, sources } = snapshot
  const { at } = await changesBetween(database, revision - 1, revision)
  return { revision, at, datasets: [...new Set(sources.rows.map(({ dataset }) => dataset))].sort() }
}

/** When a revision was written: the start of its transaction. */
async function timeOf(rows: Parameters<Parameters<Database['read']>[0]>[0], revision: number): Promise<string> {
  for await (const [at] of rows<[Date]>('select "at" from "Change" where "revision" = $1 limit 1', [revision])) {
    return new Date(at).toISOString()
  }
  // The tables of an empty graph are the first revision, of which nothing is logged.
  return new Date().toISOString()
}
