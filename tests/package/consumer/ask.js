import { CareerLatticeError, careerLattice, TransitionDocument, TypedDocumentString } from 'career-lattice/client'
import { language, schema } from 'career-lattice/client/relay'

// node ask.js <address>: asks by POST, by GET and something wrong, and prints what came.

const lattice = careerLattice(new URL('/graphql', process.argv[2]))
const ends = { from: 'data-scientist', to: 'machine-learning-engineer' }
const [{ transition }, kept] = await Promise.all([
  lattice.query(TransitionDocument, ends),
  lattice.query(TransitionDocument, ends, { method: 'GET' }),
])
const wrong = await lattice
  .query(new TypedDocumentString('{ overlap(roles: ["data-scientist", "nobody"]) { score } }'))
  .catch((error) => error)
console.log(
  JSON.stringify({
    sentence: transition.sentence,
    same: JSON.stringify(kept.transition) === JSON.stringify(transition),
    error: wrong instanceof CareerLatticeError ? wrong.code : String(wrong),
    relay: { schema, language },
  }),
)
