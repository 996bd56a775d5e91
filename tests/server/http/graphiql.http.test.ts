import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderGraphiqlPage } from '../../../src/server/http/graphiqlPage.file.ts'
import { type TestServer, testServer } from '../testServer.ts'

const examples = [
  { name: 'hello', query: '# Says hello.\nquery Hello {\n  hello\n}\n', variables: {} },
  {
    name: 'double',
    query: '# Doubles a number.\nquery Double($number: Int!) {\n  double(number: $number)\n}\n',
    variables: { number: 4 },
  },
]

describe('GraphiQL', () => {
  let server: TestServer
  let response: Response
  let html: string
  beforeAll(async () => {
    server = await testServer({ examples })
    response = await open()
    html = await response.text()
  })
  afterAll(() => server.close())

  function open(headers: Record<string, string> = {}): Promise<Response> {
    return fetch(server.graphql, { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', ...headers } })
  }

  /** What stands between the first of a tag and the last of its end. */
  function between(start: string, end: string): string {
    return html.slice(html.indexOf(start) + start.length, html.lastIndexOf(end))
  }

  it('is a page of its own name, for phones too, with a way back', () => {
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(html).toMatch(/^<!doctype html>\s*<html lang="en">/)
    expect(html).toContain('<title>Career Lattice: ask in GraphQL</title>')
    expect(html).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">')
    expect(html).toMatch(/<meta name="description" content="Ask .+">/)
    expect(html).toContain('<a href="./">')
  })

  it('opens with every example as a tab, its variables filled in', () => {
    for (const { query, variables } of examples) {
      expect(html).toContain(JSON.stringify({ query, variables: JSON.stringify(variables, null, 2) }))
    }
  })

  it('lists the examples by what they ask', () => {
    expect(html).toContain('<option>Says hello.</option><option>Doubles a number.</option></select>')
  })

  it('refers to nothing outside itself', () => {
    const style = between('<style>', '</style>')
    const markup = html.replace(style, '').replace(between('<script>', '</script>'), '')
    expect(markup.length).toBeLessThan(html.length / 5)
    const references = [...markup.matchAll(/(?:src|href)\s*=\s*"([^"]{0,9})/g), ...style.matchAll(/url\("?(.{0,9})/g)]
    expect(references.length).toBeGreaterThan(1)
    expect(references.map(([, target]) => target).filter((target) => !/^(data:|#|\.\/$)/.test(target!))).toEqual([])
    expect(style).not.toContain('@import')
    expect(html).not.toMatch(/[#@] ?sourceMappingURL=/)
  })

  it('asks the address that it was opened at, whatever path a proxy puts before it', () => {
    const settings = html.slice(html.lastIndexOf('renderYogaGraphiQL('))
    expect(settings).toContain('"endpoint":""')
    expect(between('<script>', '</script>')).toContain('location.pathname')
  })

  it('may run its own scripts only, and ask its own server only', () => {
    const policy = response.headers.get('content-security-policy')
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script!)
    const hashes = scripts.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
    expect(hashes).toHaveLength(2)
    expect(policy).toContain(`script-src ${hashes.join(' ')};`)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("connect-src 'self'")
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/)
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
  })

  it('cannot be shown inside another page', () => {
    expect(response.headers.get('x-frame-options')).toBe('DENY')
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  })

  it.each(['gzip', 'br'])('is compressed for those who can take it: %s', async (encoding) => {
    const compressed = await open({ 'accept-encoding': encoding })
    expect(compressed.headers.get('content-encoding')).toBe(encoding)
    expect(Number(compressed.headers.get('content-length'))).toBeLessThan(html.length / 3)
    expect(await compressed.text()).toBe(html)
  })

  it('is left as it is for those who cannot', async () => {
    const plain = await open({ 'accept-encoding': 'identity' })
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await plain.text()).toBe(html)
  })

  it('is sent once to a browser that keeps it', async () => {
    const again = await open({ 'if-none-match': response.headers.get('etag')! })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  })

  it('is served before there is a graph', async () => {
    const starting = await testServer({ isReady: () => false })
    const page = await fetch(starting.graphql, { headers: { accept: 'text/html' } })
    expect(page.status).toBe(200)
    await page.body?.cancel()
    await starting.close()
  })

  it('is not what programs get', async () => {
    const answer = await fetch(`${server.graphql}?query={hello}`, { headers: { accept: '*/*' } })
    expect(await answer.json()).toMatchObject({ data: { hello: 'world' } })
  })
})

describe('the page of GraphiQL by itself', () => {
  it('runs given scripts first, and asks and links where it is told', async () => {
    const asked = { name: 'end', query: '# Is </script> harmless?\nquery End { hello }', variables: {} }
    const { html, policy } = await renderGraphiqlPage({
      examples: [asked],
      privateNames: ['text'],
      endpoint: 'ask',
      home: '../',
      scripts: ['worker.js?a&b'],
    })
    const scripts = [...html.matchAll(/<script( src="[^"]*")?>/g)].map(([, source]) => source)
    expect(scripts.slice(0, 3)).toEqual([' src="worker.js?a&amp;b"', undefined, undefined])
    expect(html).toContain('<a href="../">')
    expect(html).toContain('<option>Is &lt;/script> harmless?</option>')
    const settings = html.slice(html.lastIndexOf('graphiqlOptions('))
    expect(settings).toContain('"endpoint":"ask"')
    expect(settings).toContain('# Is \\u003c/script> harmless?')
    expect(settings).toContain(String.raw`"privatePattern":"\\b(?:text)\\b"`)
    expect(policy).toMatch(/script-src '[^;]+' 'self';.*worker-src blob: 'self';/)
  })
})
