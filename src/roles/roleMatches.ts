import { valueAt } from '../columns/dictionaryColumn.ts'
import { evidenceOf } from '../graph/edgeSet.ts'
import type { MatchRelation, RoleRow, SourceRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** A role of another dataset and how it corresponds. */
export interface RoleMatch {
  readonly role: RoleRow
  readonly relation: MatchRelation
  readonly confidence: number
  readonly source: SourceRow
}

/** A match read from its other end: what is broader from here is narrower from there. */
const inverse: Record<MatchRelation, MatchRelation> = {
  EXACT: 'EXACT',
  CLOSE: 'CLOSE',
  BROAD: 'NARROW',
  NARROW: 'BROAD',
  RELATED: 'RELATED',
}

/** The matches of a role, whichever dataset the crosswalk started from; most confident first, then by slug. */
export function roleMatches({ edges: { roleMatches }, roles }: Snapshot, role: RoleRow): RoleMatch[] {
  return [
    ...matches(roleMatches, 'forward', role, roles.rows, (relation) => relation),
    ...matches(roleMatches, 'backward', role, roles.rows, (relation) => inverse[relation]),
  ].sort((a, b) => b.confidence - a.confidence || a.role.index - b.role.index)
}

function matches(
  set: Snapshot['edges']['roleMatches'],
  direction: 'forward' | 'backward',
  role: RoleRow,
  rows: readonly RoleRow[],
  read: (relation: MatchRelation) => MatchRelation,
): RoleMatch[] {
  const { offsets, targets, edges } = set[direction]
  const found: RoleMatch[] = []
  for (let position = offsets[role.index]!; position < offsets[role.index + 1]!; position++) {
    const edge = edges[position]!
    const [evidence] = evidenceOf(set, edge)
    found.push({
      role: rows[targets[position]!]!,
      relation: read(valueAt(set.attributes, edge).relation),
      confidence: evidence!.confidence,
      source: evidence!.source,
    })
  }
  return found
}
