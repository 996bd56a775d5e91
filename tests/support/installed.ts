import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Installs a folder that has a package and lockfile of its own, unless that was done for this very lockfile. */
export async function installed(folder: string): Promise<void> {
  const stamp = join(folder, 'node_modules/.made-of')
  const digest = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  const words = ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
  await promisify(execFile)('npm', words, { cwd: folder })
  writeFileSync(stamp, digest)
}
