import { LearningPlan } from '../transitions/learningPlan.ts'
import { amountToLearn } from '../transitions/transitionSentence.ts'
import { nounPhrase } from '../wording/nounPhrase.ts'
import { sentence } from '../wording/sentence.ts'
import type { CareerPath } from './careerPaths.ts'

/** A career path in one plain English sentence. */
export function careerPathSentence({ hops }: CareerPath): string {
  const start = nounPhrase(hops[0]!.from.title)
  const directly = hops.length === 1 ? ' directly' : ''
  const stations = hops.map(
    (hop) => `${nounPhrase(hop.to.title).indefinite}${directly} (${amountToLearn(new LearningPlan(hop))} to learn)`,
  )
  return sentence(`${start.indefinite} ${start.plural ? 'become' : 'becomes'} ${stations.join(', then ')}`)
}
