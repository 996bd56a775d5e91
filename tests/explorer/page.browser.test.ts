/// <reference lib="dom" />
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { goTo, shown, views } from '../browser/views.ts'
import { type BuiltExplorer, builtExplorer } from '../support/builtExplorer.ts'
import { isChromiumThere } from '../support/chromiumPath.ts'
import { rename } from '../support/followingServer.ts'
import { type PrefixingProxy, startPrefixingProxy } from '../support/prefixingProxy.ts'

describe.skipIf(!isChromiumThere)('the explorer page, in Chromium', () => {
  let explorer: BuiltExplorer
  let proxy: PrefixingProxy
  let page: Page
  /** A browser that has been here before. */
  let known: BrowserContext
  beforeAll(async () => {
    explorer = await builtExplorer()
    known = await explorer.browser.newContext()
    proxy = await startPrefixingProxy(explorer.server.url, '/some/prefix')
  }, 240_000)
  afterEach(async () => {
    await page.close()
    expect(explorer.problems.splice(0)).toEqual([])
  })
  afterAll(async () => {
    await rename(explorer.server, 'Data Scientist')
    await explorer.close()
    await proxy.close()
  })

  const heading = () => page.locator('h1').first()
  /** The words of the view, as far as they are in the document. */
  const said = () => page.locator('main').innerText()
  /** The same, once they have not changed for a while: some follow on the others. */
  const settled = async () => {
    for (let before = ''; ; ) {
      const words = await said()
      if (words === before) return words
      before = words
      await page.waitForTimeout(300)
    }
  }

  it('shows on a reload what links led to, and goes back and forward', async () => {
    page = await explorer.open('/')
    const seen: (readonly [url: string, heading: string])[] = []
    const follow = async (link: string | RegExp, title: string | RegExp) => {
      await page.getByRole('link', { name: link }).first().click()
      await shown(page, title)
      await expect.poll(said).not.toMatch(/^…$/m)
      const words = await settled()
      expect(words.length).toBeGreaterThan(100)
      seen.push([page.url(), await heading().innerText()])
      await page.reload()
      await shown(page, title)
      await expect.poll(said).toBe(words)
    }
    await follow('What do a data scientist and a machine learning engineer share?', 'What these careers share')
    await follow('From Data Scientist to Machine Learning Engineer', /^From Data Scientist/)
    await follow('Ways by careers in between', /^Ways from/)
    await follow('Data Scientist', 'Data Scientist')
    await follow('pandas', 'pandas')
    await follow('Data cleaning', 'Data cleaning')
    await follow('What stands around it', /Data cleaning/)
    await follow('Sources', 'Sources')
    for (const [url, title] of seen.slice(0, -1).reverse()) {
      await page.goBack()
      await shown(page, title)
      expect(page.url()).toBe(url)
    }
    for (const [url, title] of seen.slice(1)) {
      await page.goForward()
      await shown(page, title)
      expect(page.url()).toBe(url)
    }
  })

  it.each([
    ['/nonsense', 'There is no such page.'],
    ['/roles/no-such', 'There is no career at this address.'],
    ['/skills/no-such', 'There is no skill at this address.'],
    ['/libraries/no-such', 'There is no tool at this address.'],
    ['/overlap?roles=data-scientist,nope', 'There is no role "nope"'],
    ['/overlap?roles=data-scientist,data-analyst&measure=magic', 'How alike are they?'],
    ['/transition?from=nope&to=data-scientist', 'There is no role "nope"'],
    ['/paths?from=data-analyst&to=nope', 'There is no role "nope"'],
    ['/graph?at=role/nope', 'nope'],
  ])('says of the broken link %s what is wrong', async (address, says) => {
    page = await explorer.open(address, known)
    await page.locator('main').getByText(says).first().waitFor()
    await page.getByRole('link', { name: 'Career Lattice' }).click()
    await shown(page, /^What do careers share/)
    // What the browser itself says of an address that answers 404.
    const own = explorer.problems.splice(0).filter((text) => !/status of 404/.test(text))
    expect(own).toEqual([])
  })

  it.each([0, 20])('loses no letter in any box that is typed into, %i ms a letter', async (delay) => {
    page = await explorer.open('/')
    for (const address of ['/', '/overlap', '/transition', '/paths', '/graph']) {
      await page.goto(`${explorer.server.url}${address}`)
      const boxes = page.getByRole('combobox').and(page.locator('input'))
      await boxes.first().waitFor()
      for (const box of await boxes.all()) {
        await box.pressSequentially('python dev', { delay })
        await page.getByRole('option').first().waitFor()
        expect(await box.inputValue()).toBe('python dev')
        await box.fill('')
      }
    }
  })

  it('tells that the server is gone, keeps what it had, and goes on when it is back', async () => {
    page = await explorer.open(`${proxy.url}/overlap?roles=data-scientist,data-analyst`)
    // The server says the sentence before the script is there.
    await shown(page, 'What these careers share')
    proxy.setReachable(false)
    await page.getByRole('combobox').and(page.locator('input')).pressSequentially('web dev')
    await page.getByText('Shared by both').click()
    await page.getByRole('button', { name: /^Remove Data Analyst/ }).click()
    await page.getByRole('link', { name: 'Web developer and back-end developer' }).click()
    await page.getByText('The server does not answer.').first().waitFor()
    proxy.setReachable(true)
    await page.getByRole('button', { name: 'Try again' }).first().click()
    await page.getByText('A web developer shares').waitFor()
    proxy.setReachable(false)
    await page.getByRole('link', { name: 'Sources', exact: true }).click()
    await page.getByRole('alert').waitFor()
    proxy.setReachable(true)
    await page.getByRole('button', { name: 'Try again' }).click()
    await shown(page, 'Sources')
    const own = explorer.problems
      .splice(0)
      .filter((text) => !/net::ERR_(EMPTY_RESPONSE|CONNECTION)|Unable to preload/.test(text))
    expect(own).toEqual([])
  })

  it('works under a path, behind a proxy', async () => {
    page = await explorer.open(`${proxy.url}/`)
    const outside = new Set<string>()
    page.on('request', (request) => request.url().startsWith(`${proxy.url}/`) || outside.add(request.url()))
    for (const view of views) {
      await goTo(page, proxy.url, view)
      if (view.unfold === undefined) continue
      await page.reload()
      await shown(page, view.heading)
    }
    await page.goto(`${proxy.url}/`)
    for (const [link, title] of [
      ['Data Scientist', 'Data Scientist'],
      ['pandas', 'pandas'],
    ] as const) {
      await page.getByRole('link', { name: link, exact: true }).first().click()
      await shown(page, title)
    }
    await page.getByText('See the query').click()
    const graphiql = await page
      .getByRole('link', { name: 'Open it in GraphiQL' })
      .first()
      .evaluate((link) => (link as HTMLAnchorElement).href)
    expect(graphiql).toMatch(new RegExp(`^${proxy.url}/graphql`))
    expect([...outside]).toEqual([])
    expect(explorer.problems.splice(0).filter((text) => !/status of 404/.test(text))).toEqual([])
  })

  it('answers by keyboard alone what two careers share, and what to learn first', async () => {
    page = await explorer.open('/')
    await shown(page, /^What do careers share/)
    const press = (key: string) => page.keyboard.press(key)
    /** Goes on by the tabulator until something has the focus, whose outline can be seen. */
    const tabTo = async (name: string | RegExp) => {
      const names: string[] = []
      for (let steps = 0; steps < 60; steps++) {
        await press('Tab')
        const focused = page.locator(':focus')
        const words = (await focused.count()) === 0 ? '' : await focused.innerText()
        names.push(words)
        if (typeof name === 'string' ? words.trim() !== name : !name.test(words)) continue
        expect(await focused.evaluate((element) => getComputedStyle(element).outlineStyle)).not.toBe('none')
        return
      }
      throw new Error(`The tabulator does not lead to ${name}, but to ${names.join(', ')}`)
    }
    await tabTo('Skip to the content')
    await press('Enter')
    await tabTo('What do a data scientist and a machine learning engineer share?')
    await press('Enter')
    await page.getByText('A data scientist shares 25 skills and 41 tools').waitFor()
    await tabTo(/Shared by both/)
    await press('Enter')
    await page.locator('.features summary').first().waitFor()
    await tabTo(/^Python\b/)
    await press('Enter')
    await page.locator('.features .why cite').first().waitFor()
    await tabTo('From Data Scientist to Machine Learning Engineer')
    await press('Enter')
    await shown(page, /^From Data Scientist to Machine Learning Engineer/)
    await page.getByRole('heading', { name: 'What to learn first' }).waitFor()
    expect(await page.getByRole('heading', { level: 3 }).count()).toBe(3)
    await tabTo('I know this')
    await press('Space')
    await page.getByText(/who also knows what you named/).waitFor()
  })

  it('tells that the data has changed: while it is open, and since a link was made', async () => {
    page = await explorer.open('/roles/data-scientist')
    await shown(page, 'Data Scientist')
    const made = await explorer.server.revision()
    const title = 'Scientist of Data'
    await rename(explorer.server, title)
    await page.getByRole('link', { name: 'Sources', exact: true }).first().click()
    await page.getByText('The data has changed since you opened this page.').waitFor()
    await page.goBack()
    await shown(page, title)
    await page.goto(`${explorer.server.url}/roles/data-scientist?revision=${made}`)
    await page.getByText(`The data has changed since this link was made (revision ${made}, now`).waitFor()
  })
})
