#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'
import { crash, fail } from './program/fail.ts'

/** PGlite holds about 150 files open, Node.js and connections some more. */
const minOpenFiles = 256

process.on('uncaughtException', crash)
try {
  checkOpenFileLimit()
  // Imported dynamically, so that errors on loading are reported in the same way.
  const { commandLine } = await import('./program/commandLine.ts')
  await commandLine(process.env)
} catch (error) {
  fail(error)
}

/**
 * Checks that this process may open enough files: otherwise Node.js and PGlite report some of their own files as missing.
 *
 * @throws Error if the limit is too low
 */
function checkOpenFileLimit(): void {
  const limits = existsSync('/proc/self/limits') ? readFileSync('/proc/self/limits', 'utf8') : ''
  const limit = Number(/^Max open files\s+(\d+)/m.exec(limits)?.[1] ?? minOpenFiles)
  if (limit >= minOpenFiles) return
  throw new Error(`This process may open ${limit} files at a time, too few: raise its limit to 1024 (ulimit -n 1024).`)
}
