import type { RoleRow } from '../graph/rows.ts'
import { relatednessTiers, type Snapshot } from '../graph/snapshot.ts'

/** Details of related roles below this are of a primary tier. */
const primary = 64 * relatednessTiers.indexOf('SUPPLEMENTAL')

/**
 * The truth: the roles that O*NET's analysts and data call nearest to a role, ten of them, in the primary tiers.
 * Nothing that measures similarity reads these edges.
 */
export function relatedRoles({ edges: { relatedRoles } }: Snapshot, { index }: RoleRow): Set<number> {
  const found = new Set<number>()
  if (relatedRoles === undefined) return found
  relatedRoles.forward.eachEdge(index, (role, _weight, edge) => {
    if (relatedRoles.attributes[edge]! < primary) found.add(role)
  })
  return found
}
