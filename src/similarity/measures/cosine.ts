import { additive } from '../additive/additive.ts'
import { product } from '../additive/divisor.ts'

/** Σ x_a x_b / (‖a‖ ‖b‖). */
export const cosine = additive({
  name: 'COSINE',
  description: 'Cosine of the angle between the weights of both: sum of x_a x_b over the norms. 0 to 1.',
  symmetric: true,
  normalised: true,
  factor: () => 1,
  weighs: 'BOTH',
  divisor: product,
})
