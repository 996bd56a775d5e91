import type { PrismaClient } from './generated/client/client.ts'

/** What can run SQL: the client, or a transaction of it. */
export type Queryable = Pick<PrismaClient, '$queryRawUnsafe' | '$executeRawUnsafe'>

/** How many rows a bulk statement wrote. Rows that were there already, just so, are not written. */
export interface Written {
  readonly inserted: number
  readonly updated: number
}

/**
 * Writes many rows of one table in one statement: new rows are inserted, rows with a known key are updated where
 * they differ.
 *
 * @param table name of the model
 * @param key columns of a unique constraint; no two rows may agree in all of them
 * @param rows objects with the same columns each
 */
export async function upsert(
  database: Queryable,
  table: string,
  key: readonly string[],
  rows: readonly object[],
): Promise<Written> {
  const [first] = rows
  if (first === undefined) return { inserted: 0, updated: 0 }
  const columns = Object.keys(first)
  const rest = columns.filter((column) => !key.includes(column))
  const change =
    rest.length === 0
      ? 'do nothing'
      : `do update set ${rest.map((column) => `${quote(column)} = excluded.${quote(column)}`).join(', ')}
         where (${list(rest, 't')}) is distinct from (${list(rest, 'excluded')})`
  const [counts] = await database.$queryRawUnsafe<[{ inserted: number; updated: number }]>(
    `with written as (
       insert into ${quote(table)} as t (${list(columns)})
       select ${list(columns)} from jsonb_populate_recordset(null::${quote(table)}, $1::jsonb)
       on conflict (${list(key)}) ${change}
       returning (xmax = 0) as inserted
     )
     select count(*) filter (where inserted)::int as inserted, count(*) filter (where not inserted)::int as updated
     from written`,
    JSON.stringify(rows),
  )
  return counts
}

/**
 * Deletes the rows of some sources that are not among the given ones.
 *
 * @param key columns that together name a row
 * @param rows the rows to keep; only their key columns are read
 * @param spared SQL condition on a row `t` that keeps it all the same; `$2` are the sources
 * @returns how many were deleted
 */
export function deleteOthers(
  database: Queryable,
  table: string,
  key: readonly string[],
  rows: readonly object[],
  sourceIds: readonly number[],
  spared = 'false',
): Promise<number> {
  return database.$executeRawUnsafe(
    `delete from ${quote(table)} t where t."sourceId" = any ($2::int[]) and not exists (
       select from jsonb_populate_recordset(null::${quote(table)}, $1::jsonb) kept
       where (${list(key, 'kept')}) = (${list(key, 't')})
     ) and not (${spared})`,
    JSON.stringify(rows),
    sourceIds,
  )
}

function list(columns: readonly string[], table?: string): string {
  return columns.map((column) => (table ? `${table}.${quote(column)}` : quote(column))).join(', ')
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
