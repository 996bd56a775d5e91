import type { Browser, Page } from 'playwright-core'
import { type LookedAt, shown } from './views.ts'

/** How much slower than here the processor of Lighthouse's phone is, and what its network is like. */
const slowdown = 4
const network = { offline: false, latency: 150, downloadThroughput: 204_800, uploadThroughput: 84_000 }

const rounds = 5

/** Questions whose answers are not shown: they tell what to ask next. */
const unshown = /query NetworkStarts\b/

/**
 * How long after its answers came a view shows them, on Lighthouse's phone.
 *
 * @returns the median of the visits, in milliseconds, of the answer that took longest; undefined if it asks nothing
 */
export async function answerTime(browser: Browser, url: string, view: LookedAt): Promise<number | undefined> {
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    const page = await browser.newPage({ viewport: { width: 375, height: 812 } })
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', network)
    await page.addInitScript(noteChanges)
    const questions: string[] = []
    page.on('request', (request) => {
      if (request.url().endsWith('/graphql')) questions.push(String(request.postDataJSON()?.query))
    })
    await page.goto(`${url}/${view.address}`)
    await shown(page, view.heading)
    await page.waitForLoadState('networkidle')
    const all = await timesToPaint(page)
    const ofAnswers = all.filter((_, index) => !unshown.test(questions[index]!))
    if (ofAnswers.length > 0) times.push(Math.round(Math.max(...ofAnswers)))
    await page.context().close()
  }
  return times.sort((one, other) => one - other)[Math.floor(times.length / 2)]
}

/** In the page: notes when a change of it is painted, before the page goes on after that. */
const noteChanges = `
  window.painted = []
  new MutationObserver(() => {
    const changed = performance.now()
    const note = () => window.painted.push([changed, performance.now()])
    requestAnimationFrame(() => scheduler.postTask(note, { priority: 'user-blocking' }))
  }).observe(document, { subtree: true, childList: true, characterData: true })
`

/** From the end of each answer to the first change after it being painted, in the order in which they were asked for. */
function timesToPaint(page: Page): Promise<number[]> {
  return page.evaluate<number[]>(`
    performance.getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('/graphql'))
      .sort((one, other) => one.startTime - other.startTime)
      .map(({ responseEnd }) => {
        const paint = window.painted.find(([changed]) => changed >= responseEnd)
        return paint ? paint[1] - responseEnd : 0
      })
  `)
}
