import type { Snapshot } from '../graph/snapshot.ts'
import type { Problem } from '../problem.ts'
import type { GraphChanges } from './changes.ts'
import type { DatabaseReads } from './databaseReads.ts'

/** The GraphQL context, one object per request. */
export interface Context {
  /** The graph at the start of the request. */
  readonly snapshot: Snapshot
  /** What happens to the graph; nothing if undefined. */
  readonly changes?: GraphChanges
  /** Where a client that listens is: the revision that it has heard of, as a text; undefined for all others. */
  readonly place?: { readonly last: string | undefined; current?: string } | undefined
  /** Reads of the database while the request is answered; absent where there is none. */
  readonly reads?: DatabaseReads
  /** Whether the answer may differ at the same revision, so that it is not kept. */
  isVolatile?: boolean
  /** Work charged so far; see charge.ts. */
  work?: number
  /** Number of problems so far whose message got suggestions added. */
  explained?: number
  /** The error of exceeding the budget, once it is exceeded. */
  refusal?: Problem
  /** Whether this is a trial run, whose result is used only if there are no errors. */
  readonly isTrialRun?: boolean
}
