import { type Asked, type NewRequests, repeatedBodies } from './asking.ts'
import { quantile } from './cpuTime.ts'
import { type LoadResult, load } from './load.ts'
import type { Question } from './question.ts'
import type { Subjects } from './subjects.ts'

/** How a server behaves under many connections, and after many requests. */
export interface Endurance {
  readonly crowd: {
    readonly connections: number
    readonly requestsPerSecond: number
    readonly p50: number
    readonly p99: number
  }
  readonly soak: {
    readonly requests: number
    readonly seconds: number
    readonly p99: number
    /** Resident memory at the start, at the end and the most, in bytes. */
    readonly first: number
    readonly last: number
    readonly most: number
    /** Slope of a straight line through the memory of the second half, in bytes per million requests. */
    readonly slope: number
    readonly newOneIn: number
  }
}

const connections = 200
const questions: readonly Question[] = ['role', 'overlap', 'similar', 'transition', 'search', 'page']
/** One request in so many is new; the others repeat what was asked before, as the users of a site do. */
const newOneIn = 10
const stretches = 100

/**
 * Asks one server by 200 connections at once, then for long, different questions in turn.
 *
 * @param count how many requests the long load has
 */
export async function measureEndurance(
  asked: Asked,
  subjects: Subjects,
  requests: NewRequests,
  count: number,
  progress: (line: string) => void,
): Promise<Endurance> {
  const again = questions.map((question) => repeatedBodies(asked, question, subjects))
  let turn = 0
  const body = () => {
    turn++
    if (turn % newOneIn === 0) return requests.body(asked, questions[(turn / newOneIn) % questions.length]!)
    const bodies = again[turn % again.length]!
    return bodies[Math.floor(turn / again.length) % bodies.length]!
  }
  progress(`${connections} connections`)
  const crowd = await load(asked.server.url, body, { connections, seconds: 2 })
  const memory: number[] = [asked.server.usage().memory]
  const results: LoadResult[] = []
  for (let stretch = 1; stretch <= stretches; stretch++) {
    if (stretch % 10 === 1) progress(`soak: ${stretch - 1} % of ${count} requests`)
    results.push(await load(asked.server.url, body, { connections: 50, seconds: 60, requests: count / stretches }))
    memory.push(asked.server.usage().memory)
  }
  const latencies = Float64Array.from(crowd.latencies).sort()
  const sum = (pick: (result: LoadResult) => number) => results.reduce((sum, result) => sum + pick(result), 0)
  return {
    crowd: {
      connections,
      requestsPerSecond: crowd.requests / crowd.seconds,
      p50: quantile(latencies, 0.5),
      p99: quantile(latencies, 0.99),
    },
    soak: {
      requests: sum(({ requests }) => requests),
      seconds: sum(({ seconds }) => seconds),
      p99: quantile(Float64Array.from(results, ({ latencies }) => quantile(latencies.toSorted(), 0.99)).sort(), 0.5),
      first: memory[0]!,
      last: memory.at(-1)!,
      most: Math.max(...memory),
      slope: (slope(memory.slice(stretches / 2)) / (count / stretches)) * 1e6,
      newOneIn,
    },
  }
}

/** Slope of the straight line nearest to values at equal distances, per step. */
function slope(values: readonly number[]): number {
  const middle = (values.length - 1) / 2
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const rise = values.reduce((sum, value, place) => sum + (place - middle) * (value - mean), 0)
  const run = values.reduce((sum, _value, place) => sum + (place - middle) ** 2, 0)
  return rise / run
}
