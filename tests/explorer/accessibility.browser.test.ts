import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityFaults } from '../browser/accessibilityFaults.ts'
import { colours, goTo, sizes, views } from '../browser/views.ts'
import { type BuiltExplorer, builtExplorer } from '../support/builtExplorer.ts'
import { isChromiumThere } from '../support/chromiumPath.ts'

describe.skipIf(!isChromiumThere)('everybody can use the page, says axe', () => {
  let explorer: BuiltExplorer
  let page: Page
  beforeAll(async () => {
    explorer = await builtExplorer()
    page = await explorer.open('/sources', { reducedMotion: 'reduce', viewport: sizes[0] })
  }, 240_000)
  afterAll(async () => {
    await explorer?.close()
  })

  it.each(views)('$name, light on a phone and dark at a desk', async (view) => {
    await page.setViewportSize(sizes[0])
    await page.emulateMedia({ colorScheme: colours[0] })
    await goTo(page, explorer.server.url, view)
    const found: string[] = []
    for (const [place, size] of sizes.entries()) {
      const colorScheme = colours[place]!
      await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme })
      const faults = await accessibilityFaults(page)
      found.push(...faults.map((fault) => `${size.width} ${colorScheme}: ${fault}`))
      const sideways = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')
      expect(sideways).toBeLessThanOrEqual(0)
    }
    expect(found).toEqual([])
    // What the browser says of an address that answers 404.
    expect(explorer.problems.splice(0).filter((text) => !/status of 404/.test(text))).toEqual([])
  })
})
