import type { GraphChange, GraphChanges } from '../api/changes.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { ChangeFeed } from './changeFeed.ts'
import { type Followed, follow } from './follow.db.ts'
import { LoadingThread } from './loadingThread.db.ts'

/** The snapshot of the latest revision, as it follows the database. */
export interface LiveSnapshot {
  /** Changes over time, so a request must read it only once. */
  readonly current: Snapshot
  /** Tells of each new snapshot, once it is the current one. */
  readonly changes: GraphChanges
  /** Whether the database answers, as far as is known; what is read from it while requests are answered need not wait. */
  readonly isConnected: boolean
  /** When the current snapshot was put in place, by a monotonic clock, in milliseconds. */
  readonly since: number
  /** When the current snapshot was last known to be the latest, by that clock; now if nobody else can write. */
  readonly confirmed: number
  /** Stops following; keeps the last snapshot. */
  close(): Promise<void>
}

export interface LiveSnapshotSettings {
  /** Connection string of the database; undefined for the embedded one, to which no other process writes. */
  readonly url: string | undefined
  /** The entry module of the loading thread. */
  readonly thread: URL
  readonly log: Followed['log']
}

/**
 * Follows a database from a first snapshot on.
 *
 * @param made when the first snapshot's revision was written, and all datasets there are
 */
export function liveSnapshot(
  first: Snapshot,
  made: GraphChange,
  { url, thread: entry, log }: LiveSnapshotSettings,
): LiveSnapshot {
  const changes = new ChangeFeed(made)
  let since = performance.now()
  if (url === undefined) {
    return {
      current: first,
      changes,
      isConnected: true,
      since,
      get confirmed() {
        return performance.now()
      },
      close: async () => {},
    }
  }
  let current = first
  let isConnected = true
  let confirmed = since
  const thread = new LoadingThread(entry, { url })
  const following = follow({
    url,
    log,
    served: () => current.revision,
    confirm: () => {
      confirmed = performance.now()
    },
    reached(isReached) {
      isConnected = isReached
      // When the database is back, there is probably something to load, and nobody wants to wait for the thread as well.
      thread.expectLoad(!isReached)
    },
    async renew(abandon) {
      const { snapshot, change } = await thread.load(current, abandon)
      // Revisions never decrease, even if the connection now leads to a replica that lags behind.
      if (snapshot.revision <= current.revision) return
      current = snapshot
      since = performance.now()
      changes.record(change)
    },
  })
  return {
    get current() {
      return current
    },
    get isConnected() {
      return isConnected
    },
    changes,
    get since() {
      return since
    },
    get confirmed() {
      return confirmed
    },
    async close() {
      await Promise.all([following.close(), thread.close()])
    },
  }
}
