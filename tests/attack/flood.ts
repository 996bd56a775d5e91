import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { steadyLoad } from '../faults/steadyLoad.ts'
import { address, run } from '../support/commandLine.ts'

/** What a flood from one address does to others. */
export interface FloodFigures {
  /** What the flood was answered with: how often each status. */
  readonly statuses: Readonly<Record<string, number>>
  /** The time that 99 in 100 requests of others stay within, in milliseconds: before and meanwhile. */
  readonly before: number
  readonly meanwhile: number
  readonly requests: number
  /** Requests of others that were not answered as they should be. */
  readonly errors: readonly string[]
}

/** Requests in a second of fifty others together. */
const rate = 50

/**
 * Floods a server with costly and cheap queries from one address, while others ask at a steady rate.
 *
 * @param settings of the server, beside its limit
 * @param seconds how long to measure before, and how long to flood
 */
export async function flood(settings: Record<string, string>, seconds: number): Promise<FloodFigures> {
  const limit = { COST_PER_MINUTE: '150000', TRUSTED_PROXIES: '127.0.0.1', WARM_UP_TIME: '2000' }
  const server = run(['serve'], { ...settings, ...limit })
  const url = await address(server)
  const others = steadyLoad(url, rate, (number) => `203.0.113.${number % 50}`)
  await sleep(seconds * 200)
  others.taken()
  await sleep(seconds * 1_000)
  const before = others.taken()
  const flooder = fork(join(import.meta.dirname, 'flooder.js'), [url, '50'])
  await sleep(seconds * 1_000)
  const meanwhile = others.taken()
  flooder.send('over')
  const [statuses] = (await once(flooder, 'message')) as [Record<string, number>]
  await others.stop()
  server.process.kill('SIGTERM')
  await server.ended
  const slowest = ({ latencies }: typeof before) => latencies[Math.floor(latencies.length * 0.99)]!
  return {
    statuses,
    before: slowest(before),
    meanwhile: slowest(meanwhile),
    requests: before.requests + meanwhile.requests,
    errors: [...before.errors, ...meanwhile.errors],
  }
}
