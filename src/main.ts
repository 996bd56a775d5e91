#!/usr/bin/env node
import { crash, fail } from './fail.ts'
import { checkOpenFileLimit } from './openFileLimit.ts'

process.on('uncaughtException', crash)
try {
  checkOpenFileLimit()
  // Loaded from here, so that what keeps the program from loading is said in one sentence, too.
  const { commandLine } = await import('./commandLine.ts')
  await commandLine(process.env)
} catch (error) {
  fail(error)
}
