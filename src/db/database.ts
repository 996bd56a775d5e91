import type { PrismaClient } from './generated/client/client.ts'

/** A value of one column as the drivers hand it over. */
export type Column = string | number | boolean | bigint | null | string[] | Date | object

/**
 * Runs one SELECT inside a consistent read and yields its rows as arrays, in column order,
 * a batch at a time, so that a large table never stands in memory twice.
 */
export type ReadRows = <Row extends Column[]>(sql: string, values?: unknown[]) => AsyncIterable<Row>

/** Runs one statement and gives its rows as arrays, in column order. */
export type Run = <Row extends Column[]>(sql: string, values?: unknown[]) => Promise<Row[]>

/**
 * Statements, and COPY in PostgreSQL's text format: a line of bytes for each row, in which no value has a line break, and
 * which every type is read from as it was.
 */
export interface Copying {
  readonly run: Run
  /** @param query a SELECT without parameters */
  copyOut(query: string): Promise<Uint8Array>
  /**
   * @param target the table, with its columns in brackets
   * @param rows whole lines
   */
  copyIn(target: string, rows: Uint8Array): Promise<void>
}

/** How long a request waits for the database, in milliseconds. */
export const patience = 2_000

/** The database that keeps the graph: a PostgreSQL server, or PGlite, the same SQL inside this process. */
export interface Database {
  /** Where it is, fit for a log: a folder, or a server's host and name without user or password. */
  readonly place: string
  /**
   * The typed client: sources, import runs, the revision, the change log, and nodes that are looked up. Whole tables are
   * read by `read`, at one moment and a batch at a time, and written by `load`, which takes a fifth of the CPU that the
   * typed client's createMany does (tests/db/bulk.test.ts).
   */
  readonly prisma: PrismaClient
  /**
   * A typed client for reads that a request waits for. Of a server it has few connections of its own, and fails within
   * {@link patience} rather than wait; the embedded database answers or fails at once.
   */
  impatient(): PrismaClient
  /** Reads several tables at one moment in time: one read-only transaction, repeatable read. */
  read<Result>(work: (rows: ReadRows) => Promise<Result>): Promise<Result>
  /**
   * Writes many rows in one transaction. The database writes its change log as always; foreign keys may be checked all
   * at once at the end. No two loads run at the same time.
   *
   * @param actor who writes, for the change log
   * @param work is given plain SQL for many rows, and a typed client whose statements are part of the same
   * transaction, one at a time: it begins none of its own
   * @throws Error when a row written refers to one that does not exist
   */
  load<Result>(actor: string, work: (run: Run, prisma: PrismaClient) => Promise<Result>): Promise<Result>
  /**
   * Reads many rows. A server shows them as they were at one moment. The embedded database runs each statement by itself,
   * so that whoever else asks it has a turn between two: the reader has to make sure that nothing was written meanwhile.
   */
  copyOut<Result>(work: (copying: Copying) => Promise<Result>): Promise<Result>
  /** Writes many rows in one transaction, for which no guard of the tables is set aside, as opposed to `load`. */
  copyIn<Result>(work: (copying: Copying) => Promise<Result>): Promise<Result>
  /**
   * Brings the tables up to date.
   *
   * @param folder the folder of migrations
   * @param only names of the migrations to apply, instead of all
   * @returns names of the migrations applied, oldest first
   */
  migrate(folder: string, only?: readonly string[]): Promise<string[]>
  /** Whether it repeats what another server says (a streaming replica in recovery), so that nobody can write to it. */
  isReplica(): Promise<boolean>
  /** Waits for open work and closes. A closed database cannot be opened again. */
  close(): Promise<void>
}

/**
 * Works with a database, which is closed where that fails. The failure is what made the work fail: a database that
 * failed may not close, either.
 */
export async function closedOnFailure<Result>(database: Database, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    await database.close().catch(() => {})
    throw error
  }
}
