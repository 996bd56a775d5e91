import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumFlags, chromiumPath, isChromiumThere } from '../support/chromiumPath.ts'
import { type Served, served } from './served.ts'

const compiled = join(import.meta.dirname, 'node_modules/career-lattice/dist/client')

/** A site with the page, and what it imports. */
function site(): Server {
  return createServer(async ({ url }, response) => {
    const { pathname } = new URL(url!, 'http://site.example')
    if (pathname === '/favicon.ico') return response.writeHead(204).end()
    const [path, type] = pathname.startsWith('/client/')
      ? [join(compiled, pathname.replace('/client/', '')), 'text/javascript']
      : [join(import.meta.dirname, 'browser/page.html'), 'text/html']
    return response.writeHead(200, { 'content-type': type }).end(await readFile(path))
  }).listen(0, '127.0.0.1')
}

describe.skipIf(!isChromiumThere)('a page of another origin, in Chromium', () => {
  let careers: Served
  let pages: Server
  let browser: Browser
  let page: Page
  const problems: string[] = []
  beforeAll(async () => {
    pages = site()
    ;[careers, browser] = await Promise.all([
      served(),
      chromium.launch({ executablePath: chromiumPath, args: chromiumFlags }),
    ])
    page = await browser.newPage()
    page.on('console', (message) => problems.push(message.text()))
    page.on('pageerror', (error) => problems.push(error.message))
    const { port } = pages.address() as AddressInfo
    await page.goto(`http://localhost:${port}/?graphql=${encodeURIComponent(`${careers.url}/graphql`)}`)
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    pages?.close()
    await careers?.close()
  })

  // biome-ignore lint/suspicious/noExplicitAny: what the page gives
  const on = (expression: string): Promise<any> => page.evaluate(expression)

  it('lists, pages on, searches, and has details and an overlap, with an error beside good data', async () => {
    const { roles } = await careers.ask('{ roles(first: 8) { nodes { title } } }')
    const told = await on('story()')
    expect(told.pages.flatMap((answer: { data: { roles: { nodes: [] } } }) => answer.data.roles.nodes)).toEqual(
      roles.nodes,
    )
    expect(told.found).toMatchObject({
      data: { search: { nodes: expect.arrayContaining([{ label: 'Machine learning' }]) } },
      etag: expect.any(String),
    })
    expect(told.mixed).toMatchObject({
      data: { role: { title: 'Web Developer', skills: { nodes: { length: 3 } } }, overlap: null },
      errors: [{ path: ['overlap'], extensions: { code: 'NOT_FOUND' } }],
    })
    expect(told.overlap.sentence).toMatch(/^A data scientist shares /)
    expect(told.revision).toBe(await careers.revision())
    expect(problems).toEqual([])
  })

  it('hears of a change', async () => {
    const since = await careers.revision()
    const changed = on(`change(${since})`)
    await careers.rename('Scientist of data')
    expect(await changed).toEqual({
      revision: since + 1,
      datasets: ['python-careers'],
      title: 'Scientist of data',
    })
    expect(problems).toEqual([])
  })
})
