import { createHash } from 'node:crypto'
import { type End, endOfRows, type Part } from './format.ts'

/** The bytes of a backup, uncompressed, from its parts. */
export async function* backupText(parts: AsyncIterable<Part>): AsyncGenerator<Uint8Array, void> {
  const digest = createHash('sha256')
  const counted = (bytes: Uint8Array) => {
    digest.update(bytes)
    return bytes
  }
  const rows: Record<string, number> = {}
  let table: string | undefined
  for await (const part of parts) {
    if ('rows' in part) {
      rows[table!]! += part.count
      yield counted(part.rows)
      continue
    }
    if (table !== undefined) yield counted(line(endOfRows))
    if ('table' in part) {
      table = part.table.table
      rows[table] = 0
    }
    yield counted(line(JSON.stringify('header' in part ? part.header : part.table)))
  }
  if (table !== undefined) yield counted(line(endOfRows))
  yield line(JSON.stringify({ rows, sha256: digest.digest('hex') } satisfies End))
}

function line(text: string): Uint8Array {
  return Buffer.from(`${text}\n`)
}
