import { Window } from 'happy-dom'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { until } from '../support/commandLine.ts'
import { bundled, compiled } from './relay/bundle.ts'
import { type Served, served, shownInReadme } from './served.ts'

describe('Relay', () => {
  let careers: Served
  let since: number
  const window = new Window()
  const { document } = window
  let close: () => void
  beforeAll(async () => {
    expect(await compiled()).not.toMatch(/warn|error/i)
    careers = await served()
    since = await careers.revision()
    for (const name of ['window', 'document', 'navigator', 'HTMLIFrameElement'] as const) {
      vi.stubGlobal(name, window[name as 'window'])
    }
    const { show } = await import(await bundled())
    close = show(document.body, since)
    await until(() => text('#careers') || undefined)
  }, 120_000)
  afterEach(() => expect(careers.written()).toEqual([]))
  afterAll(async () => {
    close?.()
    await careers?.close()
  })

  const text = (selector: string) => document.querySelector(selector)?.textContent ?? ''
  const items = () => [...document.querySelectorAll('#careers li')].map((item) => item.textContent)
  const click = (selector: string) => (document.querySelector(selector) as unknown as HTMLElement).click()

  it('lists, searches, and pages on', async () => {
    const { roles } = await careers.ask('{ roles(first: 8) { nodes { title } } }')
    const titles = roles.nodes.map(({ title }: { title: string }) => title)
    expect(text('#found')).toContain('Machine learning')
    expect(items()).toEqual(titles.slice(0, 5))
    click('#more')
    await until(() => items().length > 5 || undefined)
    expect(items()).toEqual(titles)
  })

  it('refetches a career and an overlap by their ids', async () => {
    expect(text('h1')).toBe('Data Scientist')
    expect(text('#sentence')).toMatch(/^A data scientist shares /)
    expect([text('#skills'), text('#shared')]).toEqual(['2', '3'])
    click('#skills-more')
    await until(() => text('#skills') === '4' || undefined)
    click('#shared-more')
    await until(() => text('#shared') === '6' || undefined)
  })

  it('catches an error beside good data', () => {
    expect(JSON.parse(text('#wrong'))).toMatchObject([{ extensions: { code: 'NOT_FOUND', slug: 'no-such-role' } }])
  })

  it('hears of a change, and shows it wherever the role stands', async () => {
    await careers.rename('Scientist of data')
    await until(() => text('h1') === 'Scientist of data' || undefined)
    expect(text('#revision')).toBe(String(since + 1))
    expect(items()).not.toContain('Data Scientist')
  })

  it('is set up as the README shows', () => {
    shownInReadme('relay/relay.config.js')
    shownInReadme('relay/src/environment.ts')
  })
})
