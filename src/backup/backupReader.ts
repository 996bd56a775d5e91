import { createHash } from 'node:crypto'
import type { z } from 'zod'
import {
  type End,
  endLine,
  endOfRows,
  failureMark,
  formatName,
  formatVersion,
  type Header,
  headerLine,
  type Part,
  tableLine,
  UnusableBackup,
} from './format.ts'

const lineFeed = 10
const backslash = 92

/** Longest first line of a backup, in bytes, so that a large file of something else is not kept in memory. */
const maxHeader = 1_000_000

/** Reads a backup from its uncompressed bytes, in chunks as they come, and makes sure that it is whole. */
export class BackupReader {
  readonly #digest = createHash('sha256')
  readonly #rows: Record<string, number> = {}
  /** The beginning of a line whose end has not come yet. */
  #rest: Buffer<ArrayBufferLike> = Buffer.alloc(0)
  #header: Header | undefined
  /** The table whose rows are being read. */
  #table: string | undefined
  #end: End | undefined

  /** Whether it began as a backup does. */
  get isBackup(): boolean {
    return this.#header !== undefined
  }

  /**
   * Reads a chunk.
   *
   * @returns the parts whose bytes are complete
   * @throws UnusableBackup if this is no backup that could be restored
   */
  take(chunk: Uint8Array): Part[] {
    const bytes = this.#rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([this.#rest, chunk])
    const parts: Part[] = []
    let start = 0
    while (start < bytes.length) {
      const read = this.#table === undefined ? this.#lineAt(bytes, start, parts) : this.#rowsAt(bytes, start, parts)
      if (read === start) break
      start = read
    }
    this.#rest = bytes.subarray(start)
    if (this.#header === undefined && this.#rest.length > maxHeader) throw foreign()
    return parts
  }

  /**
   * @returns the last line, to be called after the last chunk
   * @throws UnusableBackup if something is missing
   */
  finish(): End {
    if (this.#header === undefined) throw foreign()
    if (this.#end === undefined || this.#rest.length > 0) throw cutOff()
    return this.#end
  }

  /** Reads rows up to their end or that of the bytes; returns where it stopped. */
  #rowsAt(bytes: Buffer, start: number, parts: Part[]): number {
    let count = 0
    let at = start
    let end = bytes.indexOf(lineFeed, at)
    while (end !== -1 && !(bytes[at] === backslash && isMark(bytes.toString('utf8', at, end)))) {
      count++
      at = end + 1
      end = bytes.indexOf(lineFeed, at)
    }
    const rows = bytes.subarray(start, at)
    if (count > 0) {
      this.#digest.update(rows)
      this.#rows[this.#table!]! += count
      parts.push({ rows, count })
    }
    if (end === -1) return at
    refuseFailure(bytes.toString('utf8', at, end))
    this.#digest.update(bytes.subarray(at, end + 1))
    this.#table = undefined
    return end + 1
  }

  /** Reads a line that is not of a table; returns where it stopped. */
  #lineAt(bytes: Buffer, start: number, parts: Part[]): number {
    const end = bytes.indexOf(lineFeed, start)
    if (end === -1) return start
    const line = bytes.toString('utf8', start, end)
    refuseFailure(line)
    if (this.#end !== undefined) throw damaged('there is more behind its end')
    if (this.#header === undefined) {
      this.#header = header(line)
      parts.push({ header: this.#header })
    } else if (line.startsWith('{"table"')) {
      const table = parsed(tableLine, line)
      this.#table = table.table
      this.#rows[table.table] = 0
      parts.push({ table })
    } else {
      this.#end = parsed(endLine, line)
      this.#check(this.#end)
      return end + 1
    }
    this.#digest.update(bytes.subarray(start, end + 1))
    return end + 1
  }

  #check({ rows, sha256 }: End): void {
    const tables = Object.keys(rows)
    const wrong = tables.find((table) => rows[table] !== this.#rows[table])
    if (wrong !== undefined || tables.length !== Object.keys(this.#rows).length) {
      throw damaged(
        wrong ? `it should have ${rows[wrong]} rows of ${wrong}` : 'it has other tables than it should have',
      )
    }
    if (this.#digest.digest('hex') !== sha256) throw damaged('its checksum is wrong')
  }
}

function isMark(line: string): boolean {
  return line === endOfRows || line.startsWith(failureMark)
}

/** @throws UnusableBackup with what the one who wrote it said, if the line is that it could not go on */
function refuseFailure(line: string): void {
  if (line.startsWith(failureMark)) throw new UnusableBackup(line.slice(failureMark.length).trim())
}

function header(line: string): Header {
  const { format, version } = (json(line) ?? {}) as { format?: unknown; version?: unknown }
  if (format !== formatName) throw foreign()
  if (typeof version === 'number' && version > formatVersion) {
    throw new UnusableBackup(
      `a newer version of Career Lattice wrote it, in format ${version}, and this one reads formats up to ` +
        `${formatVersion}. Restore it with the newer version`,
    )
  }
  return parsed(headerLine, line)
}

function parsed<Schema extends z.ZodType>(schema: Schema, line: string): z.infer<Schema> {
  const { success, data } = schema.safeParse(json(line))
  if (!success) throw damaged('a line of it cannot be read')
  return data
}

function json(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/** What is wrong with a file that does not begin as a backup does. */
export function foreign(): UnusableBackup {
  return new UnusableBackup('it is not a backup of Career Lattice, as career-lattice backup <file> writes one')
}

/** What is wrong with a backup that is not as it was written. */
export function damaged(what: string): UnusableBackup {
  return new UnusableBackup(`it is damaged: ${what}`)
}

/** What is wrong with a backup that ends too early. */
export function cutOff(): UnusableBackup {
  return new UnusableBackup('it is cut off: its end is missing')
}
