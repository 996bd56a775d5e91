import { additive } from '../additive/additive.ts'
import { smaller } from '../additive/divisor.ts'

/** I / min(|A|, |B|): Szymkiewicz (1934) and Simpson (1943). */
export const overlapCoefficient = additive({
  name: 'OVERLAP_COEFFICIENT',
  description: 'Shared features over those of the smaller role: I / min(|A|, |B|). 0 to 1; favours small roles.',
  symmetric: true,
  normalised: true,
  factor: () => 1,
  weighs: 'NONE',
  divisor: smaller,
})
