import type { Index, Share } from '../catalogue/units.ts'
import { derived } from '../derived/derived.ts'
import { byWeight } from '../graph/byWeight.ts'
import type { Features } from '../graph/features.ts'

/** The features that somebody has. */
export type Owned = ReadonlySet<Index<'Feature'>>

/** How ready somebody is for a role. */
export interface Readiness {
  /** Share of the role by weight that is owned; 0 for a role without features. */
  readonly readiness: Share
  /** What of the role is owned, as positions in `features.ofRole`, the most important to the role first. */
  readonly matched: Uint32Array
  /** What of the role is not owned, likewise. */
  readonly missing: Uint32Array
}

/** Compares what somebody has with what a role asks for. For the features of another role this is the measure COVERAGE. */
export function readiness(features: Features, owned: Owned, role: Index<'Role'>): Readiness {
  const { ofRole } = features
  let sum = 0
  ofRole.eachEdge(role, (feature, weight) => {
    if (owned.has(feature)) sum += weight
  })
  const positions = byWeight(ofRole, role)
  const isOwned = (position: number) => owned.has(ofRole.targetAt(position))
  return {
    readiness: sum / (totalWeights(features)[role]! || 1),
    matched: positions.filter(isOwned),
    missing: positions.filter((position) => !isOwned(position)),
  }
}

/** Per role, the sum of the weights of its features. */
export const totalWeights = derived(({ ofRole }: Features): Float64Array => {
  const totals = new Float64Array(ofRole.nodeCount)
  for (let role = 0; role < totals.length; role++) {
    ofRole.eachEdge(role, (_feature, weight) => {
      totals[role]! += weight
    })
  }
  return totals
})
