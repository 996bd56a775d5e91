import type { Adjacency } from '../../graph/adjacency.ts'

/** Which skills are rated, and what is to be known of their ratings. Columns per skill. */
export interface Ratings {
  /** 1 where the weights of the skill differ from role to role. */
  readonly rated: Uint8Array
  /** Mean over the roles that have any rated skill; a role that lacks this one counts as 0. */
  readonly means: Float64Array
  /** Standard deviation over the same roles; 1 where it would be 0. */
  readonly deviations: Float64Array
}

/**
 * Tells skills that a source rates from those that roles simply have.
 *
 * @param roles that are looked at
 * @param ofRole from role to feature, skills first
 */
export function ratings(roles: Uint32Array, skillCount: number, { offsets, targets, coded }: Adjacency): Ratings {
  const { codes } = coded
  const weights = Float64Array.from(coded.values)
  const first = new Float64Array(skillCount)
  const rated = new Uint8Array(skillCount)
  const sums = new Float64Array(skillCount)
  const squares = new Float64Array(skillCount)
  for (const role of roles) {
    const end = offsets[role + 1]!
    for (let edge = offsets[role]!; edge < end && targets[edge]! < skillCount; edge++) {
      const skill = targets[edge]!
      const weight = weights[codes[edge]!]!
      if (first[skill] === 0) first[skill] = weight
      else if (first[skill] !== weight) rated[skill] = 1
      sums[skill]! += weight
      squares[skill]! += weight * weight
    }
  }
  let raters = 0
  for (const role of roles) {
    const end = offsets[role + 1]!
    let edge = offsets[role]!
    while (edge < end && targets[edge]! < skillCount && rated[targets[edge]!] === 0) edge++
    if (edge < end && targets[edge]! < skillCount) raters++
  }
  const means = sums.map((sum) => sum / raters)
  const variance = (skill: number) => squares[skill]! / raters - means[skill]! ** 2
  const deviations = means.map((_mean, skill) => (rated[skill] ? Math.sqrt(Math.max(variance(skill), 0)) || 1 : 1))
  return { rated, means, deviations }
}
