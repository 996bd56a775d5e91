import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

/** Where Chromium is: Debian's, or the one that CHROMIUM names. */
export const chromiumPath = process.env['CHROMIUM'] || '/usr/bin/chromium'

/** Whether there is a browser to try pages with. In CI there has to be one. */
export const isChromiumThere = existsSync(chromiumPath) || Boolean(process.env['CI'])

/** Options that keep it from asking the network by itself, and let it run in a container. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
]

/** Starts Chromium without a window. */
export function launchChromium(extraFlags: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: [...chromiumFlags, ...extraFlags] })
}
