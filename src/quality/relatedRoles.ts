import { valueAt } from '../columns/dictionaryColumn.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/**
 * The truth: the roles that O*NET's analysts and data call nearest to a role, ten of them, in the primary tiers.
 * Nothing that measures similarity reads these edges.
 */
export function relatedRoles({ edges: { relatedRoles } }: Snapshot, { index }: RoleRow): Set<number> {
  const found = new Set<number>()
  relatedRoles.forward.eachEdge(index, (role, _weight, edge) => {
    if (valueAt(relatedRoles.attributes, edge).tier !== 'SUPPLEMENTAL') found.add(role)
  })
  return found
}
