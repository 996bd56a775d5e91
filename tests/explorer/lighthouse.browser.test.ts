import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchMeasured, type MeasuringBrowser, scoresWithoutSpeed } from '../browser/lighthouseScores.ts'
import { views } from '../browser/views.ts'
import { isChromiumThere } from '../support/chromiumPath.ts'
import { type SharedServer, workersServer } from '../support/followingServer.ts'

// npm run lighthouse measures every view, and how fast each is: beside other suites, nothing is fast.
const measured = ['start', 'overlap']

describe.skipIf(!isChromiumThere)('the page on a slow phone, says Lighthouse', () => {
  let server: SharedServer
  let measuring: MeasuringBrowser
  beforeAll(async () => {
    ;[server, measuring] = await Promise.all([workersServer(), launchMeasured()])
  }, 240_000)
  afterAll(async () => {
    await measuring?.browser.close()
  })

  it.each(views.filter(({ name }) => measured.includes(name)))(
    '$name is well made and open to all',
    async ({ address }) => {
      const scores = await scoresWithoutSpeed(`${server.url}/${address}`, measuring.port)
      expect(scores.findings).toEqual([])
      expect(scores).toMatchObject({ accessibility: 100 })
      for (const category of ['bestPractices', 'seo'] as const) {
        expect(scores[category], category).toBeGreaterThanOrEqual(95)
      }
    },
    120_000,
  )
})
