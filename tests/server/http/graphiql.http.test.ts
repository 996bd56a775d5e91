import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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

  it('is a page of its own name', () => {
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(html).toContain('<title>Career Lattice</title>')
  })

  it('opens with every example as a tab, its variables filled in', () => {
    for (const { query, variables } of examples) {
      expect(html).toContain(JSON.stringify({ query, variables: JSON.stringify(variables, null, 2) }))
    }
  })

  it('fills in the variables of the first tab for who comes by no link and for the first time', () => {
    const settings = html.slice(html.lastIndexOf('renderYogaGraphiQL('))
    expect(settings).toContain(`!location.search && !localStorage.getItem('graphiql:tabState') && {"variables":"{}"})`)
  })

  it('refers to nothing outside itself', () => {
    const style = between('<style>', '</style>')
    const markup = html.replace(style, '').replace(between('<script>', '</script>'), '')
    expect(markup.length).toBeLessThan(html.length / 5)
    const references = [...markup.matchAll(/(?:src|href)\s*=\s*"([^"]{0,9})/g), ...style.matchAll(/url\("?(.{0,9})/g)]
    expect(references.length).toBeGreaterThan(1)
    expect(references.map(([, target]) => target).filter((target) => !/^(data:|#)/.test(target!))).toEqual([])
    expect(style).not.toContain('@import')
    expect(html).not.toMatch(/[#@] ?sourceMappingURL=/)
  })

  it('asks the address that it was opened at, whatever path a proxy puts before it', () => {
    const settings = html.slice(html.lastIndexOf('renderYogaGraphiQL('))
    expect(settings).not.toContain('endpoint')
    expect(between('<script>', '</script>')).toContain('location.pathname')
  })

  it('may run its own script only, and ask its own server only', () => {
    const policy = response.headers.get('content-security-policy')
    const hash = createHash('sha256').update(between('<script>', '</script>')).digest('base64')
    expect(policy).toContain(`script-src 'sha256-${hash}'`)
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
