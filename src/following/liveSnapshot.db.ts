import type { Snapshot } from '../graph/snapshot.ts'
import { follow } from './follow.db.ts'
import { LoadingThread } from './loadingThread.db.ts'

/** The snapshot that is served, which follows the database. */
export interface LiveSnapshot {
  /** The newest one that is loaded. Whoever asks twice may get two: a request asks once. */
  readonly current: Snapshot
  /** Follows no longer; the last snapshot stays. */
  close(): Promise<void>
}

/** Where snapshots come from. */
export interface LiveSnapshotSettings {
  /** Connection string of the database; undefined for the embedded one, to which nobody else can write. */
  readonly url: string | undefined
  /** The module that the loading thread runs. */
  readonly thread: URL
  /** Takes what the operators must know, a line at a time. */
  readonly say: (line: string) => void
}

/** Follows a database from a snapshot on: after each change the next snapshot takes its place at once. */
export function liveSnapshot(first: Snapshot, { url, thread: entry, say }: LiveSnapshotSettings): LiveSnapshot {
  if (url === undefined) return { current: first, close: async () => {} }
  let current = first
  const thread = new LoadingThread(entry, { url })
  const following = follow({
    url,
    say,
    served: () => current.revision,
    async renew() {
      const next = await thread.load(current)
      // Nobody goes back in time, even if the connection now leads to a replica that lags behind.
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
