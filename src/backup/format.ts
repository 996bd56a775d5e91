import { z } from 'zod'

// A backup is text, compressed by gzip: a line of JSON about the whole, then for each table a line of JSON, its rows as
// PostgreSQL's COPY writes them, and \. as the end of the rows, then a line of JSON with what should have been read.
// It can be looked at with zcat, and a table of it read by any PostgreSQL.

/** The version of the format that this program writes, and the newest that it reads. */
export const formatVersion = 1

export const formatName = 'career-lattice backup'

/** The line behind the rows of a table. No row is written so. */
export const endOfRows = '\\.'

/** What a line begins with that says why there are no more, from a server that cannot go on. No row begins so. */
export const failureMark = '\\!'

/** The first line: what the backup is of. */
export const headerLine = z.object({
  format: z.literal(formatName),
  version: z.int().positive(),
  /** When it was begun, as ISO 8601. */
  at: z.string(),
  /** Version of the program that wrote it. */
  program: z.string(),
  /** Revision of the graph. */
  revision: z.int().nonnegative(),
  /** Names of the migrations that made the tables. */
  migrations: z.array(z.string()),
  /** The last number that each sequence gave, as text; null where it gave none. */
  sequences: z.record(z.string(), z.string().nullable()),
})

/** A line before rows: their table, and its columns in the order of the values. */
export const tableLine = z.object({ table: z.string(), columns: z.array(z.string()) })

/** The last line. */
export const endLine = z.object({
  /** Number of rows of each table. */
  rows: z.record(z.string(), z.int().nonnegative()),
  /** SHA-256 of all bytes before this line, uncompressed, in hexadecimal. */
  sha256: z.string(),
})

export type Header = z.infer<typeof headerLine>
export type Table = z.infer<typeof tableLine>
export type End = z.infer<typeof endLine>

/** A part of a backup, in the order of the file: the header, and for each table its line and rows. */
export type Part =
  | { readonly header: Header }
  | { readonly table: Table }
  /** Whole lines of the table that was named last. */
  | { readonly rows: Uint8Array; readonly count: number }

/** Why a backup cannot be restored, as the part of a sentence behind a colon. */
export class UnusableBackup extends Error {}
