#!/usr/bin/env node
import { crash, fail } from './program/fail.ts'
import { checkOpenFileLimit } from './program/openFileLimit.ts'

process.on('uncaughtException', crash)
try {
  checkOpenFileLimit()
  // Loaded from here, so that what keeps the program from loading is said in one sentence, too.
  const { commandLine } = await import('./program/commandLine.ts')
  await commandLine(process.env)
} catch (error) {
  fail(error)
}
