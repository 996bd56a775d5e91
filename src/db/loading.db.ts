import type { Run } from './database.ts'

/** Any number, the same for all loads: who holds this lock of the database may load. */
const lock = 4_921_731

/**
 * Prepares an open transaction for a load: waits for other loads to end, and names the writer to the change log.
 *
 * @param actor who writes
 */
export async function loading<Result>(run: Run, actor: string, work: () => Promise<Result>): Promise<Result> {
  await run('select pg_advisory_xact_lock($1)', [lock])
  await run(`select set_config('career_lattice.actor', $1, true)`, [actor])
  return work()
}
