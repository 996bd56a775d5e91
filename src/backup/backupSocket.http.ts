import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { failureMark } from './format.ts'
import { socketPath } from './socketPath.file.ts'

/** Passes the bytes of a backup to a function. */
export type Giving = (take: (text: AsyncIterable<Uint8Array>) => Promise<void>) => Promise<void>

/** A client that takes nothing for so long is dropped, in milliseconds. */
const patience = 60_000

/**
 * Gives backups to this user's processes, through a socket in the folder of an embedded database: only the process that
 * has the folder open can read it.
 *
 * @param folder locked by this process, so that a socket in it is left by one that is gone
 * @param reasonOf what a client may read of an error
 * @returns stops it: backups that are being given fail
 * @throws Error if the folder can have no socket
 */
export async function offerBackups(
  folder: string,
  give: Giving,
  reasonOf: (error: unknown) => string,
): Promise<() => Promise<void>> {
  const given = new Map<Socket, Promise<void>>()
  const server = createServer((socket) => {
    socket.setTimeout(patience, () => socket.destroy())
    const end = give((text) => pipeline(Readable.from(orFailure(text, reasonOf)), socket))
      .catch(() => {})
      .finally(() => given.delete(socket))
    given.set(socket, end)
  })
  const { path, clear, release } = await socketPath(folder)
  try {
    await clear()
    // Whoever may connect may read everything. The system makes the socket within this call.
    const mask = process.umask(0o177)
    server.listen(path)
    process.umask(mask)
    await once(server, 'listening')
  } catch (error) {
    await release()
    throw error
  }
  // Takes no part in deciding whether this process goes on.
  server.unref()
  return async () => {
    const closed = once(server, 'close')
    server.close()
    for (const socket of given.keys()) socket.destroy()
    await Promise.all(given.values())
    await closed
    await release()
  }
}

/** The bytes, and if they fail, a line that says why. */
async function* orFailure(text: AsyncIterable<Uint8Array>, reasonOf: (error: unknown) => string) {
  try {
    yield* text
  } catch (error) {
    yield Buffer.from(`${failureMark} ${reasonOf(error).replace(/\s+/g, ' ')}\n`)
  }
}

/**
 * Asks the process that has a folder open for a backup.
 *
 * @returns its uncompressed bytes; undefined if no process answers
 */
export async function askForBackup(folder: string): Promise<AsyncIterable<Uint8Array> | undefined> {
  const found = await socketPath(folder).catch(() => undefined)
  if (found === undefined) return undefined
  const socket = connect(found.path)
  try {
    await once(socket, 'connect')
    return socket
  } catch (error) {
    if (/^(ENOENT|ECONNREFUSED|ENOTSOCK|EINVAL)$/.test((error as NodeJS.ErrnoException).code ?? '')) return undefined
    throw error
  } finally {
    await found.release()
  }
}
