import type { Run } from '../../db/database.ts'

/** Numbers for new nodes of a model, so that rows can refer to each other before they are written. */
export async function newNumbers(run: Run, model: string, count: number, dryRun: boolean): Promise<number[]> {
  // A dry run must not use up numbers; what it would insert goes by numbers that no row has.
  if (dryRun) return Array.from({ length: count }, (_, place) => 2 ** 25 + place)
  const rows = await run<[number]>(
    `select nextval(pg_get_serial_sequence('"${model}"', 'id'))::int from generate_series(1, $1::int)`,
    [count],
  )
  return rows.map(([number]) => number)
}
