import { existsSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { waitForLock } from 'fs-native-extensions'
import { inject } from 'vitest'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of this test run, gone after it. */
    sharedFolder: string
  }
}

/**
 * Makes a file or folder that the test files of a run share. The first that asks makes it, and the others wait: a run of a
 * few files makes only what these need.
 *
 * @param name of the file or folder
 * @param make writes it to the path that it is given
 * @returns where it is; only to be read
 */
export async function shared(name: string, make: (path: string) => Promise<void>): Promise<string> {
  const path = join(inject('sharedFolder'), name)
  if (existsSync(path)) return path
  const lock = await open(`${path}.lock`, 'a+')
  try {
    await waitForLock(lock.fd)
    if (existsSync(path)) return path
    await make(`${path}.draft`)
    await rename(`${path}.draft`, path)
    return path
  } finally {
    await lock.close()
  }
}
