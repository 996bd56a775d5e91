import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { connection } from '../db/connection.ts'
import { reasonOf } from '../db/reasonOf.ts'

export interface Followed {
  /** Connection string of the database. */
  readonly url: string
  /** The revision that is currently served. */
  readonly served: () => number
  /** Called whenever the served revision is known to be the latest. */
  readonly confirm: () => void
  /** Loads the current revision of the database and serves it. */
  readonly renew: () => Promise<void>
  /** Called with messages to the operator, a line each. */
  readonly log: (line: string, level?: 'info' | 'warn') => void
}

export interface Following {
  /** Stops following; resolves when no load is in progress. */
  close(): Promise<void>
}

/** How often the database is polled, in milliseconds. Notifications usually arrive sooner. */
const interval = 1_000

/** Timeout of queries, in milliseconds. */
const patience = 10_000

/** The longest wait between two attempts to connect, in milliseconds. */
const maxBackoff = 10_000

/**
 * Follows all writes to a PostgreSQL server: after each write, the new revision is loaded and served; writes during a load
 * are loaded together. While the database cannot be reached, the last revision is still served.
 *
 * A server notifies of its writes (LISTEN). A replica cannot, so every server is polled each second, which also covers
 * lost notifications.
 */
export function follow(followed: Followed): Following {
  const stop = new AbortController()
  const ended = keepFollowing(followed, stop.signal)
  return {
    close() {
      stop.abort()
      return ended
    },
  }
}

async function keepFollowing(followed: Followed, stop: AbortSignal): Promise<void> {
  const { url, served, log } = followed
  const { connectionString, options } = connection(url)
  let failures = 0
  while (!stop.aborted) {
    const client = new Client({
      connectionString,
      options,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
      keepAlive: true,
    })
    // The reason why the connection broke; the next query fails.
    let broken: Error | undefined
    client.on('error', (error) => {
      broken = error
    })
    try {
      await client.connect()
      await followOn(client, followed, stop, () => {
        followed.confirm()
        if (failures > 0) log(`The database is followed again, at revision ${served()}`)
        failures = 0
      })
    } catch (error) {
      if (!stop.aborted && failures++ === 0) {
        log(
          `The database cannot be followed: ${reasonOf(broken ?? error)}. Revision ${served()} is served until it can.`,
          'warn',
        )
      }
    } finally {
      // A server that is gone does not confirm the end of the connection.
      await Promise.race([client.end().catch(() => {}), sleep(interval)])
    }
    await pause(Math.min(2 ** (failures - 1) * interval, maxBackoff), stop)
  }
}

/** @param upToDate called whenever the served revision is the current one */
async function followOn(client: Client, followed: Followed, stop: AbortSignal, upToDate: () => void): Promise<void> {
  const { served, renew, log } = followed
  let waiting = new AbortController()
  const wake = () => waiting.abort()
  client.on('notification', wake)
  client.on('end', wake)
  stop.onabort = wake
  const { rows } = await client.query<{ replica: boolean }>('select pg_is_in_recovery() as replica')
  if (!rows[0]!.replica) await client.query('listen career_lattice_revision')
  let isBehind = false
  while (!stop.aborted) {
    waiting = new AbortController()
    const { rows } = await client.query<{ revision: number }>('select "revision" from "GraphRevision"')
    const { revision } = rows[0]!
    if (revision > served()) {
      const start = performance.now()
      await renew()
      // Loads take at most half of the time, to leave the rest to requests.
      await pause(Math.min(performance.now() - start, interval), stop)
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
    upToDate()
    await pause(interval, waiting.signal)
  }
}

/** Waits, in milliseconds, or until the signal is aborted. */
async function pause(time: number, over: AbortSignal): Promise<void> {
  await sleep(time, undefined, { signal: over }).catch((error) => {
    if (!over.aborted) throw error
  })
}
