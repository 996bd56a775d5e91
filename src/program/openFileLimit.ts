import { existsSync, readFileSync } from 'node:fs'

/** PGlite holds about 150 files open, Node.js and connections some more. */
const least = 256

/**
 * Makes sure that this process may open as many files as it needs. Where it may not, Node.js takes modules, and PGlite
 * its own files, for absent.
 *
 * @throws Error when it may not
 */
export function checkOpenFileLimit(): void {
  const limits = existsSync('/proc/self/limits') ? readFileSync('/proc/self/limits', 'utf8') : ''
  const limit = Number(/^Max open files\s+(\d+)/m.exec(limits)?.[1] ?? least)
  if (limit >= least) return
  throw new Error(`This process may open ${limit} files at a time, too few: raise its limit to 1024 (ulimit -n 1024).`)
}
