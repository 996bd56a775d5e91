import { amountInWords } from '../wording/amountInWords.ts'
import { nameInSentence } from '../wording/nameInSentence.ts'
import { nounPhrase } from '../wording/nounPhrase.ts'
import { enumerated, sentence } from '../wording/sentence.ts'
import type { LearningPlan } from './learningPlan.ts'
import type { Transition } from './transition.ts'

/** How many steps a sentence names. */
const named = 3

/** A learning plan in one plain English sentence. */
export function transitionSentence(plan: LearningPlan): string {
  const { transition } = plan
  return sentence(covering(transition, plan), learning(transition, plan))
}

function covering({ from, to, earlier }: Transition, { readiness, retained, steps }: LearningPlan): string {
  const { indefinite, plural } = nounPhrase(from.title)
  const target = nounPhrase(to.title)
  const needs = `${target.indefinite} ${target.plural ? 'need' : 'needs'}`
  if (retained.length + steps.length === 0) return `nothing is known of what ${needs}`
  if (from === to) return `${indefinite} ${plural ? 'are' : 'is'} ${indefinite} already: nothing is left to learn`
  const past = enumerated(earlier.map(({ title }) => nounPhrase(title).indefinite))
  const subject = past === '' ? indefinite : `${indefinite} who ${plural ? 'were' : 'was'} ${past} before`
  const verb = plural ? 'cover' : 'covers'
  if (steps.length === 0) return `${subject} already ${verb} everything ${needs}`
  if (retained.length === 0) return `${subject} ${verb} nothing yet of what ${needs}`
  return `${subject} already ${verb} ${percentage(readiness)} of what ${needs}`
}

/** In whole per cent; only nothing is 0 % and only everything 100 %. */
function percentage(share: number): string {
  return `${Math.min(99, Math.max(1, Math.round(share * 100)))}%`
}

/** How much a plan has to learn, in words: "14 skills and 1 library". */
export function amountToLearn({ missing }: LearningPlan): string {
  return amountInWords(missing)
}

function learning({ snapshot }: Transition, plan: LearningPlan): string {
  const { steps } = plan
  if (steps.length === 0) return ''
  const order = steps
    .slice(0, named)
    .map(({ feature }) => nameInSentence(snapshot, feature))
    .join(', then ')
  return steps.length > named ? `start with ${order}: ${amountToLearn(plan)} to learn` : `still to learn: ${order}`
}
