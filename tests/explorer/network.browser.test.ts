/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BuiltExplorer, builtExplorer } from '../support/builtExplorer.ts'
import { isChromiumThere } from '../support/chromiumPath.ts'

describe.skipIf(!isChromiumThere)('what stands around something, in Chromium', () => {
  let explorer: BuiltExplorer
  let page: Page
  let problems: string[]
  beforeAll(async () => {
    explorer = await builtExplorer()
    problems = explorer.problems
    page = await explorer.open('/', { viewport: { width: 1280, height: 900 } })
  }, 240_000)
  afterAll(async () => {
    await explorer?.close()
  })
  beforeEach(() => void problems.splice(0))

  const go = (path: string) => page.goto(`${explorer.server.url}/${path}`)
  const picture = () => page.getByRole('application')
  const laidOut = () => page.locator('.network-picture [aria-busy="false"]').waitFor()
  const entry = (label: string) => page.locator('.things summary', { hasText: label }).first()

  it('lists the nearest forty by kind, says what links them, and shows more', async () => {
    await go('graph?at=role/data-scientist')
    await page.getByText('The nearest 40 of more are shown.').waitFor()
    expect(await page.title()).toMatch(/^What stands around Data Scientist/)
    expect(await entry('Statistical analysis').innerText()).toMatch(/needed by Data Scientist, very important/)
    expect(await picture().getAttribute('aria-label')).toMatch(/^A picture of 41 things/)
    await page.getByRole('button', { name: 'Show the nearest 100' }).click()
    await page.getByText('The nearest 100 of more are shown.').waitFor()
    expect(page.url()).toContain('count=100')
    expect(problems).toEqual([])
  })

  it('opens a thing with who says so, then goes on from it; back leads back', async () => {
    await go('graph?at=role/data-scientist')
    await entry('Machine Learning Engineer').click()
    await page.locator('.thing-details cite').first().waitFor()
    expect(page.url()).toContain('open=role/machine-learning-engineer')
    await page.getByRole('button', { name: 'Also show what stands around Machine Learning Engineer' }).click()
    await page.getByRole('heading', { level: 1, name: 'Data Scientist and Machine Learning Engineer' }).waitFor()
    expect(await page.locator('.chip.role-2').innerText()).toContain('Machine Learning Engineer')
    await page.goBack()
    await page.getByRole('heading', { level: 1, name: /Data Scientist$/ }).waitFor()
    expect(problems).toEqual([])
  })

  it('hides, filters, and keeps it all in the address', async () => {
    await go('graph?at=role/data-scientist')
    await entry('Statistical analysis').click()
    await page.getByRole('button', { name: 'Hide Statistical analysis' }).click()
    await page.getByText('39 of 40 fit your choices.').waitFor()
    expect(await page.evaluate('document.activeElement.getAttribute("role")')).toBe('status')
    await page.getByText('Choose what is shown').click()
    await page.getByRole('checkbox', { name: /^Careers \d/ }).uncheck()
    await page.getByLabel('How strong a link must be').selectOption('0.8')
    await page.getByRole('heading', { level: 2, name: 'Careers' }).waitFor({ state: 'detached' })
    expect(page.url()).toMatch(/kinds=skill,library.*min=0\.8.*hide=skill\/statistical-analysis/)
    await page.reload()
    await page.getByText('Choose what is shown').click()
    await page.getByRole('button', { name: 'Show everything' }).click()
    await entry('Statistical analysis').waitFor()
    expect(problems).toEqual([])
  })

  it('is worked by keys alone', async () => {
    await go('graph?at=library/pandas')
    await laidOut()
    await picture().focus()
    const at = page.locator('.network-picture .at strong')
    await page.keyboard.press('ArrowRight')
    expect(await at.innerText()).toBe('pandas')
    await page.keyboard.press('ArrowRight')
    const label = await at.innerText()
    expect(label).not.toBe('pandas')
    await page.keyboard.press('+')
    await page.keyboard.press('0')
    await page.keyboard.press('Enter')
    await page.locator('.things details[open] cite').first().waitFor()
    expect(await page.evaluate('document.activeElement.textContent')).toContain(label)
    expect(problems).toEqual([])
  })

  it('draws in colour what was asked for if it is a career, and all else in ink', async () => {
    await go('graph?at=role/data-scientist')
    const coloured = () =>
      page.evaluate(() => {
        const canvas = document.querySelector('canvas')!
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
        let count = 0
        // What is nearly clear has no exact colour.
        for (let at = 0; at < data.length; at += 4)
          if (data[at + 3]! > 128 && Math.abs(data[at]! - data[at + 2]!) > 90) count++
        return count
      })
    await laidOut()
    await expect.poll(coloured, { timeout: 20_000 }).toBeGreaterThan(50)
    await go('graph?at=skill/machine-learning')
    await laidOut()
    expect(await coloured()).toBe(0)
  })

  it('saves the picture', async () => {
    await go('graph?at=role/data-scientist')
    await laidOut()
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: /SVG/ }).click()
    const file = await downloading
    expect(file.suggestedFilename()).toBe('Data-Scientist.svg')
    expect(readFileSync(await file.path(), 'utf8')).toMatch(/^<svg[\s\S]+What stands around Data Scientist/)
  })

  it('says what is unknown, and what can be looked for', async () => {
    await go('graph?at=role/no-such-role,skill/sql')
    await page.getByText('Nothing in the data is called “role/no-such-role”').waitFor()
    await entry('Data').waitFor()
    await go('graph')
    await page.getByText('Choose a career, a skill or a tool').waitFor()
    // The server answers 404 for a page about what is not there.
    expect(problems.filter((problem) => !problem.includes('404'))).toEqual([])
  })

  it('needs no sideways scrolling on a phone, where the list comes first', async () => {
    await page.setViewportSize({ width: 375, height: 812 })
    await go('graph?at=role/data-scientist,role/data-engineer')
    await entry('SQL').waitFor()
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375)
    const [list, frame] = [await entry('SQL').boundingBox(), await picture().boundingBox()]
    expect(frame!.y).toBeGreaterThan(list!.y)
    await page.getByRole('link', { name: 'Go to the picture' }).click()
    expect(new URL(page.url()).hash).toBe('#network-picture')
    expect(problems).toEqual([])
  })
})
