import { CareerLatticeError, careerLattice, TransitionDocument } from 'career-lattice/client'

const lattice = careerLattice('http://localhost:4000/graphql')
try {
  const variables = { from: 'data-scientist', to: 'machine-learning-engineer' }
  const { transition } = await lattice.query(TransitionDocument, variables)
  for (const { feature, effort } of transition.steps.slice(0, 3)) {
    console.log(feature.label, effort.toFixed(2))
  }
} catch (error) {
  if (error instanceof CareerLatticeError) console.error(error.code, error.message)
}
