import { additive } from '../additive/additive.ts'
import { product } from '../additive/divisor.ts'

/** The cosine of the vectors x · idf; Salton and Buckley, Term-weighting approaches in automatic text retrieval (1988). */
export const tfidfCosine = additive({
  name: 'TFIDF_COSINE',
  description: 'Cosine with every weight multiplied by the rarity of its feature. 0 to 1.',
  symmetric: true,
  normalised: true,
  factor: (rarity) => rarity * rarity,
  weighs: 'BOTH',
  divisor: product,
})
