import { corpusFor } from '../graph/comparable.ts'
import type { Corpus } from '../graph/corpus.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** A change from one role to another. */
export interface Transition {
  readonly snapshot: Snapshot
  /** The roles over which features are counted: those of the datasets of both. */
  readonly corpus: Corpus
  readonly from: RoleRow
  readonly to: RoleRow
  /** Roles held before `from`, in their order, whose features are still known; empty except within a career path. */
  readonly earlier: readonly RoleRow[]
}

/** Cheap: nothing is computed yet. The roles may be the same. */
export function transition(snapshot: Snapshot, from: RoleRow, to: RoleRow): Transition {
  return { snapshot, corpus: corpusFor(snapshot, [from, to]), from, to, earlier: [] }
}
