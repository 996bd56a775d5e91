import { largestInteger } from '../catalogue/column.ts'
import { valueAt } from '../columns/dictionaryColumn.ts'
import type { RelatednessTier, RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** A role that a source calls near to another. */
export interface RelatedRole {
  readonly role: RoleRow
  /** From 1 for the nearest, where the source ranks them. */
  readonly rank: number | null
  readonly tier: RelatednessTier | null
}

/** The roles that a source calls near to a role, by rank, then by slug. */
export function relatedRoles({ edges: { relatedRoles: edges }, roles }: Snapshot, role: RoleRow): RelatedRole[] {
  const { forward, attributes } = edges
  const found: RelatedRole[] = []
  forward.eachEdge(role.index, (other, _weight, edge) => {
    found.push({ role: roles.rows[other]!, ...valueAt(attributes, edge) })
  })
  return found.sort((a, b) => (a.rank ?? largestInteger) - (b.rank ?? largestInteger))
}
