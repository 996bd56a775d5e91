import type { Cost, Index } from '../catalogue/units.ts'
import type { Features } from '../graph/features.ts'
import type { Transition } from './transition.ts'

/** The approximate cost of finding what a target asks for and is not known. */
export const costOfGap: Cost = 25

/**
 * The approximate cost of a whole learning plan. Most of it is counting which features occur together: the roles that
 * have any known feature are indexed, then those that have any feature of the target are visited, each with its known
 * features.
 */
export function costOfPlan({ corpus: { features }, from, to, earlier }: Transition): Cost {
  const { ofRole, datasetOfRole } = features
  let known = 0
  let indexed = 0
  for (const { index } of [from, ...earlier]) {
    known += ofRole.degree(index)
    indexed += rolesWithAny(features, index)
  }
  const visited = rolesWithAny(features, to.index)
  const compared = known * ofRole.degree(to.index)
  return costOfGap + compared / 60 + indexed / 150 + (visited / 75) * (1 + indexed / datasetOfRole.length / 60)
}

/** The sum over the features of a role of how many roles have each. */
function rolesWithAny({ ofRole, toRole }: Features, role: Index<'Role'>): number {
  let roles = 0
  for (const feature of ofRole.targetsOf(role)) roles += toRole.degree(feature)
  return roles
}
