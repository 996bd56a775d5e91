import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DOMParser } from '@xmldom/xmldom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rename, type SharedServer, workersServer } from '../support/followingServer.ts'

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')

const roles = 'roles=data-scientist,machine-learning-engineer'
const pictures: readonly (readonly [path: string, shown: RegExp])[] = [
  [`overlap.svg?${roles}`, /Only Data Scientist/],
  ['transition.svg?from=data-scientist&to=web-developer', /Web development/],
  ['paths.svg?from=data-analyst&to=machine-learning-engineer', /Data Scientist/],
  [`heat-map.svg?${roles}&measure=COVERAGE`, /from the row to the column/],
  ['neighbourhood.svg?of=roles/data-scientist,libraries/pandas', /NumPy/],
  ['role.svg?slug=data-scientist', /Statistical analysis/],
]
const cards = [
  `overlap.png?${roles}`,
  'transition.png?from=data-scientist&to=web-developer',
  'paths.png?from=data-analyst&to=machine-learning-engineer',
  `heat-map.png?${roles}`,
  'neighbourhood.png?of=skills/sql',
  'role.png?slug=data-scientist',
  'skill.png?slug=sql',
  'library.png?slug=pandas',
  'start.png',
]

/** The text of an SVG, which has to be well-formed. */
function words(svg: string): string {
  const problems: string[] = []
  const parser = new DOMParser({ onError: (_level, message) => void problems.push(message) })
  const { documentElement } = parser.parseFromString(svg, 'image/svg+xml')
  expect(problems).toEqual([])
  return documentElement!.textContent!
}

