import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chromiumFlags, chromiumPath, isChromiumThere } from '../support/chromiumPath.ts'
import { type Served, served } from './served.ts'

const root = join(import.meta.dirname, '../..')
const style = 'body{margin:8px} body.dark{background:#000;color:#fff;color-scheme:dark} .own{--career-role-1:#010203}'

/** A site that allows its pages nothing but the server of careers. */
function site(careers: string): Server {
  const policy = `default-src 'none'; script-src ${careers}; style-src 'self'; connect-src ${careers} http://127.0.0.1:1024; require-trusted-types-for 'script'; trusted-types 'none'`
  return createServer(({ url }, response) => {
    const { pathname, searchParams } = new URL(url!, 'http://site.example')
    if (pathname === '/style.css') return response.writeHead(200, { 'content-type': 'text/css' }).end(style)
    if (pathname === '/favicon.ico') return response.writeHead(204).end()
    const head = `<title>A course</title><link rel="stylesheet" href="style.css"><script type="module" src="${careers}/elements.js"></script>`
    const body = `<body class="${searchParams.get('class') ?? ''}">${searchParams.get('body')}</body>`
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy }
    return response.writeHead(200, headers).end(`<!doctype html><html lang="en"><head>${head}</head>${body}</html>`)
  }).listen(0, '127.0.0.1')
}

const overlap = '<career-overlap roles="data-scientist,machine-learning-engineer"></career-overlap>'

