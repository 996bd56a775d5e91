import type { Copying, Run } from '../db/database.ts'
import type { Table } from './format.ts'

/** How fast a table is read. */
export interface Pace {
  /** How long one statement should take, in milliseconds. */
  readonly sliceTime: number
  /**
   * Called between two statements.
   *
   * @param took what the last one took, in milliseconds
   */
  readonly pause: (took: number) => Promise<void>
}

/** Pages of a table in one statement, at least: fewer take hardly less time. */
const minPages = 4

/** As fast as it goes, with memory for a few megabytes of rows. */
export const withoutPause: Pace = { sliceTime: 50, pause: async () => {} }

/**
 * All tables of the schema with their columns, as the database lists them, so that none is forgotten. Those of extensions
 * come with the extension, and computed columns with the others.
 */
export async function tablesOf(run: Run): Promise<Table[]> {
  const rows = await run<[string, string[]]>(
    `select c.relname::text, array(
       select a.attname::text from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum)
     from pg_class c
     where c.relkind = 'r' and c.relpersistence = 'p'
       and c.relnamespace = (select oid from pg_namespace where nspname = current_schema())
       and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
     order by 1`,
  )
  return rows.map(([table, columns]) => ({ table, columns }))
}

/** The last numbers of the sequences of the schema; null for one that has given none. */
export async function sequencesOf(run: Run): Promise<Record<string, string | null>> {
  return Object.fromEntries(
    await run<[string, string | null]>(
      `select sequencename::text, last_value::text from pg_sequences where schemaname = current_schema() order by 1`,
    ),
  )
}

/** The revision of the graph. */
export async function revisionOf(run: Run): Promise<number> {
  const [row] = await run<[number]>('select "revision" from "GraphRevision"')
  return row![0]
}

/**
 * Reads a table a few pages at a time, as many as take the time of the pace: no statement keeps others waiting for long,
 * as a cursor of PGlite would keep them until its end.
 *
 * @returns whole lines of COPY's text format
 */
export async function* tableRows(
  { run, copyOut }: Copying,
  { table, columns }: Table,
  { sliceTime, pause }: Pace,
): AsyncGenerator<Uint8Array, void> {
  const [size] = await run<[number]>(
    `select (pg_relation_size($1::regclass) / current_setting('block_size')::int)::int`,
    [quoted(table)],
  )
  const pages = size![0]
  let step = minPages
  for (let page = 0; page < pages; ) {
    const start = performance.now()
    const rows = await copyOut(
      `select ${list(columns)} from ${quoted(table)} where ctid >= '(${page},0)' and ctid < '(${page + step},0)'`,
    )
    const took = performance.now() - start
    page += step
    if (took > sliceTime) step = Math.max(minPages, step >> 1)
    else if (took < sliceTime / 2) step *= 2
    if (rows.length > 0) yield rows
    await pause(took)
  }
}

/** Columns as SQL lists them. */
export function list(columns: readonly string[]): string {
  return columns.map(quoted).join(', ')
}

/** A name as SQL takes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
