import { setTimeout as sleep } from 'node:timers/promises'
import { reasonOf } from '../db/reasonOf.ts'
import { connected, type Line, pause } from './connecting.db.ts'

export interface Followed {
  /** Connection string of the database. */
  readonly url: string
  /** The revision that is currently served. */
  readonly served: () => number
  /** Loads the current revision of the database and serves it; fails when `abandon` says that the database is silent. */
  readonly renew: (abandon: AbortSignal) => Promise<void>
  /** Called whenever the served revision is known to be the latest. */
  readonly confirm: () => void
  /** Called when the database is lost, and when it answers again. */
  readonly reached: (isReached: boolean) => void
  /** Called with messages to the operator, a line each. */
  readonly log: (line: string, level?: 'info' | 'warn') => void
}

export interface Following {
  /** Stops following; resolves when no load is in progress. */
  close(): Promise<void>
}

/** How often the database is polled, in milliseconds. Notifications usually arrive sooner. */
const interval = 1_000

/**
 * How long to wait for an answer to a poll, in milliseconds. A database that was silent for so long is connected to anew;
 * one that is silent again is slow, and gets twice the time.
 */
const patience = { min: 2_000, max: 10_000 }

/**
 * Follows all writes to a PostgreSQL server: after each write, the new revision is loaded and served; writes during a load
 * are loaded together. While the database cannot be reached, the last revision is still served.
 *
 * A server notifies of its writes (LISTEN). A replica cannot, so every server is polled each second, which also covers
 * lost notifications and shows whether the network still carries anything: a connection whose packets vanish looks as
 * if nobody had anything to say.
 */
export function follow(followed: Followed): Following {
  const stop = new AbortController()
  const ended = new Follower(followed, stop.signal).run()
  return {
    close() {
      stop.abort()
      return ended
    },
  }
}

class Follower {
  readonly #followed: Followed
  readonly #stop: AbortSignal
  #isReached = true
  #patience = patience.min
  /** Whether the last attempt failed, so that only the first failure of a row is logged. */
  #hasFailed = false

  constructor(followed: Followed, stop: AbortSignal) {
    this.#followed = followed
    this.#stop = stop
  }

  async run(): Promise<void> {
    const failed = (reason: unknown) => {
      this.#reach(false)
      this.#failed(reason)
    }
    while (!this.#stop.aborted) {
      const line = await connected(this.#followed.url, this.#stop, failed)
      if (line === undefined) return
      const start = performance.now()
      try {
        await this.#followOn(line)
        // Confirmed by the server, unless that is gone.
        await Promise.race([line.client.end().catch(() => {}), sleep(interval)])
      } catch (error) {
        failed(line.broken ?? error)
      } finally {
        line.cut()
      }
      // A server may take connections and break them.
      await pause(interval - (performance.now() - start), this.#stop)
    }
  }

  #reach(isReached: boolean): void {
    if (isReached !== this.#isReached && !this.#stop.aborted) this.#followed.reached(isReached)
    this.#isReached = isReached
  }

  #failed(reason: unknown): void {
    const { log, served } = this.#followed
    if (this.#stop.aborted || this.#hasFailed) return
    this.#hasFailed = true
    log(`The database cannot be followed: ${reasonOf(reason)}. Revision ${served()} is served until it can.`, 'warn')
  }

  #upToDate(): void {
    const { log, served } = this.#followed
    this.#followed.confirm()
    if (this.#hasFailed) log(`The database is followed again, at revision ${served()}`)
    this.#hasFailed = false
    this.#patience = patience.min
  }

  /** @throws Error when the connection breaks or falls silent */
  async #followOn(line: Line): Promise<void> {
    const { served, log } = this.#followed
    let waiting = new AbortController()
    const wake = () => waiting.abort()
    line.client.on('notification', wake)
    line.client.on('end', wake)
    this.#stop.onabort = () => {
      wake()
      setTimeout(() => line.cut(), interval).unref()
    }
    const { replica } = await this.#ask<{ replica: boolean }>(line, 'select pg_is_in_recovery() as replica')
    if (!replica) await this.#ask(line, 'listen career_lattice_revision')
    let isBehind = false
    while (!this.#stop.aborted) {
      waiting = new AbortController()
      const revision = await this.#revision(line)
      this.#reach(true)
      if (revision > served()) {
        const start = performance.now()
        const isLoaded = await this.#load(line)
        // Loads take at most half of the time, to leave the rest to requests.
        await pause(isLoaded ? Math.min(performance.now() - start, interval) : interval, this.#stop)
        continue
      }
      if (revision < served() && !isBehind) {
        log(
          `The database is at revision ${revision}, older than revision ${served()}, which is served until it is newer. ` +
            'If a backup was restored, start again.',
          'warn',
        )
      }
      isBehind = revision < served()
      this.#upToDate()
      await pause(interval, waiting.signal)
    }
  }

  /**
   * Loads and serves what is new. The database is polled meanwhile: a load whose packets vanish would never end.
   *
   * @returns whether it could be loaded
   * @throws Error when the database falls silent, and the load is abandoned
   */
  async #load(line: Line): Promise<boolean> {
    const over = new AbortController()
    const abandon = new AbortController()
    const polls = async () => {
      for (;;) {
        await pause(interval, over.signal)
        if (over.signal.aborted) return
        await this.#revision(line)
      }
    }
    const load = this.#followed.renew(abandon.signal).finally(() => over.abort())
    const polling = polls().catch((error: unknown) => {
      abandon.abort()
      throw error
    })
    const [loaded, polled] = await Promise.allSettled([load, polling])
    if (polled.status === 'rejected') throw polled.reason
    if (loaded.status === 'fulfilled') return true
    // What broke the load has often broken the connection, too, and the next poll will tell.
    this.#failed(loaded.reason)
    return false
  }

  async #revision(line: Line): Promise<number> {
    return (await this.#ask<{ revision: number }>(line, 'select "revision" from "GraphRevision"')).revision
  }

  /** @throws Error when there is no answer in time */
  async #ask<Row extends object>({ client, cut }: Line, text: string): Promise<Row> {
    const time = this.#patience
    let isAnswered = false
    const giveUp = () => {
      if (isAnswered) return
      this.#patience = Math.min(2 * time, patience.max)
      cut(new Error(`it has not answered for ${time / 1000} s`))
    }
    // Where this process itself had to wait, the answer may have come: sockets are read before this is decided.
    const silent = setTimeout(() => setImmediate(giveUp), time)
    try {
      return (await client.query<Row>(text)).rows[0]!
    } finally {
      isAnswered = true
      clearTimeout(silent)
    }
  }
}
