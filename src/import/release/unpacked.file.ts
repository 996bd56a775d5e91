import { on } from 'node:events'
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { type Entry, open, type ZipFile } from 'yauzl'
import { BrokenFile } from './brokenFile.ts'

/** More than all files of a release together, in bytes: what is larger is an attack. */
const mostBytes = 4 * 2 ** 30

/** Tried again where a file is written to the folder meanwhile. */
const removal = { recursive: true, force: true, maxRetries: 3 } as const

/**
 * Unpacks the text files of a .zip file into a folder for as long as some work takes; a path to anything else is given to
 * the work as it is. The folder is removed when the work ends, or the process before it. Folders within the .zip file are left out, as names of a release's files are unique.
 *
 * @throws BrokenFile if the file is no .zip file, damaged, encrypted, larger than 4 GiB unpacked, or has no text files
 */
export async function unpacked<Result>(path: string, work: (path: string) => Promise<Result>): Promise<Result> {
  if (!/\.zip$/i.test(path)) return work(path)
  // No signal can end the process between these two lines.
  const folder = mkdtempSync(join(tmpdir(), 'career-lattice-release-'))
  const removeAtOnce = () => rmSync(folder, removal)
  process.once('exit', removeAtOnce)
  try {
    const count = await unpack(path, folder).catch((error) => {
      throw error instanceof BrokenFile ? error : new BrokenFile(path, `it cannot be unpacked: ${error.message}`)
    })
    if (count === 0) throw new BrokenFile(path, 'there are no .csv or .txt files in it')
    return await work(folder)
  } finally {
    await rm(folder, removal).finally(() => process.off('exit', removeAtOnce))
  }
}

/** @returns number of files */
async function unpack(path: string, folder: string): Promise<number> {
  const zip = await promisify<string, object, ZipFile>(open)(path, { lazyEntries: true })
  const openEntry = promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip))
  let bytes = 0
  const names = new Set<string>()
  try {
    const entries = on(zip, 'entry', { close: ['end'] })
    zip.readEntry()
    for await (const [entry] of entries as AsyncIterable<[Entry]>) {
      const name = basename(entry.fileName)
      if (/\.(csv|txt)$/i.test(name) && !names.has(name)) {
        bytes += entry.uncompressedSize
        if (bytes > mostBytes) throw new BrokenFile(path, 'its files have more than 4 GiB')
        await pipeline(await openEntry(entry), createWriteStream(join(folder, name)))
        names.add(name)
      }
      zip.readEntry()
    }
  } finally {
    zip.close()
  }
  return names.size
}
