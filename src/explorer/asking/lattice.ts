import { careerLattice } from 'career-lattice/client'
import { besidePage } from '../place/base.ts'

/** The API that the page asks: the one beside it, as any other frontend would. */
export const lattice = careerLattice(besidePage('graphql'), {
  // The server says so where it answers no documents but those that it trusts.
  byId: document.querySelector('meta[name="documents"]') !== null,
})
