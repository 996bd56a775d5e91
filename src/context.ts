import type { Snapshot } from './graph/snapshot.ts'

/** What a request carries from start to end. One object per request. */
export interface Context {
  /** The graph as it was when the request came in. */
  readonly snapshot: Snapshot
  /** What has been done for the request so far; see charge.ts. */
  work?: number
}