describe.skipIf(!isChromiumThere)('custom elements on a page of another origin, in Chromium', () => {
  let careers: Served
  let pages: Server
  let browser: Browser
  let page: Page
  let asked: string[] = []
  const problems: string[] = []
  beforeAll(async () => {
    ;[careers, browser] = await Promise.all([
      served(),
      chromium.launch({ executablePath: chromiumPath, args: chromiumFlags }),
    ])
    pages = site(careers.url)
    page = await browser.newPage({ viewport: { width: 800, height: 900 } })
    page.on('console', (message) => problems.push(message.text()))
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('request', (request) => {
      if (request.url().includes('/graphql')) asked.push(request.url())
    })
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    pages?.close()
    await careers?.close()
  })

  async function open(body: string, name = ''): Promise<void> {
    asked = []
    problems.length = 0
    const { port } = pages.address() as AddressInfo
    await page.goto(`http://localhost:${port}/?${new URLSearchParams({ body, class: name })}`)
  }
  // biome-ignore lint/suspicious/noExplicitAny: what the page gives
  const on = (expression: string): Promise<any> => page.evaluate(expression)

  it('are one script of less than 15 kB that imports nothing', async () => {
    const script = await readFile(join(root, 'dist/elements/elements.js'))
    expect(gzipSync(script, { level: 9 }).length).toBeLessThan(15_000)
    expect(script.toString()).not.toMatch(/\bimport\s*[("'{*]|\brequire\(/)
  })

  it('show what the README shows: a sentence, a picture with a name, a list, the source and a way on', async () => {
    const readme = await readFile(join(root, 'README.md'), 'utf8')
    const [, , body] = /```html\n(<script[^\n]+)\n\n([\s\S]+?)```/.exec(readme)!
    await open(body!)
    for (const tag of ['career-overlap', 'career-transition', 'career-role']) {
      await page.locator(`${tag} svg`).waitFor()
      expect(await page.locator(tag).getAttribute('aria-busy')).toBeNull()
      const { name, description } = await on(`(() => {
        const svg = document.querySelector('${tag}').shadowRoot.querySelector('svg')
        return { name: svg.querySelector('title').textContent, description: svg.querySelector('desc').textContent }
      })()`)
      await page.getByRole('img', { name }).waitFor()
      expect(description.length).toBeGreaterThan(20)
      const details = page.locator(`${tag} details`)
      const items = await details.locator('li').allTextContents()
      expect(items.length).toBeGreaterThan(5)
      await details.locator('summary').focus()
      await page.keyboard.press('Enter')
      await details.getByText(items[0]!, { exact: true }).first().waitFor()
      expect(await details.textContent()).toContain('Top Python Career Paths')
    }
    expect(await page.locator('career-overlap > p, career-overlap p').first().textContent()).toMatch(
      /^A data scientist shares /,
    )
    const links = await page
      .getByRole('link', { name: 'Explore this' })
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
    expect(links).toEqual(
      [
        'overlap?roles=data-scientist,machine-learning-engineer',
        'transition?from=data-analyst&to=data-scientist',
        'roles/web-developer',
      ].map((path) => `${careers.url}/${path}`),
    )
    expect(problems).toEqual([])
  })

  it('draw in the width of their place, and ask once for what several show', async () => {
    await open(`${overlap}${overlap.replace(',', ' , ')}<div hidden>${overlap}</div>`)
    await page.locator('career-overlap svg').nth(1).waitFor()
    const width = () =>
      on("Number(document.querySelector('career-overlap').shadowRoot.querySelector('svg').getAttribute('width'))")
    expect(await width()).toBe(784)
    await page.setViewportSize({ width: 375, height: 900 })
    await page.locator('career-overlap svg[width="359"]').first().waitFor()
    expect(await on('document.documentElement.scrollWidth')).toBe(375)
    await page.setViewportSize({ width: 800, height: 900 })
    expect(asked).toHaveLength(1)
    expect(problems).toEqual([])
  })

  it('are light or dark as the page is, and take its colours', async () => {
    const colourOf = (name: string) =>
      on(`getComputedStyle(document.querySelector('career-overlap').shadowRoot.querySelector('svg .${name}')).color`)
    const seen: string[] = []
    for (const name of ['', 'dark', 'own']) {
      await open(overlap, name)
      await page.locator('career-overlap svg').waitFor()
      seen.push(await colourOf('role-1'))
    }
    expect(new Set(seen).size).toBe(3)
    expect(seen[2]).toBe('rgb(1, 2, 3)')
    expect(problems).toEqual([])
  })

  it('follow their attributes, and show the last answer only', async () => {
    await open('<career-role slug="data-scientist"></career-role>')
    await page.locator('career-role svg').waitFor()
    await on(`(() => {
      const role = document.querySelector('career-role')
      for (const slug of ['data-analyst', 'mlops-engineer', 'web-developer']) role.setAttribute('slug', slug)
    })()`)
    await page.getByRole('img', { name: /Web Developer/ }).waitFor()
    expect(asked).toHaveLength(2)
  })

  it('say what is wrong in a sentence', async () => {
    const wrong = [
      ['<career-role></career-role>', 'The attribute slug is missing: it should be the slug of a role.'],
      ['<career-role slug="x&lt;b>"></career-role>', 'slug is "x<b>": there is no such role.'],
      [
        '<career-overlap roles="a,a"></career-overlap>',
        'roles is "a,a": it should be the slugs of 2 to 6 different roles with commas between.',
      ],
      ['<career-transition from="data-scientist" to="nobody"></career-transition>', /There is no role "nobody"/],
      [
        `<career-role slug="a" server="${careers.url}/health"></career-role>`,
        `At ${careers.url}/health there is no server of careers.`,
      ],
    ] as const
    await open(wrong.map(([body]) => body).join(''))
    for (const [, sentence] of wrong) await page.getByRole('status').getByText(sentence).waitFor()
    expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(1)
  })

  it('say that a server is gone, and ask it again', async () => {
    const gone = 'http://127.0.0.1:1024'
    await open(`<career-role slug="data-scientist" server="${gone}/graphql"></career-role>`)
    await page.getByText('The server of careers at 127.0.0.1:1024 does not answer.').waitFor()
    await page.route(`${gone}/**`, async (route) => {
      const response = await route.fetch({ url: route.request().url().replace(gone, careers.url) })
      await route.fulfill({ response })
    })
    await page.getByRole('button', { name: 'Try again' }).press('Enter')
    await page.locator('career-role svg').waitFor()
    await page.unroute(`${gone}/**`)
  })
})
