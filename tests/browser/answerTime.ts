import type { Browser, Page } from 'playwright-core'
import { type LookedAt, shown } from './views.ts'

/** How much slower than here the processor of Lighthouse's phone is. */
const slowdown = 4
const rounds = 3

/**
 * How long after its answers came a view shows them, on a slow phone.
 *
 * @returns the median of three visits, in milliseconds, of the answer that took longest; undefined if it asks nothing
 */
export async function answerTime(browser: Browser, url: string, view: LookedAt): Promise<number | undefined> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const page = await browser.newPage({ viewport: { width: 375, height: 812 } })
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await page.addInitScript(noteChanges)
    await page.goto(`${url}/${view.address}`)
    await shown(page, view.heading)
    const time = await longest(page)
    if (time !== undefined) times.push(time)
    await page.context().close()
  }
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)]
}

/** In the page: notes when a change of it is painted. */
const noteChanges = `
  window.painted = []
  new MutationObserver(() => {
    const changed = performance.now()
    requestAnimationFrame(() => setTimeout(() => window.painted.push([changed, performance.now()])))
  }).observe(document, { subtree: true, childList: true, characterData: true })
`

/** From the end of each answer to the first change after it being painted; the longest of these. */
async function longest(page: Page): Promise<number | undefined> {
  const times = await page.evaluate<number[]>(`
    performance.getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('/graphql'))
      .flatMap(({ responseEnd }) => {
        const paint = window.painted.find(([changed]) => changed >= responseEnd)
        return paint ? [paint[1] - responseEnd] : []
      })
  `)
  return times.length === 0 ? undefined : Math.round(Math.max(...times))
}
