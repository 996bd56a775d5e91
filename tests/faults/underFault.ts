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
  /** The longest time until a request for history was answered or refused while the fault lasted. */
  readonly history: number
  /** From the beginning of the fault until the log told of it; undefined if it was no fault for the server. */
  readonly noticed: number | undefined
  /** From the end of the fault until all processes served the first write after it. */
  readonly caughtUp: number
  readonly acknowledged: number
  /** Writes that were said to have failed, and why the last one did. */
  readonly failed: number
  readonly reason: string
  /** Acknowledged writes that the database lacks afterwards, or that somebody who listens to changes was not told of. */
  readonly lost: number
}

/** Has a server be asked, and its database written to, at a steady rate, while a fault begins, lasts and ends. */
export async function underFault(fault: Fault, rate: number): Promise<Endured> {
  const { scene, begin, end, remove } = await fault.prepare()
  const { server, url } = scene
  const load = steadyLoad(url, rate)
  const writes = steadyWrites(scene.databases.primary.url)
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
  const revision = await writes.next()
  // Connections of their own, which go to all processes in turn.
  const allServe = (revision: number) =>
    until(async () => {
      const served = await Promise.all(Array.from({ length: 4 }, () => servedRevision(url, false)))
      return served.every((one) => one >= revision) ? true : undefined
    })
  await allServe(revision)
  const caughtUp = performance.now() - ended
  await Promise.all([noticing, asking])
  await sleep(1_000)
  const during = load.taken()

  const last = writes.next()
  const lastRevision = await last
  await writes.stop()
  await allServe(lastRevision)
  const isHeard = await Promise.race([
    until(() => (listener.heard() >= lastRevision ? true : undefined)),
    sleep(5_000, false),
  ])
  listener.close()
  const lost = (await writes.lost()) + (isHeard ? 0 : 1)
  await load.stop()
  await scene.remove()
  await remove?.()
  const { acknowledged, failed, reason } = writes
  return { rate, before, during, history: Math.max(0, ...history), noticed, caughtUp, acknowledged, failed, reason, lost }
}

/** How long a request for history takes, whether it is answered or refused. */
async function historyTime(url: string): Promise<number> {
  const start = performance.now()
  const query = encodeURIComponent('{ importRuns(first: 1) { nodes { dataset } } }')
  const response = await fetch(`${url}/graphql?query=${query}`).catch(() => undefined)
  await response?.text()
  return performance.now() - start
}
