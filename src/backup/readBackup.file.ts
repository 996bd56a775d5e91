import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { BackupReader, cutOff, damaged, foreign } from './backupReader.ts'
import type { End, Header, Part } from './format.ts'
import { RowsDigest } from './rowsDigest.ts'

/** What a whole backup holds. */
export interface Contents {
  readonly header: Header
  readonly end: End
  /** Digest of the rows of each table. */
  readonly digests: ReadonlyMap<string, string>
}

/**
 * Reads a backup as a stream.
 *
 * @throws UnusableBackup if the file is none, or not whole
 */
export async function* readBackup(path: string): AsyncGenerator<Part, End> {
  const reader = new BackupReader()
  const file = createReadStream(path)
  const gunzip = createGunzip()
  file.once('error', (error) => gunzip.destroy(error))
  try {
    for await (const chunk of file.pipe(gunzip)) yield* reader.take(chunk as Uint8Array)
    return reader.finish()
  } catch (error) {
    throw reasonOfGzip(error, reader)
  } finally {
    file.destroy()
    gunzip.destroy()
  }
}

/**
 * Reads a backup to its end, to know that it is whole before anything is written.
 *
 * @throws UnusableBackup if it is not
 */
export async function checkBackup(path: string): Promise<Contents> {
  const parts = readBackup(path)
  const digests = new Map<string, RowsDigest>()
  let header: Header | undefined
  let table: RowsDigest | undefined
  for (;;) {
    const { done, value } = await parts.next()
    if (done) {
      return { header: header!, end: value, digests: new Map([...digests].map(([name, { text }]) => [name, text])) }
    }
    if ('header' in value) header = value.header
    else if ('table' in value) {
      table = new RowsDigest()
      digests.set(value.table.table, table)
    } else table!.add(value.rows)
  }
}

function reasonOfGzip(error: unknown, reader: BackupReader): unknown {
  const { code = '', message } = error as NodeJS.ErrnoException
  if (!code.startsWith('Z_')) return error
  if (code === 'Z_BUF_ERROR') return cutOff()
  return reader.isBackup || message !== 'incorrect header check' ? damaged(`gzip says ${message}`) : foreign()
}
