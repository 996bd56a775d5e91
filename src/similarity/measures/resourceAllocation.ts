import { additive } from '../additive/additive.ts'
import { one } from '../additive/divisor.ts'

/** Zhou, Lü and Zhang, Predicting missing links via local information (2009). */
export const resourceAllocation = additive({
  name: 'RESOURCE_ALLOCATION',
  description: 'Sum of 1 / df over the shared features. At least 0, unbounded.',
  symmetric: true,
  normalised: false,
  factor: (_rarity, frequency) => 1 / frequency,
  weighs: 'NONE',
  divisor: one,
})
