import { corpusFor } from '../graph/comparable.ts'
import type { Corpus } from '../graph/corpus.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** A question about what somebody in one role must learn for another; the functions that take it answer its parts. */
export interface Transition {
  readonly snapshot: Snapshot
  /** The roles over which features are counted. */
  readonly corpus: Corpus
  readonly from: RoleRow
  readonly to: RoleRow
  /** Roles held earlier, in their order, of which everything is still known; none but inside a career path. */
  readonly earlier: readonly RoleRow[]
}

/** Poses the question, over the datasets of both roles, without any work yet. The two may be the same. */
export function transition(snapshot: Snapshot, from: RoleRow, to: RoleRow): Transition {
  return { snapshot, corpus: corpusFor(snapshot, [from, to]), from, to, earlier: [] }
}
