import { additive } from '../additive/additive.ts'
import { union } from '../additive/divisor.ts'

/** Jaccard, Étude comparative de la distribution florale (1901). */
export const jaccard = additive({
  name: 'JACCARD',
  description: 'Shared features over all features of both: I / (|A| + |B| - I). 0 to 1.',
  symmetric: true,
  normalised: true,
  factor: () => 1,
  weighs: 'NONE',
  divisor: union,
})
