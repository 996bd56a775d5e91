import type { Adjacency } from '../../graph/adjacency.ts'

/** Which skills are rated, and the distribution of their ratings. Columns per skill. */
export interface Ratings {
  /** 1 if the weights of the skill differ from role to role. */
  readonly rated: Uint8Array
  /** Mean over the roles that have any rated skill; a role without this one counts as 0. */
  readonly means: Float64Array
  /** Standard deviation over the same roles; 1 instead of 0. */
  readonly deviations: Float64Array
}

/**
 * Tells skills that a source rates from those that roles either have or lack.
 *
 * @param roles the roles that count
 * @param ofRole from role to feature, skills first
 */
export function ratings(roles: Uint32Array, skillCount: number, ofRole: Adjacency<'Role', 'Feature'>): Ratings {
  const first = new Float64Array(skillCount)
  const rated = new Uint8Array(skillCount)
  const sums = new Float64Array(skillCount)
  const squares = new Float64Array(skillCount)
  for (const role of roles) {
    ofRole.eachEdge(role, (skill, weight) => {
      if (skill >= skillCount) return
      if (first[skill] === 0) first[skill] = weight
      else if (first[skill] !== weight) rated[skill] = 1
      sums[skill]! += weight
      squares[skill]! += weight * weight
    })
  }
  let raters = 0
  for (const role of roles) if (ofRole.targetsOf(role).some((feature) => rated[feature] === 1)) raters++
  const means = sums.map((sum) => sum / raters)
  const variance = (skill: number) => squares[skill]! / raters - means[skill]! ** 2
  const deviations = means.map((_mean, skill) => (rated[skill] ? Math.sqrt(Math.max(variance(skill), 0)) || 1 : 1))
  return { rated, means, deviations }
}
