import type { Database } from './database.ts'

/**
 * Checks the number of rows of each table against the number written, and the end of the change log against the
 * revision. PostgreSQL reads a truncated file, or a page of zeros, as a table with fewer rows and reports no error.
 *
 * @throws Error naming each table that lost rows
 */
export async function checkRowCounts({ read, place }: Pick<Database, 'read' | 'place'>): Promise<void> {
  await read(async (rows) => {
    const tables: string[] = []
    for await (const [table] of rows<[string]>(
      `select relname::text from pg_trigger join pg_class on pg_class.oid = tgrelid
       where tgname = 'record_inserts' and relnamespace = (select oid from pg_namespace where nspname = current_schema())`,
    )) {
      tables.push(table)
    }
    const counts = tables.map((table) => `select '${table}' as "entity", count(*)::int as "held" from "${table}"`)
    const wrong: string[] = []
    for await (const [table, held, written] of rows<[string, number, number | null]>(
      `select "entity", "held", "rows" from (${counts.join(' union all ')}) as c left join "RowCount" using ("entity")
       where "held" is distinct from "rows" order by 1`,
    )) {
      wrong.push(`the table ${table} holds ${held} rows, but ${written ?? 'an unknown number of'} were written`)
    }
    for await (const [logged, revision] of rows<[number | null, number]>(
      `select (select "revision" from "Change" order by "id" desc limit 1), "revision" from "GraphRevision"`,
    )) {
      if (logged !== null && logged !== revision) {
        wrong.push(`the change log ends at revision ${logged}, but the graph is at revision ${revision}`)
      }
    }
    if (wrong.length > 0) {
      throw new Error(
        `The database ${place} is damaged: ${wrong.join('; ')}. Restore a backup, or import into a new, empty database.`,
      )
    }
  })
}
