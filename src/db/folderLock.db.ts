import { open, readFile, unlink } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Keeps a second process out of the embedded database's folder: two writers would destroy it.
 * A lock whose process is gone is taken over.
 *
 * @returns a function that gives the folder free again
 * @throws Error naming the process that holds the folder
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, 'lock')
  for (;;) {
    try {
      const file = await open(path, 'wx')
      await file.writeFile(String(process.pid))
      await file.close()
      return () => unlink(path)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
    const holder = Number(await readFile(path, 'utf8').catch(() => ''))
    if (holder && isRunning(holder)) {
      throw new Error(
        `The database folder ${folder} is in use by process ${holder}. Stop that process, or set DATA_DIR to another folder.`,
      )
    }
    await unlink(path).catch(() => {})
  }
}

function isRunning(pid: number): boolean {
  if (pid === process.pid) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
