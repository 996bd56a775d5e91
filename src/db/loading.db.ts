import type { Run } from './database.ts'
import { checkForeignKeys } from './foreignKeys.db.ts'

/** Any number, the same for all loads: who holds this lock of the database may load. */
const lock = 4_921_731

/**
 * Loads much in an open transaction: waits for other loads to end, and names the writer to the change log.
 *
 * Checking foreign keys row by row takes as long as all the rest. Where the database lets us, which the embedded one
 * and any superuser's does, they are therefore checked at the end, all at once; until then nobody else may write, so
 * that what a row refers to cannot go away. Reading goes on.
 *
 * @param actor who writes
 * @throws Error when a row written refers to one that does not exist
 */
export async function loading<Result>(run: Run, actor: string, work: () => Promise<Result>): Promise<Result> {
  await run('select pg_advisory_xact_lock($1)', [lock])
  await run(`select set_config('career_lattice.actor', $1, true)`, [actor])
  const [superuser] = await run('select from pg_roles where rolname = current_user and rolsuper')
  if (superuser === undefined) return work()
  const tables = await run<[string]>(
    `select distinct tgrelid::regclass::text from pg_trigger where tgname = 'record_inserts' order by 1`,
  )
  if (tables.length > 0) await run(`lock table ${tables.join(', ')} in share row exclusive mode`)
  await run(`set local session_replication_role = 'replica'`)
  const result = await work()
  await checkForeignKeys(run)
  return result
}
