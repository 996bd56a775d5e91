import type { Index } from '../catalogue/units.ts'
import { valueAt } from '../columns/dictionaryColumn.ts'
import { derived } from '../derived/derived.ts'
import { corpus } from './corpus.ts'
import type { Snapshot } from './snapshot.ts'

/**
 * The positions of a role's edges to skills or libraries, the most important first; a view that must not be changed. By
 * weight; where a source gives none, or the same: the essential before the optional, what is in demand before what is hot,
 * then what fewer roles of the dataset have, as it says more of this one; then by slug.
 */
export function byImportance(
  snapshot: Snapshot,
  kind: 'roleSkills' | 'roleLibraries',
  role: Index<'Role'>,
): Uint32Array {
  const { forward } = snapshot.edges[kind]
  const { positions, isSorted } = orderOf(snapshot, kind)
  const found = positions.subarray(forward.start(role), forward.end(role))
  if (isSorted[role] === 0) {
    found.set(sorted(snapshot, kind, role))
    isSorted[role] = 1
  }
  return found
}

/** Sorted when first asked for, then kept at four bytes per edge. */
const orderOf = derived(({ edges }: Snapshot, kind: 'roleSkills' | 'roleLibraries') => ({
  positions: new Uint32Array(edges[kind].size),
  /** Per role, 1 once its positions are in order. */
  isSorted: new Uint8Array(edges[kind].forward.nodeCount),
}))

function sorted(snapshot: Snapshot, kind: 'roleSkills' | 'roleLibraries', role: Index<'Role'>): Uint32Array {
  const { edges, features } = snapshot
  const { forward } = edges[kind]
  const { rarities } = corpus(features, [features.datasetOfRole[role]!])
  const first = kind === 'roleSkills' ? 0 : features.skillCount
  const start = forward.start(role)
  const positions = Uint32Array.from({ length: forward.degree(role) }, (_, place) => start + place)
  return positions.sort(
    (a, b) =>
      forward.weightAt(b) - forward.weightAt(a) ||
      tierOf(snapshot, kind, a) - tierOf(snapshot, kind, b) ||
      rarities[first + forward.targetAt(b)]! - rarities[first + forward.targetAt(a)]! ||
      a - b,
  )
}

/** 0 for what matters most. */
function tierOf({ edges }: Snapshot, kind: 'roleSkills' | 'roleLibraries', position: number): number {
  if (kind === 'roleSkills') return valueAt(edges.roleSkills.attributes, position).requirement === 'OPTIONAL' ? 1 : 0
  const { inDemand, hot } = valueAt(edges.roleLibraries.attributes, position)
  return inDemand ? 0 : hot ? 1 : 2
}
