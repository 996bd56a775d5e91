import { setTimeout as sleep } from 'node:timers/promises'
import { servedRevision, until } from '../support/commandLine.ts'
import type { Fault } from './faultList.ts'
import { listen } from './listener.ts'
import { type Answered, steadyLoad } from './steadyLoad.ts'
import { steadyWrites } from './steadyWrites.ts'

/** What a fault came to. Times are in milliseconds. */
export interface Endured {
  /** Requests in a second. */
  readonly rate: number
  readonly before: Answered
  /** From the beginning of the fault until a second after all was caught up with. */
  readonly during: Answered
  /** The longest time until a request for history was answered, refused or given up while the fault lasted. */
  readonly history: number
  /** From the beginning of the fault until the log told of it; undefined if it was no fault for the server. */
  readonly noticed: number | undefined
  /** From the end of the fault until all processes served the first write after it; undefined if nobody could write. */
  readonly caughtUp: number | undefined
  readonly acknowledged: number
  /** Writes that were said to have failed, and why the last one did. */
  readonly failed: number
  readonly reason: string
  /** Acknowledged writes that the database lacks afterwards, or that somebody who listens to changes was not told of. */
  readonly lost: number
}

/** Has a server be asked, and its database written to, at a steady rate, while a fault begins, lasts and ends. */
export async function underFault(fault: Fault, rate: number): Promise<Endured> {
  const { scene, begin, end, afterwards, remove } = await fault.prepare()
  const { server, url } = scene
  const load = steadyLoad(url, rate)
  // To the embedded database nobody writes while it is served.
  const writes = scene.databases && steadyWrites(scene.databases.primary.url)
  const listener = listen(url)
  await sleep(3_000)
  load.taken()
  await sleep(5_000)
  const before = load.taken()

  const said = server.output().length
  const start = performance.now()
  let noticed: number | undefined
  let isOver = false
  const noticing = (async () => {
    while (!isOver && noticed === undefined) {
      if (server.output().indexOf('cannot be followed', said) >= 0) noticed = performance.now() - start
      await sleep(10)
    }
  })()
  await begin()
  const history: number[] = []
  const asking = (async () => {
    while (!isOver) {
      history.push(await historyTime(url))
      await sleep(500)
    }
  })()
  await sleep(Math.max(0, start + fault.seconds * 1_000 - performance.now()))
  await end()
  isOver = true
  const ended = performance.now()
  // Connections of their own, which go to all processes in turn.
  const allServe = (revision: number) =>
    until(async () => {
      const served = await Promise.all(Array.from({ length: 4 }, () => servedRevision(url, false)))
      return served.every((one) => one >= revision) ? true : undefined
    })
  if (writes) await allServe(await writes.next())
  const caughtUp = writes && performance.now() - ended
  await Promise.all([noticing, asking])
  await sleep(1_000)
  const during = load.taken()

  let lost = 0
  if (writes) {
    const last = await writes.next()
    await writes.stop()
    await allServe(last)
    const heard = until(() => (listener.heard() >= last ? true : undefined))
    if (!(await Promise.race([heard, sleep(5_000, false)]))) lost++
    lost += await writes.lost()
  }
  listener.close()
  await load.stop()
  await scene.remove()
  lost += (await afterwards?.()) ?? 0
  await remove?.()
  const { acknowledged, failed, reason } = writes ?? { acknowledged: 0, failed: 0, reason: '' }
  return {
    rate,
    before,
    during,
    history: Math.max(0, ...history),
    noticed,
    caughtUp,
    acknowledged,
    failed,
    reason,
    lost,
  }
}

/** After so long nobody waits any more, in milliseconds. */
const patience = 10_000

/** How long a request for history takes, whether it is answered, refused or given up. */
async function historyTime(url: string): Promise<number> {
  const start = performance.now()
  const query = encodeURIComponent('{ importRuns(first: 1) { nodes { dataset } } }')
  const signal = AbortSignal.timeout(patience)
  await fetch(`${url}/graphql?query=${query}`, { signal })
    .then((response) => response.text())
    .catch(() => undefined)
  return performance.now() - start
}
