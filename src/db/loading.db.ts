import type { Run } from './database.ts'

/** Key of the advisory lock that all loads take. */
export const loadLock = 4_921_731

/**
 * Runs a bulk load in an open transaction: waits for other loads to end, and sets the actor of the change log.
 *
 * Checking foreign keys row by row takes as long as the rest of a load. If the user is a superuser, as always in the
 * embedded database, they are checked at the end instead, by one join each, which takes milliseconds. Until then all
 * tables are locked against other writes, so that referenced rows cannot be deleted; reads continue.
 *
 * @param actor recorded in the change log
 * @throws Error if a written row refers to a missing one
 */
export async function loading<Result>(run: Run, actor: string, work: () => Promise<Result>): Promise<Result> {
  await run('select pg_advisory_xact_lock($1)', [loadLock])
  await run(`select set_config('career_lattice.actor', $1, true)`, [actor])
  const [superuser] = await run('select from pg_roles where rolname = current_user and rolsuper')
  if (superuser === undefined) return analysed(run, await work())
  const tables = await run<[string]>(
    `select distinct tgrelid::regclass::text from pg_trigger where tgname = 'record_inserts' order by 1`,
  )
  if (tables.length > 0) await run(`lock table ${tables.join(', ')} in share row exclusive mode`)
  await run(`set local session_replication_role = 'replica'`)
  const result = await work()
  await checkForeignKeys(run)
  return analysed(run, result)
}

/**
 * Has the database know how its change log is distributed: otherwise it reads all changes of a table to find the last few.
 * The embedded one never does so by itself, a server does some time later.
 */
async function analysed<Result>(run: Run, result: Result): Promise<Result> {
  await run('analyze "Change"')
  return result
}

/**
 * Checks all foreign keys of the graph, each by one join.
 *
 * @throws Error naming a table and column that refers to a missing row
 */
async function checkForeignKeys(run: Run): Promise<void> {
  const keys = await run<[from: string, column: string, to: string, target: string]>(
    `select c.conrelid::regclass::text, quote_ident(a.attname), c.confrelid::regclass::text, quote_ident(t.attname)
     from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     join pg_attribute t on t.attrelid = c.confrelid and t.attnum = c.confkey[1]
     where c.contype = 'f' and cardinality(c.conkey) = 1`,
  )
  for (const [from, column, to, target] of keys) {
    const [dangling] = await run<[string]>(
      `select f.${column}::text from ${from} f left join ${to} t on t.${target} = f.${column}
       where f.${column} is not null and t.${target} is null limit 1`,
    )
    if (dangling) throw new Error(`${from}.${column} refers to ${to} ${dangling[0]}, which does not exist.`)
  }
}
