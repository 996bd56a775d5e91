import type { Run } from '../db/database.ts'
import { quoted } from './tables.db.ts'

const ours = `(select oid from pg_namespace where nspname = current_schema())`

/** How a trigger that fires in each of these cases is switched on. */
const firing: Readonly<Record<string, string>> = { O: 'enable', A: 'enable always', R: 'enable replica' }

/**
 * Disables the triggers, foreign keys and indexes of the schema's tables for the rest of the transaction: the change log
 * would record each restored row as a change, and indexes are built faster from all rows at once.
 *
 * @returns puts it all back, and fails if a row refers to one that is not there
 */
export async function setAside(run: Run): Promise<() => Promise<void>> {
  const triggers = await run<[table: string, name: string, fires: string]>(
    `select c.relname::text, t.tgname::text, t.tgenabled::text from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where not t.tgisinternal and t.tgenabled <> 'D' and c.relnamespace = ${ours}`,
  )
  const keys = await run<[table: string, name: string, definition: string]>(
    `select c.relname::text, k.conname::text, pg_get_constraintdef(k.oid)
     from pg_constraint k join pg_class c on c.oid = k.conrelid where k.contype = 'f' and c.relnamespace = ${ours}`,
  )
  const indexes = await run<[name: string, definition: string]>(
    `select i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
     from pg_index i join pg_class c on c.oid = i.indrelid
     where c.relkind = 'r' and c.relnamespace = ${ours} and not i.indisreplident and not i.indisclustered
       and not exists (select from pg_constraint k where k.conindid = i.indexrelid)`,
  )
  for (const [table, name] of triggers) await run(`alter table ${quoted(table)} disable trigger ${quoted(name)}`)
  for (const [table, name] of keys) await run(`alter table ${quoted(table)} drop constraint ${quoted(name)}`)
  for (const [name] of indexes) await run(`drop index ${name}`)
  return async () => {
    for (const [, definition] of indexes) await run(definition)
    for (const [table, name, definition] of keys) {
      await run(`alter table ${quoted(table)} add constraint ${quoted(name)} ${definition}`)
    }
    for (const [table, name, fires] of triggers) {
      await run(`alter table ${quoted(table)} ${firing[fires]} trigger ${quoted(name)}`)
    }
  }
}
