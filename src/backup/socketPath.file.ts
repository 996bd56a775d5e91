import { open, rm } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'

/** Name of the socket in the folder of an embedded database. */
const name = 'backup.sock'

/** Longest path of a socket, in bytes. */
const longest = process.platform === 'linux' ? 107 : 103

/** A path that leads to the socket until it is released. */
export interface SocketPath {
  readonly path: string
  /** Removes a socket that a process left which is gone. */
  clear(): Promise<void>
  release(): Promise<void>
}

/**
 * The path of a folder's socket, short enough for the system: relative where that is shorter, and else by way of an open
 * folder, as Linux has it.
 *
 * @throws Error if it is too long, or there is no such folder
 */
export async function socketPath(folder: string): Promise<SocketPath> {
  const path = join(resolve(folder), name)
  const clear = () => rm(path, { force: true })
  const near = relative(process.cwd(), path)
  for (const short of [path, near]) {
    if (Buffer.byteLength(short) <= longest) return { path: short, clear, release: async () => {} }
  }
  if (process.platform !== 'linux') throw new Error(`its path is longer than ${longest} bytes`)
  const opened = await open(folder)
  return { path: `/proc/self/fd/${opened.fd}/${name}`, clear, release: () => opened.close() }
}
