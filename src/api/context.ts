import type { Snapshot } from '../graph/snapshot.ts'
import type { Problem } from '../problem.ts'

/** What a request carries from start to end. One object per request. */
export interface Context {
  /** The graph as it was when the request came in. */
  readonly snapshot: Snapshot
  /** What has been done for the request so far; see charge.ts. */
  work?: number
  /** How many problems were explained. */
  explained?: number
  /** Set when what was done was too much. */
  refusal?: Problem
  /** Whether this is a trial run, whose result is used only if there are no errors. */
  readonly isTrialRun?: boolean
}
