import type { FeatureRow, RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { byShare, type Figure, firstFigure } from './demand.ts'

/**
 * Orders the features of a role by their first figure, as {@link byShare} does, ties by slug; those without figures keep
 * their order at the end.
 *
 * @param positions of the edges of the role, by weight; they ascend by slug
 * @param featureAt the feature at the end of an edge
 */
export function byDemand(
  snapshot: Snapshot,
  role: RoleRow,
  positions: Uint32Array,
  featureAt: (position: number) => FeatureRow,
): Uint32Array {
  const figured: { readonly position: number; readonly figure: Figure }[] = []
  const rest: number[] = []
  for (const position of positions) {
    const figure = firstFigure(snapshot, role, featureAt(position))
    if (figure === undefined) rest.push(position)
    else figured.push({ position, figure })
  }
  figured.sort((a, b) => byShare(a.figure, b.figure) || a.position - b.position)
  return Uint32Array.from([...figured.map(({ position }) => position), ...rest])
}
