import type { FeatureRow, RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { byShare, roleDemand } from './demand.ts'
import { sampleIndex } from './sampleIndex.ts'

/**
 * Orders the features of a role by their first figure, as {@link byShare} does; those without figures keep their order at
 * the end.
 *
 * @param positions of the edges of the role, by weight
 * @param featureAt the feature at the end of an edge
 */
export function byDemand(
  snapshot: Snapshot,
  role: RoleRow,
  positions: Uint32Array,
  featureAt: (position: number) => FeatureRow,
): Uint32Array {
  if (!sampleIndex(snapshot).ofRole.has(role)) return positions
  const figured = Array.from(positions, (position) => {
    return { position, figure: roleDemand(snapshot, role, featureAt(position))[0] }
  })
  figured.sort(({ figure: a }, { figure: b }) => {
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
    return byShare(a, b)
  })
  return Uint32Array.from(figured, ({ position }) => position)
}
