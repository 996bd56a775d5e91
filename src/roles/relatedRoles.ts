import type { RoleRow } from '../graph/rows.ts'
import { relatednessTiers, type Snapshot } from '../graph/snapshot.ts'

/** A role that a source calls near to another. */
export interface RelatedRole {
  readonly role: RoleRow
  /** From 1 for the nearest, where the source ranks them. */
  readonly rank: number | null
  /** Known where the rank is. */
  readonly tier: (typeof relatednessTiers)[number] | null
}

/** The roles that a source calls near to a role, by rank, then by slug. */
export function relatedRoles({ edges: { relatedRoles: edges }, roles }: Snapshot, role: RoleRow): RelatedRole[] {
  if (edges === undefined) return []
  const { forward, attributes } = edges
  const found: RelatedRole[] = []
  forward.eachEdge(role.index, (other, _weight, edge) => {
    const detail = attributes[edge]!
    const rank = detail % 64 || null
    const tier = rank === null ? null : relatednessTiers[Math.floor(detail / 64)]!
    found.push({ role: roles.rows[other]!, rank, tier })
  })
  return found.sort((a, b) => (a.rank ?? 64) - (b.rank ?? 64))
}
