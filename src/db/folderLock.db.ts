import { open, readFile, unlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'

/** The locks of this process: after a restart in a container, a stale lock may well bear our own number. */
const held = new Set<string>()

/**
 * Keeps a second process out of the embedded database's folder: two writers would destroy it.
 * A lock whose process is gone is taken over.
 *
 * @returns a function that gives the folder free again
 * @throws Error naming the process that holds the folder
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(resolve(folder), 'lock')
  for (;;) {
    try {
      const file = await open(path, 'wx')
      await file.writeFile(String(process.pid))
      await file.close()
      held.add(path)
      return async () => {
        held.delete(path)
        await unlink(path)
      }
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const holder = Number(await readFile(path, 'utf8').catch(() => ''))
    if (holder === process.pid ? held.has(path) : holder > 0 && isRunning(holder)) {
      throw new Error(
        `The database folder ${folder} is in use by process ${holder}. Stop that process, or set DATA_DIR to another folder.`,
      )
    }
    await unlink(path).catch(() => {})
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