describe('pictures for pages of others', () => {
  let served: SharedServer
  const get = (path: string, init?: RequestInit) => fetch(`${served.url}/pictures/${path}`, init)
  beforeAll(async () => {
    served = await workersServer()
  }, 120_000)
  afterAll(() => rename(served, 'Data Scientist'))

  it.each(pictures)('draws %s, for any page', async (path, shown) => {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
      'cache-control': 'no-cache',
    })
    const svg = await response.text()
    expect(svg).toMatch(/^<svg [^>]*width="720"/)
    expect(words(svg)).toMatch(shown)
    expect(svg).toMatch(/<title>[^<]+<\/title><desc>[^<]+<\/desc>/)
    const etag = response.headers.get('etag')!
    expect((await get(path, { headers: { 'if-none-match': etag } })).status).toBe(304)
    const head = await get(path, { method: 'HEAD' })
    expect([head.headers.get('etag'), await head.text()]).toEqual([etag, ''])
  })

  it('draws in the colours and the width that are asked for, whatever the order of parameters', async () => {
    const dark = await get(`overlap.svg?theme=dark&${roles}&width=400`)
    const svg = await dark.text()
    expect(svg).toMatch(/^<svg [^>]*class="career-lattice dark"[^>]*width="400"/)
    const again = await get(`overlap.svg?width=400&${roles.replace(',', '%2C+')},&theme=dark`)
    expect(again.headers.get('etag')).toBe(dark.headers.get('etag'))
    expect(await (await get(`overlap.svg?${roles}`)).text()).toContain('prefers-color-scheme:dark')
    expect(await (await get(`overlap.svg?${roles}&language=fr`)).text()).toContain('A data scientist shares')
  })

  it.each([
    ['overlap.svg', 400, 'BAD_INPUT', /^roles is missing; it should be the slugs of 2 to 6 different roles/],
    ['overlap.svg?roles=a', 400, 'BAD_INPUT', /^roles is "a"; it should be/],
    ['overlap.svg?roles=a,a', 400, 'BAD_INPUT', /2 to 6 different roles/],
    ['overlap.svg?roles=a,b,c,d,e,f,g', 400, 'BAD_INPUT', /2 to 6 different roles/],
    ['overlap.svg?roles=a&roles=b', 400, 'BAD_INPUT', /^"roles" is given twice/],
    [
      `overlap.svg?${roles}&width=9`,
      400,
      'BAD_INPUT',
      /^width is "9"; it should be a whole number of pixels from 280 to 1600\.$/,
    ],
    [`overlap.svg?${roles}&width=1e3`, 400, 'BAD_INPUT', /^width is "1e3"/],
    [`overlap.svg?${roles}&theme=page`, 400, 'BAD_INPUT', /^theme is "page"; it should be light, dark or auto\.$/],
    [`overlap.svg?${roles}&language=x_y`, 400, 'BAD_INPUT', /^language is "x_y"/],
    [
      `overlap.svg?${roles}&colour=red`,
      400,
      'BAD_INPUT',
      /^This picture has no "colour"; it has roles, theme, width, language\.$/,
    ],
    [`overlap.svg?${roles}&__proto__=1`, 400, 'BAD_INPUT', /"__proto__"/],
    ['overlap.svg?roles=%E0%A4', 400, 'BAD_REQUEST', /percent-encoded/],
    [`heat-map.svg?${roles}&measure=jaccard`, 400, 'BAD_INPUT', /^measure is "jaccard"; it should be .+JACCARD/],
    ['overlap.svg?roles=data-scientist,dta-analyst', 404, 'NOT_FOUND', /no role "dta-analyst".+"data-analyst"/],
    ['transition.svg?from=data-scientist&to=nobody', 404, 'NOT_FOUND', /no role "nobody"/],
    ['transition.svg?from=data-scientist', 400, 'BAD_INPUT', /^to is missing/],
    ['paths.svg?from=data-scientist&to=data-scientist', 400, 'BAD_INPUT', /data-scientist/],
    ['neighbourhood.svg?of=data-scientist', 400, 'BAD_INPUT', /^of is "data-scientist"; .+roles\/data-scientist/],
    ['neighbourhood.svg?of=roles/nobody', 404, 'NOT_FOUND', /^There is no role "nobody"\.$/],
    ['role.svg?slug=%3Cscript%3E', 404, 'NOT_FOUND', /^There is no role "<script>"\.$/],
    [`role.svg?slug=${'x'.repeat(400)}`, 400, 'BAD_INPUT', /^slug is "x{100}"/],
    ['library.png?slug=nothing', 404, 'NOT_FOUND', /^There is no library "nothing"\.$/],
    ['start.png?width=300', 400, 'BAD_INPUT', /^This picture has no "width"; it has no parameters\.$/],
  ])('says what is wrong with %s', async (path, status, code, sentence) => {
    const [picture, data] = await Promise.all([get(path), get(path, { headers: { accept: 'application/json' } })])
    expect([picture.status, picture.headers.get('content-type')]).toEqual([status, 'image/svg+xml; charset=utf-8'])
    expect(picture.headers.get('cache-control')).toBe('no-store')
    const svg = await picture.text()
    expect(/<title>(.*?)<\/title>/.exec(svg)![1]!.length).toBeGreaterThan(10)
    words(svg)
    const { errors } = (await data.json()) as { errors: { message: string; extensions: { code: string } }[] }
    expect([data.status, errors[0]!.extensions.code]).toEqual([status, code])
    expect(errors[0]!.message).toMatch(sentence)
  })

  it.each(cards)('draws the card %s', async (path) => {
    const response = await get(path)
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png'])
    const png = Buffer.from(await response.arrayBuffer())
    expect([png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(['PNG', 1200, 630])
    const etag = response.headers.get('etag')!
    expect((await get(path, { headers: { 'if-none-match': etag } })).status).toBe(304)
  })

  it('refuses cards when too many are asked for at once, and draws the rest', async () => {
    const { roles } = (await (await fetch(`${served.url}/graphql?query={roles(first:22){nodes{slug}}}`)).json()).data
    const answers = await Promise.all(
      roles.nodes.map(({ slug }: { slug: string }) => get(`transition.png?from=${slug}&to=data-engineer`)),
    )
    const statuses = new Set(answers.map(({ status }) => status))
    expect([...statuses].sort()).toEqual([200, 503])
    const refused = answers.find(({ status }) => status === 503)!
    expect(refused.headers.get('retry-after')).toBe('3')
    expect(words(await refused.text())).toContain('Too many pictures')
  })

  it('shows what the README shows', async () => {
    const named = [...readme.matchAll(/http:\/\/localhost:4000\/pictures\/([^)\s"]+)/g)].map(([, path]) => path!)
    expect(named.length).toBeGreaterThan(0)
    for (const path of named) expect((await get(path)).status).toBe(200)
    const listed = [...readme.matchAll(/`([a-z-]+\.(?:svg|png))`/g)].map(([, name]) => name!)
    const known = [...pictures.map(([path]) => path), ...cards].map((path) => path.split('?')[0]!)
    expect([...new Set(listed)].sort()).toEqual([...known].sort())
  })

  it('is another picture when the graph has changed', async () => {
    const before = (await get(`overlap.svg?${roles}`)).headers.get('etag')
    await rename(served, 'Scientist of data')
    const after = await get(`overlap.svg?${roles}`, { headers: { 'if-none-match': before! } })
    expect(after.status).toBe(200)
    expect(words(await after.text())).toContain('Scientist of data')
  })
})
