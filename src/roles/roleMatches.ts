import type { Confidence } from '../catalogue/units.ts'
import { valueAt } from '../columns/dictionaryColumn.ts'
import { evidenceOf } from '../graph/edgeSet.ts'
import { inverseRelation } from '../graph/inverseRelation.ts'
import type { MatchRelation, RoleRow, SourceRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** A role of another dataset and how it corresponds. */
export interface RoleMatch {
  readonly role: RoleRow
  readonly relation: MatchRelation
  readonly confidence: Confidence
  readonly source: SourceRow
}

/** The matches of a role, in whichever direction the crosswalk states them; most confident first, then by slug. */
export function roleMatches({ edges: { roleMatches }, roles }: Snapshot, role: RoleRow): RoleMatch[] {
  return [
    ...matchesOf(roleMatches, 'forward', role, roles.rows, (relation) => relation),
    ...matchesOf(roleMatches, 'backward', role, roles.rows, (relation) => inverseRelation[relation]),
  ].sort((a, b) => b.confidence - a.confidence || a.role.index - b.role.index)
}

function matchesOf(
  set: Snapshot['edges']['roleMatches'],
  direction: 'forward' | 'backward',
  role: RoleRow,
  rows: readonly RoleRow[],
  read: (relation: MatchRelation) => MatchRelation,
): RoleMatch[] {
  const adjacency = set[direction]
  const found: RoleMatch[] = []
  adjacency.eachEdge(role.index, (match, _weight, position) => {
    const edge = adjacency.edgeAt(position)
    const [evidence] = evidenceOf(set, edge)
    found.push({
      role: rows[match]!,
      relation: read(valueAt(set.attributes, edge).relation),
      confidence: evidence!.confidence,
      source: evidence!.source,
    })
  })
  return found
}
