import { execute } from 'graphql'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { explorerPages } from '../../src/program/explorerPages.ts'
import type { Execute } from '../../src/publishing/ask.ts'
import { schema } from '../../src/schema.ts'
import { launchChromium } from '../browser/chromium.ts'
import { shown } from '../browser/views.ts'
import { type TestServer, testServer } from '../server/testServer.ts'
import { isChromiumThere } from '../support/chromiumPath.ts'
import { labelledGraph } from '../support/labelledGraph.ts'

describe.skipIf(!isChromiumThere)('names in the language of the reader, in Chromium', () => {
  let server: TestServer
  let browser: Browser
  let page: Page
  const problems: string[] = []
  beforeAll(async () => {
    const contextValue = { snapshot: labelledGraph }
    const asked: Execute = (document, variableValues) => execute({ schema, document, variableValues, contextValue })
    const pageAt = explorerPages({
      graph: () => ({ revision: labelledGraph.revision, execute: asked, cost: () => 0 }),
      disputeAddress: undefined,
      graphiql: true,
      publicAddress: undefined,
      trustedDocuments: undefined,
    })!
    ;[server, browser] = await Promise.all([
      testServer({ schema, snapshot: () => labelledGraph, context: (snapshot) => ({ snapshot }), pageAt }),
      launchChromium(),
    ])
    page = await browser.newPage()
    page.on('console', (message) => problems.push(message.text()))
    page.on('pageerror', ({ message }) => problems.push(message))
  }, 240_000)
  afterEach(() => expect(problems.splice(0)).toEqual([]))
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  it.each([
    ['fr', 'infirmier/infirmière', 'chef de cuisine'],
    ['nl', 'verpleegkundige', 'kok'],
    ['zh-Hant', '護士', 'chef'],
  ])('shows names in %s, English where there is none, and finds by them', async (language, nurse, cook) => {
    await page.goto(`${server.url}/roles/nurse?language=${language}`)
    await shown(page, nurse)
    expect(await page.title()).toContain(nurse)
    expect(await page.getByRole('combobox', { name: 'Names in' }).inputValue()).toBe(language)
    await page.goto(`${server.url}/roles/head-cook?language=${language}`)
    await shown(page, cook)
    await page.getByRole('link', { name: 'Compare careers' }).click()
    expect(page.url()).toContain(`language=${language}`)
    await page.getByLabel('Add a career').first().pressSequentially(nurse.slice(0, 6))
    await page.getByRole('option', { name: nurse }).click()
    await page.getByRole('link', { name: 'Career Lattice' }).click()
    await shown(page, /^What do careers share/)
    expect(page.url()).toMatch(new RegExp(`/\\?language=${language}$`))
  })

  it('keeps the language that somebody chose, also on a reload and on the way back', async () => {
    await page.goto(`${server.url}/roles/nurse`)
    await shown(page, 'nurse')
    await page.getByRole('combobox', { name: 'Names in' }).selectOption('fr')
    await shown(page, 'infirmier/infirmière')
    await page.getByRole('link', { name: 'Plan a change' }).click()
    await shown(page, 'Plan a change')
    await page.goBack()
    await shown(page, 'infirmier/infirmière')
    await page.reload()
    await shown(page, 'infirmier/infirmière')
    await page.getByRole('combobox', { name: 'Names in' }).selectOption('en')
    await shown(page, 'nurse')
    expect(page.url()).toBe(`${server.url}/roles/nurse`)
  })
})
