import type { Index } from '../catalogue/units.ts'
import { evidenceOf } from './edgeSet.ts'
import type { Evidence } from './rows.ts'
import type { Snapshot } from './snapshot.ts'

/** Why a role asks for a feature, the most confident source first; empty if it does not. */
export function featureEvidence(
  { features, edges }: Snapshot,
  role: Index<'Role'>,
  feature: Index<'Feature'>,
): Evidence[] {
  const { set, node } =
    feature < features.skillCount
      ? { set: edges.roleSkills, node: feature + 0 }
      : { set: edges.roleLibraries, node: feature - features.skillCount }
  const edge = set.forward.between(role, node)
  return edge < 0 ? [] : evidenceOf(set, edge)
}
