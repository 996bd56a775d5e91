import { degree } from '../graph/adjacency.ts'
import type { Corpus } from '../graph/corpus.ts'
import type { Features } from '../graph/features.ts'
import type { Transition } from './transition.ts'

/** About what it takes to see what a target asks for and is not known, in fields of an answer. */
export const costOfGap = 25

/**
 * About what a learning plan takes, all of it, in fields of an answer. What takes longest is to count which features come
 * together: the roles that have anything of the known are noted, then those that have anything of the target are
 * visited, with what they have of the known.
 */
export function costOfPlan({ corpus: { features }, from, to, earlier }: Transition): number {
  const { ofRole, datasetOfRole } = features
  let known = 0
  let noted = 0
  for (const { index } of [from, ...earlier]) {
    known += degree(ofRole, index)
    noted += rolesBehind(features, index)
  }
  const visited = rolesBehind(features, to.index)
  const compared = known * degree(ofRole, to.index)
  return costOfGap + compared / 60 + noted / 150 + (visited / 75) * (1 + noted / datasetOfRole.length / 60)
}

/** Over the features that a role asks for, how many roles have each. */
function rolesBehind({ ofRole, toRole }: Features, role: number): number {
  let roles = 0
  for (let edge = ofRole.offsets[role]!; edge < ofRole.offsets[role + 1]!; edge++) {
    roles += degree(toRole, ofRole.targets[edge]!)
  }
  return roles
}

/**
 * About what it takes to find the roles that paths may lead through. Each feature of both is held against all others,
 * and for each of the target's the roles are visited that have anything which comes together with it.
 */
export function costOfWaypoints({ features }: Corpus, from: number, to: number): number {
  const { ofRole, toRole, rows, datasetOfRole } = features
  const edges = ofRole.targets.length
  const perRole = edges / datasetOfRole.length
  const perFeature = edges / rows.length
  let visited = 0
  for (let edge = ofRole.offsets[to]!; edge < ofRole.offsets[to + 1]!; edge++) {
    visited += Math.min(edges, degree(toRole, ofRole.targets[edge]!) * perRole * perFeature)
  }
  const held = (degree(ofRole, from) + degree(ofRole, to)) * (rows.length + datasetOfRole.length)
  return (held + visited) / 800
}
