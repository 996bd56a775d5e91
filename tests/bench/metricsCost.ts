import { join } from 'node:path'
import { askable, NewRequests, repeated, repeatedBodies } from './asking.ts'
import { careerLattice } from './contenders.ts'
import { load } from './load.ts'
import type { Toss } from './metricsServer.ts'
import type { Question } from './question.ts'
import type { Freshness } from './rounds.ts'
import { startServer } from './runningServer.ts'
import { syntheticSubjects } from './scale.ts'

/** What metrics add to a request. */
export interface MetricsCost {
  readonly question: Question
  readonly freshness: Freshness
  /** CPU time per request without metrics, in milliseconds. */
  readonly cpu: number
  /** What metrics add, as a share of that, and the standard error of this figure. */
  readonly share: number
  readonly error: number
}

const roles = 1_000

/** The smallest answers: to larger ones metrics add no more. */
const questions: readonly Question[] = ['typename', 'role']

/** Tosses that are compared with each other: what else happens on the machine hits them alike. */
const windowLength = 40

/** Share of the figures of a window that counts, the middle: a collection of garbage takes as long as many requests. */
const middle = 0.6

/**
 * Asks a server that counts its requests or does not, by chance, and compares.
 *
 * @param seconds for each question
 * @param servers how many are started one after the other: V8 optimizes each in another way
 */
export async function measureMetrics(
  seconds: number,
  servers: number,
  progress: (line: string) => void,
): Promise<MetricsCost[]> {
  const found = new Map<string, Pick<MetricsCost, 'question' | 'freshness'> & { windows: Toss[][] }>()
  for (let number = 1; number <= servers; number++) {
    const server = await startServer([join(import.meta.dirname, 'metricsServer.ts'), String(roles)])
    server.pin()
    const subjects = syntheticSubjects(roles)
    const asked = await askable(careerLattice, server, roles)
    const requests = new NewRequests(subjects)
    for (const question of questions) {
      const bodies = repeatedBodies(asked, question, subjects)
      let turn = 0
      const body: Record<Freshness, () => string> = {
        new: () => requests.body(asked, question),
        repeated: () => bodies[turn++ % repeated]!,
      }
      for (const freshness of ['new', 'repeated'] as const) {
        progress(`metrics, server ${number} of ${servers}: ${question}, ${freshness}`)
        const tosses = async (seconds: number): Promise<Toss[]> => {
          await load(server.url, body[freshness], { connections: 10, seconds })
          return (await fetch(new URL('/tosses', server.url))).json() as Promise<Toss[]>
        }
        await tosses(seconds / 4)
        const windows = inWindows(await tosses(seconds))
        const key = `${question} ${freshness}`
        const known = found.get(key)
        if (known) known.windows.push(...windows)
        else found.set(key, { question, freshness, windows })
      }
    }
    await server.stop()
  }
  return [...found.values()].map(({ question, freshness, windows }) => ({
    question,
    freshness,
    ...comparison(windows),
  }))
}

function inWindows(tosses: readonly Toss[]): Toss[][] {
  const count = Math.floor(tosses.length / windowLength)
  return Array.from({ length: count }, (_, window) => tosses.slice(window * windowLength, (window + 1) * windowLength))
}

function comparison(windows: readonly (readonly Toss[])[]): Pick<MetricsCost, 'cpu' | 'share' | 'error'> {
  const pairs = windows.map((window) => {
    const [counting, other] = [true, false].map((isCounting) =>
      middleMean(window.filter((toss) => toss.isCounting === isCounting).map(({ cpu }) => cpu)),
    )
    return { cpu: other!, share: counting! / other! - 1 }
  })
  const shares = pairs.map(({ share }) => share)
  const share = mean(shares)
  const variance = mean(shares.map((one) => (one - share) ** 2))
  return { cpu: mean(pairs.map(({ cpu }) => cpu)), share, error: Math.sqrt(variance / (shares.length - 1)) }
}

function middleMean(values: readonly number[]): number {
  const cut = Math.floor((values.length * (1 - middle)) / 2)
  return mean(values.toSorted((a, b) => a - b).slice(cut, values.length - cut))
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
