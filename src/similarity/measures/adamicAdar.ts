import { logarithm } from '../../graph/elementaryFunctions.ts'
import { additive } from '../additive/additive.ts'
import { one } from '../additive/divisor.ts'

/** Adamic and Adar, Friends and neighbors on the Web (2003). A feature of one role alone is in no pair. */
export const adamicAdar = additive({
  name: 'ADAMIC_ADAR',
  description: 'Sum of 1 / ln df over the shared features. At least 0, unbounded.',
  symmetric: true,
  normalised: false,
  factor: (_rarity, frequency) => (frequency < 2 ? 0 : 1 / logarithm(frequency)),
  weighs: 'NONE',
  divisor: one,
})
