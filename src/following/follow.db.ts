import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { connection } from '../db/connection.ts'
import { reasonOf } from '../db/reasonOf.ts'

/** What is followed, and for whom. */
export interface Followed {
  /** Connection string of the database. */
  readonly url: string
  /** The revision that is served. */
  readonly served: () => number
  /** Loads the database's present state and serves it from then on. */
  readonly renew: () => Promise<void>
  /** Takes what the operators must know, a line at a time. */
  readonly say: (line: string) => void
}

/** A database that is being followed. */
export interface Following {
  /** Follows no longer, and resolves when nothing of it is under way. */
  close(): Promise<void>
}

/** How often the database is asked for its revision, in milliseconds; mostly it tells before. */
const interval = 1_000

/** How long the database may take to answer, in milliseconds, before it counts as lost. */
const patience = 10_000

/** The longest wait before another attempt to reach the database, in milliseconds. */
const longestWait = 10_000

/**
 * Follows the writes of all processes to a PostgreSQL server: after each, its state is loaded and served; writes that
 * come meanwhile are loaded together. While the database cannot be reached, what was loaded last is served on.
 *
 * A server tells of its writes. A replica cannot, so it is asked each second, as is every server, in case that a word
 * is lost.
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
  const { url, served, say } = followed
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
    // A connection that breaks says why, and fails the next query.
    let broken: Error | undefined
    client.on('error', (error) => {
      broken = error
    })
    try {
      await client.connect()
      await followOn(client, followed, stop, () => {
        if (failures > 0) say(`The database is followed again, at revision ${served()}`)
        failures = 0
      })
    } catch (error) {
      if (!stop.aborted && failures++ === 0) {
        say(
          `The database cannot be followed: ${reasonOf(broken ?? error)}. Revision ${served()} is served until it can.`,
        )
      }
    } finally {
      // Nobody waits long for the farewell of a server that is gone.
      await Promise.race([client.end().catch(() => {}), sleep(interval)])
    }
    await pause(Math.min(2 ** (failures - 1) * interval, longestWait), stop)
  }
}

/** @param upToDate called whenever what is served is what the database holds */
async function followOn(client: Client, followed: Followed, stop: AbortSignal, upToDate: () => void): Promise<void> {
  const { served, renew, say } = followed
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
      // At least half of the time is for the requests.
      await pause(Math.min(performance.now() - start, interval), stop)
      continue
    }
    if (revision < served() && !isBehind) {
      say(
        `The database is at revision ${revision}, older than revision ${served()}, which is served until it is newer. ` +
          'If a backup was restored, start again.',
      )
    }
    isBehind = revision < served()
    upToDate()
    await pause(interval, waiting.signal)
  }
}

/** Waits, in milliseconds, or until it is no longer of use. */
async function pause(time: number, over: AbortSignal): Promise<void> {
  await sleep(time, undefined, { signal: over }).catch((error) => {
    if (!over.aborted) throw error
  })
}
