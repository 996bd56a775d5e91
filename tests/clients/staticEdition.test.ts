import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readExamples } from '../../src/program/readExamples.ts'
import { schema } from '../../src/schema.ts'
import { type TestServer, testServer } from '../server/testServer.ts'
import { chromiumFlags, chromiumPath, isChromiumThere } from '../support/chromiumPath.ts'
import { curatedCareers, seededSnapshot } from '../support/seededSnapshot.ts'

const root = join(import.meta.dirname, '../..')
const prefix = '/some/path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Serves files, and knows nothing else: a folder is redirected to its address with a slash. */
function fileServer(folder: string): Server {
  return createServer(({ url }, response) => {
    const { pathname, search } = new URL(url!, 'http://files.example')
    if (!pathname.startsWith(`${prefix}/`)) return response.writeHead(404).end()
    const path = join(folder, pathname.slice(prefix.length))
    const file = path.endsWith('/') ? join(path, 'index.html') : path
    if (!path.endsWith('/') && existsSync(join(path, 'index.html'))) {
      return response.writeHead(301, { location: `${pathname}/${search}` }).end()
    }
    if (!existsSync(file)) return response.writeHead(404, { 'content-type': 'text/html' }).end('No such file.')
    return response
      .writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' })
      .end(readFileSync(file))
  }).listen(0, '127.0.0.1')
}

/** Requests that go wrong in different ways, and some that do not but are unusual. */
const unusual: readonly object[] = [
  { query: '{ roles { nodes { title ' },
  { query: '{ roles { nodes { salary } } }' },
  { query: '{ role(slug: "no-such-role") { title } }' },
  { query: '{ roles(first: 1000) { nodes { title } } }' },
  { query: `{ roles(first: 100) { nodes { ${'a: title '.repeat(2_500)} } } }` },
  { query: `{ ${'roles { nodes { skills { nodes { skill { '.repeat(4)} id ${'} } } } } '.repeat(4)} }` },
  { query: 'query ($slug: String!) { role(slug: $slug) { id } }', variables: { slug: 7 } },
  { query: '{ importRuns { nodes { dataset } } }' },
  { query: '{ __schema { types { name description } } _service { sdl } }' },
  { query: 'query A { stats { roles } } query B { stats { skills } }', operationName: 'B' },
  { query: 'mutation { nothing }' },
  { variables: {} },
  { query: '{ quality { figures { value low high } } node(id: "Um9sZTpkYXRhLXNjaWVudGlzdA") { id __typename } }' },
]

describe.skipIf(!isChromiumThere)('the static edition, in Chromium, served as files under a path', () => {
  let folder: string
  let files: Server
  let server: TestServer
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let site: string
  const problems: string[] = []
  const elsewhere: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'career-lattice-static-'))
    const npm = promisify(execFile)('npm', ['run', '-s', 'build:static', '--', folder], {
      cwd: root,
      // Vite would build for tests otherwise.
      env: { ...process.env, NODE_ENV: 'production' },
    })
    const [snapshot, launched] = await Promise.all([
      seededSnapshot(curatedCareers),
      chromium.launch({ executablePath: chromiumPath, args: chromiumFlags }),
      npm,
    ])
    browser = launched
    server = await testServer({ schema, snapshot: () => snapshot, context: (given) => ({ snapshot: given }) })
    files = fileServer(folder)
    await once(files, 'listening')
    site = `http://localhost:${(files.address() as AddressInfo).port}${prefix}/`
    context = await browser.newContext()
    page = await context.newPage()
    page.on('console', (message) => problems.push(message.text()))
    page.on('pageerror', (error) => problems.push(error.message))
    page.on(
      'request',
      (request) =>
        void (/^blob:/.test(request.url()) || request.url().startsWith(site) || elsewhere.push(request.url())),
    )
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    files?.close()
    await server?.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function askServer(body: string): Promise<readonly [number, string]> {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(server.graphql, { method: 'POST', headers, body })
    return [response.status, await response.text()]
  }

  const askPage = (body: string): Promise<readonly [number, string]> =>
    page.evaluate(
      async ([address, body]) => {
        const headers = { 'content-type': 'application/json' }
        const response = await fetch(address!, { method: 'POST', headers, body: body! })
        return [response.status, await response.text()] as const
      },
      [`${site}graphql`, body],
    )

  it('opens at the address of a view, and again after it is reloaded', async () => {
    await page.goto(`${site}overlap?roles=data-scientist,machine-learning-engineer`)
    await page.locator('text=A data scientist shares').first().waitFor()
    await page.reload()
    await page.locator('text=A data scientist shares').first().waitFor()
    await page.goto(`${site}roles/data-scientist/`)
    expect(await page.title()).toContain('Career Lattice')
  })

  it('answers the examples as the server does, to the byte', async () => {
    for (const { name, query, variables } of await readExamples()) {
      const body = JSON.stringify({ query, variables })
      expect([name, ...(await askPage(body))]).toEqual([name, ...(await askServer(body))])
    }
  })

  it.each(unusual)('answers %j as the server does', async (request) => {
    const body = JSON.stringify(request)
    expect(await askPage(body)).toEqual(await askServer(body))
  })

  it('has engine and graph in at most 500 kB, compressed', () => {
    const sizes = readdirSync(join(folder, 'assets'))
      .filter((name) => /^(page|worker|curated)/.test(name))
      .map((name) => gzipSync(readFileSync(join(folder, 'assets', name))).length)
    expect(sizes.length).toBeGreaterThanOrEqual(3)
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(500_000)
  })

  it('has a page with a title for every career, skill and library', async () => {
    const { body } = await server.ask('{ stats { roles skills libraries } }')
    const { roles, skills, libraries } = body.data!['stats'] as Record<string, number>
    expect(readdirSync(join(folder, 'roles'))).toHaveLength(roles!)
    expect(readdirSync(join(folder, 'skills'))).toHaveLength(skills!)
    expect(readdirSync(join(folder, 'libraries'))).toHaveLength(libraries!)
    const html = readFileSync(join(folder, 'roles/data-scientist/index.html'), 'utf8')
    expect(html).toContain('<title>Data Scientist · Career Lattice</title>')
  })

  it('has GraphiQL, which asks the same graph', async () => {
    await page.goto(`${site}graphql#query=${encodeURIComponent('{ stats { roles } }')}`)
    await page.locator('button.graphiql-execute-button').click()
    await page.locator('.result-window', { hasText: '"revision": 1' }).waitFor()
  })

  it('asks no other site, and breaks no policy', () => {
    expect(elsewhere).toEqual([])
    expect(problems).toEqual([])
  })

  it('goes on without network once it has been opened', async () => {
    await page.evaluate(() => (navigator as unknown as Browsers).serviceWorker.ready.then(() => true))
    await context.setOffline(true)
    files.close()
    files.closeAllConnections()
    await page.goto(`${site}overlap?roles=data-engineer,data-scientist`)
    await page.locator('text=A data engineer shares').first().waitFor()
    await page.goto(`${site}roles/back-end-developer`)
    expect(page.url()).toBe(`${site}roles/back-end-developer/`)
    expect((await askPage('{"query":"{ stats { roles } }"}'))[0]).toBe(200)
  })
})

interface Browsers {
  readonly serviceWorker: { readonly ready: Promise<unknown> }
}
