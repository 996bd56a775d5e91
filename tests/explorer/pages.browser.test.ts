import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BuiltExplorer, builtExplorer } from '../support/builtExplorer.ts'
import { isChromiumThere } from '../support/chromiumPath.ts'

describe.skipIf(!isChromiumThere)('pages of careers, skills and tools, in Chromium', () => {
  let explorer: BuiltExplorer
  beforeAll(async () => {
    explorer = await builtExplorer()
  }, 240_000)
  afterAll(async () => {
    await explorer?.close()
  })

  const phone = { viewport: { width: 375, height: 812 } }
  const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true }).waitFor()
  const isNarrow = (page: Page) =>
    page.evaluate('document.documentElement.scrollWidth <= window.innerWidth') as Promise<boolean>

  it('show a career, who says what it needs, and let people disagree with a text to copy', async () => {
    const page = await explorer.open('/roles/data-scientist', phone)
    await heading(page, 'Data Scientist')
    await page.getByRole('button', { name: 'Why: Statistical analysis' }).click()
    const fact = 'Data Scientist requires Statistical analysis'
    await page.getByRole('button', { name: `Agree, disagree, better source? ${fact}` }).click()
    const text = await page.getByRole('dialog').getByRole('textbox').inputValue()
    expect(text).toContain(`Fact: ${fact}`)
    expect(text).toContain('About: role data-scientist → skill statistical-analysis')
    expect(text).toContain('Source: top-python-career-paths')
    expect(text).toMatch(/Revision: \d+/)
    expect(text).toContain('File: prisma/seed/python-careers/careers/data-scientist.yaml')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await isNarrow(page)).toBe(true)
    expect(explorer.problems).toEqual([])
  })

  it('unfold long lists and the history, and lead from a career to a skill and a tool', async () => {
    const page = await explorer.open('/roles/data-scientist')
    await heading(page, 'What it takes to know')
    const skills = page.getByRole('region', { name: 'What it takes to know' })
    expect(await skills.getByRole('listitem').count()).toBe(10)
    await skills.getByRole('button', { name: /^Show all \d+$/ }).click()
    await skills.getByRole('link', { name: 'Deep learning', exact: true }).waitFor()
    expect(await skills.getByRole('listitem').count()).toBeGreaterThan(30)
    await page.getByText('What has changed lately').click()
    await page.getByText(/changes\.$|Nothing has changed/).waitFor()
    await skills.getByRole('link', { name: 'SQL', exact: true }).click()
    await heading(page, 'SQL')
    await heading(page, 'How often adverts name it')
    await page.getByRole('region', { name: 'Tools for it' }).getByRole('link', { name: 'dbt', exact: true }).click()
    await heading(page, 'dbt')
    await page.goBack()
    await heading(page, 'SQL')
    expect(explorer.problems).toEqual([])
  })

  it('say that there is no such career, and find one', async () => {
    const page = await explorer.open('/roles/no/such', phone)
    await heading(page, 'There is no career at this address.')
    await page.getByRole('combobox').pressSequentially('web dev')
    await page.getByRole('option', { name: 'Web Developer' }).first().click()
    await heading(page, 'Web Developer')
    expect(page.url()).toMatch(/\/roles\/web-developer$/)
    // The browser tells of the status of the page, which is right.
    expect(explorer.problems.splice(0)).toEqual([expect.stringContaining('404')])
  })

  it('name every source with its licence, how good comparisons are, and what was read in', async () => {
    const page = await explorer.open('/sources', phone)
    await heading(page, 'Sources')
    await heading(page, 'Career Lattice curation')
    await page.getByText(/the career that we call most alike is on that list in \d+% of cases/).waitFor()
    await page.getByText('Show the last imports').click()
    await page.getByRole('rowheader').first().waitFor()
    expect(await isNarrow(page)).toBe(true)
    expect(explorer.problems).toEqual([])
  })
})
