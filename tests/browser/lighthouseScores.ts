import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import lighthouse, { type Config } from 'lighthouse'
import type { Browser } from 'playwright-core'
import { launchChromium } from './chromium.ts'

/** What Lighthouse finds of a page on a slow phone. */
export interface Scores {
  /** 0 to 100, for each category. */
  readonly performance: number
  readonly accessibility: number
  readonly bestPractices: number
  readonly seo: number
  /** Milliseconds until something is painted. */
  readonly firstPaint: number
  /** Titles of what was found wrong, with its category's name. */
  readonly findings: readonly string[]
}

/** Without how fast it is. */
const othersThanSpeed: Config = {
  extends: 'lighthouse:default',
  settings: { onlyCategories: ['accessibility', 'best-practices', 'seo'], disableFullPageScreenshot: true },
}

/** A browser that Lighthouse measures pages in. */
export interface MeasuringBrowser {
  readonly browser: Browser
  /** Where it listens to Lighthouse. */
  readonly port: number
}

/** Starts a browser that listens to Lighthouse. */
export async function launchMeasured(): Promise<MeasuringBrowser> {
  const port = await freePort()
  return { browser: await launchChromium([`--remote-debugging-port=${port}`]), port }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}

/**
 * Measures a page as on a phone of middling speed.
 *
 * @param tries how often at most, until it is as fast as it should be: a busy machine is slow; the best counts
 * @throws an error with what Lighthouse says, if it could not measure
 */
export async function lighthouseScores(url: string, port: number, tries: number): Promise<Scores> {
  const measured = () => measuredOnce(url, port, { extends: 'lighthouse:default' })
  let best = await measured()
  for (let time = 1; time < tries && (best.performance < 95 || best.firstPaint >= 1_500); time++) {
    const scores = await measured()
    if (scores.performance > best.performance) best = scores
  }
  return best
}

/** Looks at how well a page is made, but not at how fast it is: its performance is 0 then. */
export function scoresWithoutSpeed(url: string, port: number): Promise<Scores> {
  return measuredOnce(url, port, othersThanSpeed)
}

/** A run that failed, as Lighthouse's sometimes do, is tried once more. */
async function measuredOnce(url: string, port: number, config: Config): Promise<Scores> {
  const first = await lighthouse(url, { port, logLevel: 'error' }, config)
  const result =
    first?.lhr.runtimeError === undefined ? first : await lighthouse(url, { port, logLevel: 'error' }, config)
  const report = result?.lhr
  if (report === undefined || report.runtimeError !== undefined) {
    throw new Error(`Lighthouse could not measure ${url}: ${report?.runtimeError?.message ?? 'it gave no result'}`)
  }
  const score = (category: string) => Math.round((report.categories[category]?.score ?? 0) * 100)
  const findings = Object.values(report.categories).flatMap(({ id, auditRefs }) =>
    auditRefs.flatMap(({ id: audit, weight }) => {
      const { score, title } = report.audits[audit]!
      return weight > 0 && score !== null && score < 0.9 ? [`${id}: ${title}`] : []
    }),
  )
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    bestPractices: score('best-practices'),
    seo: score('seo'),
    firstPaint: report.audits['first-contentful-paint']?.numericValue ?? Number.NaN,
    findings,
  }
}
