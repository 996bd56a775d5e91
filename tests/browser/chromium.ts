import { type Browser, chromium } from 'playwright-core'
import { chromiumFlags, chromiumPath } from '../support/chromiumPath.ts'

/** Starts Chromium without a window. */
export function launchChromium(extraFlags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: [...chromiumFlags, ...extraFlags] })
}
