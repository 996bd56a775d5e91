import type { Snapshot } from '../graph/snapshot.ts'
import { follow } from './follow.db.ts'
import { LoadingThread } from './loadingThread.db.ts'

/** The snapshot of the latest revision, as it follows the database. */
export interface LiveSnapshot {
  /** Changes over time, so a request must read it only once. */
  readonly current: Snapshot
  /** Stops following; keeps the last snapshot. */
  close(): Promise<void>
}

export interface LiveSnapshotSettings {
  /** Connection string of the database; undefined for the embedded one, to which no other process writes. */
  readonly url: string | undefined
  /** The entry module of the loading thread. */
  readonly thread: URL
  /** Called with messages to the operator, a line each. */
  readonly log: (line: string) => void
}

/** Follows a database from a first snapshot on. */
export function liveSnapshot(first: Snapshot, { url, thread: entry, log }: LiveSnapshotSettings): LiveSnapshot {
  if (url === undefined) return { current: first, close: async () => {} }
  let current = first
  const thread = new LoadingThread(entry, { url })
  const following = follow({
    url,
    log,
    served: () => current.revision,
    async renew() {
      const next = await thread.load(current)
      // Revisions never decrease, even if the connection now leads to a replica that lags behind.
      if (next.revision > current.revision) current = next
    },
  })
  return {
    get current() {
      return current
    },
    async close() {
      await Promise.all([following.close(), thread.close()])
    },
  }
}
