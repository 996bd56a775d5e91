/// <reference lib="dom" />
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltExplorer, builtExplorer } from '../support/builtExplorer.ts'
import { isChromiumThere } from '../support/chromiumPath.ts'

const requirements = 'Django==5.2\npsycopg[binary]\ncelery>=5\npytest\nnumpi\n'

/** Pastes into what has the focus, as the clipboard does. */
const paste = (page: Page, text: string) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text', text)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement!.dispatchEvent(event)
  }, text)

describe.skipIf(!isChromiumThere)('changing careers, in Chromium', () => {
  let explorer: BuiltExplorer
  beforeAll(async () => {
    explorer = await builtExplorer()
  }, 240_000)
  afterAll(async () => {
    await explorer?.close()
  })

  const phone = { viewport: { width: 375, height: 812 } }
  const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)

  it('leads from a job that is typed fast, by keyboard alone, to what is missing', async () => {
    const page = await explorer.open('/', phone)
    await page.getByRole('combobox').pressSequentially('data analyst')
    await page.getByRole('option', { name: 'Data Analyst' }).first().waitFor()
    expect(await page.getByRole('combobox').inputValue()).toBe('data analyst')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Data Analyst' }).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/transition?from=data-analyst')
    await page.getByRole('heading', { name: 'Careers that fit' }).waitFor()
    await page.getByLabel('Where you want to go', { exact: true }).first().pressSequentially('data scientist')
    await page.getByRole('option', { name: 'Data Scientist' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByText('A data analyst already covers about half of what a data scientist needs').waitFor()
    await page.getByText('Data Analyst needs it too, but less').first().waitFor()
    expect(page.url()).toMatch(/\/transition\?from=data-analyst&to=data-scientist$/)
    expect(await page.title()).toBe('From Data Analyst to Data Scientist · Career Lattice')
    expect(await page.getByRole('heading', { level: 3 }).allTextContents()).toEqual(['NumPy', 'pandas', 'scikit-learn'])
    expect(await sideways(page)).toBe(0)
    await page.goBack()
    await page.getByRole('heading', { name: 'Careers that fit' }).waitFor()
    expect(explorer.problems).toEqual([])
  })

  it('reads a text that is pasted, and leaves it in no address and no storage', async () => {
    const page = await explorer.open('/', phone)
    const addresses: string[] = []
    page.on('request', (request) => addresses.push(`${request.method()} ${request.url()}`))
    await page.getByRole('combobox').focus()
    await paste(page, requirements)
    await page.getByRole('link', { name: 'Web Developer' }).first().waitFor()
    expect(await page.getByLabel('Your text').inputValue()).toBe(requirements)
    await page.getByRole('button', { name: 'NumPy' }).click()
    await page.getByText('What was understood (5)').waitFor()
    await page.getByText('What was not recognised').waitFor({ state: 'detached' })
    await page.getByText('See the query').click()
    expect(await page.locator('.query').textContent()).not.toContain('psycopg')
    await page.getByRole('button', { name: 'Plan the way: Web Developer' }).click()
    await page.getByText(/What you have covers about .* of what a web developer needs/).waitFor()
    await page.getByText('What you know (5)').waitFor()
    await page.reload()
    await page.getByText('What you know (5)').waitFor()
    const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
    expect(kept).not.toMatch(/==|numpi|>=/)
    expect(`${addresses.join()} ${page.url()}`).not.toMatch(/psycopg|5\.2/)
    expect(explorer.problems).toEqual([])
  })

  it('counts what is marked as known everywhere at once, in other tabs, too, and takes it back', async () => {
    const page = await explorer.open('/transition?from=data-analyst&to=data-scientist')
    await page.getByRole('button', { name: 'I know this: NumPy' }).click()
    await page.getByText('A data analyst who also knows what you named').waitFor()
    const other = await explorer.open('/transition?from=data-analyst&to=machine-learning-engineer', page.context())
    await other.getByText('What you know (1)').waitFor()
    await page.getByRole('button', { name: 'Undo the last change' }).first().click()
    await page.getByRole('button', { name: 'I know this: NumPy' }).waitFor()
    await other.getByText('What you know (0)').waitFor()
    await page.getByText('Show the other 45 steps').click()
    await page.getByRole('button', { name: 'I know this: Machine learning' }).waitFor()
    await page.getByText('Watch other careers, too').click()
    await page.getByLabel('Add a career to watch').first().fill('web dev')
    await page.getByRole('option', { name: 'Web Developer' }).click()
    await page
      .getByText(/of what Web Developer needs/)
      .first()
      .waitFor()
    expect(page.url()).toContain('also=web-developer')
    expect(explorer.problems).toEqual([])
  })

  it('shows a list that came with a link, and keeps the own one', async () => {
    const page = await explorer.open('/transition?to=web-developer#know=library/django,skill/sql')
    await page.getByText('You see the list that came with the link (2)').waitFor()
    await page.getByText(/What you have covers/).waitFor()
    expect(await page.evaluate(() => localStorage.length)).toBe(0)
    await page.getByRole('button', { name: 'Use it as my list' }).click()
    expect(await page.evaluate(() => localStorage.length)).toBe(1)
    expect(page.url()).toMatch(/\?to=web-developer$/)
    await page.goto(`${explorer.server.url}/transition?to=web-developer#know=library/flask`)
    await page.getByText('Your own list (2) is kept').waitFor()
    await page.getByRole('button', { name: 'Go back to my list' }).click()
    await page.getByText('What you know (2)').click()
    await page.getByRole('button', { name: 'Remove Django' }).click()
    await page.getByRole('button', { name: 'Forget all' }).click()
    await page.getByText('Say where you start').first().waitFor()
    expect(explorer.problems).toEqual([])
  })

  it('works where storage is refused', async () => {
    const context = await explorer.browser.newContext()
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError')
        },
      })
    })
    const page = await explorer.open('/transition?from=data-analyst&to=data-scientist', context)
    await page.getByRole('button', { name: 'I know this: pandas' }).click()
    await page.getByText('What you know (1)').waitFor()
    expect(explorer.problems).toEqual([])
  })

  it('says in plain words what a way is, and what is wrong with an address', async () => {
    const page = await explorer.open('/paths?from=data-analyst&to=machine-learning-engineer', phone)
    await page.getByRole('heading', { name: 'Way 1: by one career in between' }).waitFor()
    await page.getByText('though together they are more preparation').waitFor()
    await page.getByRole('heading', { name: 'Way 2: direct' }).waitFor()
    await page.getByRole('link', { name: 'What to learn for Data Scientist' }).click()
    await page.getByRole('heading', { name: 'From Data Analyst to Data Scientist' }).waitFor()
    await page.goto(`${explorer.server.url}/paths?from=data-analyst&to=data-analyst`)
    await page.getByText('Both are the same career').waitFor()
    await page.goto(`${explorer.server.url}/transition?from=data-analyst&to=data-analyst`)
    await page.getByText('nothing is left to learn').waitFor()
    await page.goto(`${explorer.server.url}/transition?from=data-analyst&to=data-scientst`)
    await page.getByText('There is no role "data-scientst"').waitFor()
    expect(await sideways(page)).toBe(0)
    // The page of a career that is not there has the status 404, of which browsers tell.
    expect(explorer.problems).toEqual([expect.stringContaining('404')])
  })
})
