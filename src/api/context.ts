import type { Snapshot } from '../graph/snapshot.ts'
import type { Problem } from '../problem.ts'
import type { GraphChanges } from './changes.ts'

/** The GraphQL context, one object per request. */
export interface Context {
  /** The graph at the start of the request. */
  readonly snapshot: Snapshot
  /** What happens to the graph; nothing if undefined. */
  readonly changes?: GraphChanges
  /** Work charged so far; see charge.ts. */
  work?: number
  /** Number of problems so far whose message got suggestions added. */
  explained?: number
  /** The error of exceeding the budget, once it is exceeded. */
  refusal?: Problem
  /** Whether this is a trial run, whose result is used only if there are no errors. */
  readonly isTrialRun?: boolean
}
