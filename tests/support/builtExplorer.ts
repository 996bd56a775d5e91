import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { launchChromium } from '../browser/chromium.ts'
import { type SharedServer, workersServer } from './followingServer.ts'

/** The explorer page as it is built, served with the curated careers, and a browser to look at it. */
export interface BuiltExplorer {
  readonly server: SharedServer
  readonly browser: Browser
  /** What pages have complained about: messages in the console, errors, and requests that failed. */
  readonly problems: string[]
  /** Opens an address of the page, for example "/transition", or one elsewhere; with a browser of its own if no context is given. */
  open(address: string, options?: BrowserContextOptions | BrowserContext): Promise<Page>
  close(): Promise<void>
}

/** Serves the page as it is built. Once per test file. */
export async function builtExplorer(): Promise<BuiltExplorer> {
  const [server, browser] = await Promise.all([workersServer(), launchChromium()])
  const problems: string[] = []
  return {
    server,
    browser,
    problems,
    async open(address, options = {}) {
      const context = 'newPage' in options ? options : await browser.newContext(options)
      // Machines that run all suites at once are slow.
      context.setDefaultTimeout(90_000)
      const page = await context.newPage()
      page.on('console', (message) => problems.push(`${message.text()} ${message.location().url}`))
      page.on('pageerror', ({ message }) => problems.push(message))
      page.on('requestfailed', (request) => {
        const reason = request.failure()?.errorText ?? ''
        // A question that nobody waits for any more is given up.
        if (reason !== 'net::ERR_ABORTED') problems.push(`${request.url()}: ${reason}`)
      })
      await page.goto(new URL(address, server.url).href)
      return page
    },
    async close() {
      await browser.close()
    },
  }
}
