import { existsSync } from 'node:fs'

/** Debian's: the one that has no windows needs less of a processor. */
const [withoutWindows, withWindows] = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium']

/** Where Chromium is: Debian's, or the one that CHROMIUM names. */
export const chromiumPath = process.env['CHROMIUM'] || (existsSync(withoutWindows) ? withoutWindows : withWindows)

/** Whether there is a browser to try pages with. In CI there has to be one. */
export const isChromiumThere = existsSync(chromiumPath) || Boolean(process.env['CI'])

if (!isChromiumThere) console.warn(`No browser is tried: there is no ${chromiumPath}, and CHROMIUM names no other`)

/** Options that keep it from asking the network by itself, and let it run in a container. */
export const chromiumFlags: string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
]
