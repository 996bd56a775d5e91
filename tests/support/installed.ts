import { execFile } from 'node:child_process'
import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { waitForLock } from 'fs-native-extensions'

const cache = join(import.meta.dirname, '../../node_modules/.cache')

/**
 * Installs a folder that has a package and lockfile of its own, unless that was done for this very lockfile. Only one
 * process at a time does so; the operating system holds the lock, so that it ends with the process.
 */
export async function installed(folder: string): Promise<void> {
  await mkdir(cache, { recursive: true })
  const lock = await open(join(cache, 'installing.lock'), 'a+')
  try {
    await waitForLock(lock.fd)
    const stamp = join(folder, 'node_modules/.made-of')
    const lockfile = await readFile(join(folder, 'package-lock.json'), 'utf8')
    if ((await readFile(stamp, 'utf8').catch(() => '')) === lockfile) return
    console.log(`Installing the packages of ${folder}`)
    const words = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
    await promisify(execFile)('npm', words, { cwd: folder })
    await writeFile(stamp, lockfile)
  } finally {
    await lock.close()
  }
}
