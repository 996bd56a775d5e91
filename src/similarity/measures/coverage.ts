import { additive } from '../additive/additive.ts'
import { target } from '../additive/divisor.ts'

/** Σ x_b over the features of both roles, over Σ x_b over the features of the second. */
export const coverage = additive({
  name: 'COVERAGE',
  description: 'How much of the second role, by weight, somebody in the first already covers. 0 to 1, directed.',
  symmetric: false,
  normalised: true,
  factor: () => 1,
  weighs: 'SECOND',
  divisor: target,
})
