import { randomUUID } from 'node:crypto'
import { createWriteStream, unlinkSync } from 'node:fs'
import { open, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { BackupReader } from './backupReader.ts'
import type { Header } from './format.ts'

/** What was written. */
export interface Written {
  readonly header: Header
  /** Number of rows. */
  readonly rows: number
  /** Length of the file, in bytes. */
  readonly bytes: number
}

/** How far a backup is. */
export type Progress = (rows: number, bytes: number) => void

/** Higher levels take twice the time for a tenth less. */
const gzipLevel = 5

/** Unfinished files of the same name that nobody has written to for so long are left by a process that is gone, in ms. */
const abandonedAfter = 3_600_000

/**
 * Writes a backup to a file, readable for its owner only: beside it first, and under its name when all is on the disk.
 *
 * @param text the uncompressed bytes of a backup
 * @param replace whether a file of that name may be replaced
 * @throws Error if there is such a file, it cannot be written, or the backup is not whole; nothing is left of it
 */
export async function writeBackup(
  path: string,
  text: AsyncIterable<Uint8Array>,
  { replace, progress }: { readonly replace: boolean; readonly progress: Progress },
): Promise<Written> {
  const target = await targetOf(path, replace)
  await removeAbandoned(target)
  const unfinished = `${target}.${randomUUID()}.part`
  const remove = () => unlinkSync(unfinished)
  process.once('exit', remove)
  try {
    const file = createWriteStream(unfinished, { flags: 'wx', mode: 0o600, flush: true })
    const written = await streamBackup(text, file, progress)
    await targetOf(path, replace)
    await rename(unfinished, target)
    await flushFolder(dirname(target))
    return { ...written, bytes: file.bytesWritten }
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  } finally {
    process.off('exit', remove)
  }
}

/**
 * Writes a backup to a stream as it comes; whoever reads that has to notice if the end is missing.
 *
 * @throws UnusableBackup if the backup is not whole
 */
export async function streamBackup(
  text: AsyncIterable<Uint8Array>,
  to: Writable,
  progress: Progress,
): Promise<Omit<Written, 'bytes'>> {
  const reader = new BackupReader()
  let header: Header | undefined
  let rows = 0
  let bytes = 0
  async function* checked() {
    for await (const chunk of text) {
      for (const part of reader.take(chunk)) {
        if ('header' in part) header = part.header
        else if ('rows' in part) rows += part.count
      }
      bytes += chunk.length
      progress(rows, bytes)
      yield chunk
    }
    reader.finish()
  }
  // Standard output cannot be closed.
  await pipeline(Readable.from(checked()), createGzip({ level: gzipLevel }), to, { end: to !== process.stdout })
  return { header: header!, rows }
}

/**
 * The file that a path stands for, which may be a link to it.
 *
 * @throws Error if there is something that may not be replaced
 */
export async function targetOf(path: string, replace: boolean): Promise<string> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return path
  if (found.isDirectory()) throw new Error(`${path} is a folder; name a file in it.`)
  if (!found.isFile()) throw new Error(`${path} is no file; name one, or give - for standard output.`)
  if (!replace) {
    throw new Error(
      `${path} is there already. Name another file, or add --force to replace it once the new backup is complete.`,
    )
  }
  return realpath(path)
}

async function removeAbandoned(target: string): Promise<void> {
  const folder = dirname(target)
  const isUnfinished = (name: string) => name.startsWith(`${basename(target)}.`) && /\.[0-9a-f-]{36}\.part$/.test(name)
  for (const name of (await readdir(folder).catch(() => [])).filter(isUnfinished)) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (found && Date.now() - found.mtimeMs > abandonedAfter) await rm(path, { force: true })
  }
}

/** A new name is on the disk when its folder is. Not every system can say so. */
async function flushFolder(folder: string): Promise<void> {
  const opened = await open(folder).catch(() => undefined)
  await opened?.sync().catch(() => {})
  await opened?.close()
}
