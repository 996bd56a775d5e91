import { additive } from '../additive/additive.ts'
import { union } from '../additive/divisor.ts'

/** Σ idf over the features of both roles, over Σ idf over the features of either. */
export const weightedJaccard = additive({
  name: 'WEIGHTED_JACCARD',
  description: 'Jaccard with every feature counted by its rarity. 0 to 1.',
  symmetric: true,
  normalised: true,
  factor: (rarity) => rarity,
  weighs: 'NONE',
  divisor: union,
})
