import { derived } from '../../derived/derived.ts'
import type { Corpus } from '../../graph/corpus.ts'
import type { Measure } from '../measure.ts'
import { AdditiveScorer } from './additiveScorer.ts'
import { type AdditiveRules, additiveTables } from './additiveTables.ts'

/** A measure whose score is a sum of terms, one per shared feature, over a divisor. */
export function additive<const Name extends string>({
  factor,
  weighs,
  divisor,
  ...measure
}: Omit<Measure<Name>, 'scorer'> & AdditiveRules): Measure<Name> {
  const scorerOf = derived(
    (corpus: Corpus) => new AdditiveScorer(corpus, additiveTables(corpus, { factor, weighs, divisor })),
  )
  return { ...measure, scorer: (_snapshot, corpus) => scorerOf(corpus) }
}
