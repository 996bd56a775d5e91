import type { Run } from './database.ts'

/** Rows per statement. */
const batchSize = 20_000

/** Values by column name; all rows of a call have the same columns. */
type Row = Readonly<Record<string, unknown>>

/**
 * Inserts rows from one array per column (unnest), the fastest single statement in both databases.
 *
 * @param done called after each batch with the number of rows written
 */
export async function insertRows(
  run: Run,
  table: string,
  rows: readonly Row[],
  done: (rows: number) => void = () => {},
): Promise<void> {
  for await (const part of parts(run, table, rows)) {
    await run(
      `insert into "${table}" (${part.columns.map(quote).join(', ')}) select ${part.values.join(', ')} from ${part.from}`,
      part.parameters,
    )
    done(part.size)
  }
}

/** Updates existing rows, identified by the key columns. */
export async function updateRows(run: Run, table: string, key: readonly string[], rows: readonly Row[]): Promise<void> {
  for await (const part of parts(run, table, rows)) {
    const assigned = part.columns.flatMap((column, place) =>
      key.includes(column) ? [] : [`${quote(column)} = ${part.values[place]}`],
    )
    await run(
      `update "${table}" t set ${assigned.join(', ')} from ${part.from} where ${matching(part, key)}`,
      part.parameters,
    )
  }
}

/** Deletes rows, identified by the given columns, and rows that depend on them. */
export async function deleteRows(run: Run, table: string, rows: readonly Row[]): Promise<void> {
  // Loads disable foreign keys until their end (see loading.db.ts), and with them `on delete cascade`, which is needed here.
  const [unchecked] = await run(
    `select set_config('session_replication_role', 'origin', true)
     where current_setting('session_replication_role') = 'replica'`,
  )
  for await (const part of parts(run, table, rows)) {
    await run(`delete from "${table}" t using ${part.from} where ${matching(part, part.columns)}`, part.parameters)
  }
  if (unchecked) await run(`select set_config('session_replication_role', 'replica', true)`)
}

interface Part {
  readonly size: number
  readonly columns: readonly string[]
  /** SQL expression of each column. */
  readonly values: readonly string[]
  readonly from: string
  readonly parameters: unknown[]
}

async function* parts(run: Run, table: string, rows: readonly Row[]): AsyncIterable<Part> {
  if (rows[0] === undefined) return
  const columns = Object.keys(rows[0])
  const types = new Map(
    await run<[string, string]>(
      `select attname, format_type(atttypid, null) from pg_attribute where attrelid = $1::regclass and attnum > 0`,
      [quote(table)],
    ),
  )
  const typeOf = (column: string) => types.get(column) ?? fail(table, column)
  for (let start = 0; start < rows.length; start += batchSize) {
    const some = rows.slice(start, start + batchSize)
    yield { size: some.length, columns, ...carriedColumns(columns, some, typeOf) }
  }
}

/** A column with one value in the whole batch, as many have, is sent once; others are sent as arrays. */
function carriedColumns(columns: readonly string[], rows: readonly Row[], typeOf: (column: string) => string) {
  const values: string[] = []
  const lists: string[] = []
  const names: string[] = []
  const parameters: unknown[] = []
  for (const column of columns) {
    const type = typeOf(column)
    const first = carried(rows[0]![column])
    const all = rows.map((row) => carried(row[column]))
    // The first column is always an array, because unnest needs at least one.
    if (names.length > 0 && all.every((value) => value === first)) {
      parameters.push(first)
      values.push(`$${parameters.length}::${carrier(type)}::${type}`)
    } else {
      parameters.push(carrier(type) === 'text' ? all : `{${all.map((value) => value ?? 'NULL').join(',')}}`)
      lists.push(`$${parameters.length}::${carrier(type)}[]`)
      names.push(`c${names.length}`)
      values.push(`v.${names.at(-1)}::${type}`)
    }
  }
  return { values, from: `unnest(${lists.join(', ')}) as v (${names.join(', ')})`, parameters }
}

/** The type in which values are sent: numbers as such, all else as text. Unnest would flatten nested arrays. */
function carrier(type: string): string {
  return ['integer', 'double precision', 'boolean'].includes(type) ? type : 'text'
}

function carried(value: unknown): unknown {
  if (!Array.isArray(value)) return value ?? null
  return `{${value.map((item) => `"${String(item).replace(/["\\]/g, '\\$&')}"`).join(',')}}`
}

function matching({ columns, values }: Part, key: readonly string[]): string {
  return key.map((column) => `t.${quote(column)} = ${values[columns.indexOf(column)]}`).join(' and ')
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function fail(table: string, column: string): never {
  throw new Error(`The table ${table} has no column ${column}.`)
}
