import { execFile } from 'node:child_process'
import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { waitForLock } from 'fs-native-extensions'

/** The folder of the tests that ask with clients and gateways of others, and of the packages that they need. */
export const clients = join(import.meta.dirname, '../clients')

/**
 * Installs the clients and gateways, unless those installed are of the present lockfile. Only one process at a time does
 * so; the operating system holds the lock, so that it ends with the process.
 */
export async function installClients(): Promise<void> {
  const cache = join(import.meta.dirname, '../../node_modules/.cache')
  await mkdir(cache, { recursive: true })
  const lock = await open(join(cache, 'clients.lock'), 'a+')
  try {
    await waitForLock(lock.fd)
    const stamp = join(clients, 'node_modules/.made-of')
    const lockfile = await readFile(join(clients, 'package-lock.json'), 'utf8')
    if ((await readFile(stamp, 'utf8').catch(() => '')) === lockfile) return
    console.log('Installing the clients and gateways that the tests ask with')
    await promisify(execFile)('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: clients })
    await writeFile(stamp, lockfile)
  } finally {
    await lock.close()
  }
}
