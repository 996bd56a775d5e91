import { degree, weightAt } from '../graph/adjacency.ts'
import { byWeight } from '../graph/byWeight.ts'
import type { Features } from '../graph/features.ts'
import { totalWeights } from './totalWeights.ts'

/** How ready somebody is for a role. */
export interface Readiness {
  /** Share of the role by weight that is owned, in 0..1; 0 for a role of which nothing is known. */
  readonly readiness: number
  /** What of the role is owned, as positions in `features.ofRole`, the most important to the role first. */
  readonly matched: Uint32Array
  /** What of the role is not owned, likewise. */
  readonly missing: Uint32Array
}

/**
 * Compares what somebody has with what a role asks for. For the features of another role this is the measure COVERAGE.
 *
 * @param owned numbers of features
 */
export function readiness(features: Features, owned: ReadonlySet<number>, role: number): Readiness {
  const { ofRole } = features
  const start = ofRole.offsets[role]!
  const isOwned = new Uint8Array(degree(ofRole, role))
  let sum = 0
  for (let place = 0; place < isOwned.length; place++) {
    if (!owned.has(ofRole.targets[start + place]!)) continue
    isOwned[place] = 1
    sum += weightAt(ofRole, start + place)
  }
  const positions = byWeight(ofRole, role)
  return {
    readiness: sum / (totalWeights(features)[role]! || 1),
    matched: positions.filter((edge) => isOwned[edge - start] === 1),
    missing: positions.filter((edge) => isOwned[edge - start] === 0),
  }
}
