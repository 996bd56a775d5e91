import type { LearningPlan } from '../transitions/learningPlan.ts'
import { rolePhrase } from '../wording/nounPhrase.ts'
import { enumerated, sentence } from '../wording/sentence.ts'
import { shareOf } from '../wording/shareInWords.ts'
import { type CareerPath, hopsOf } from './careerPaths.ts'

/** A career path in plain English: its stops, and how hard its hardest hop is. */
export function careerPathSentence(path: CareerPath): string {
  const { snapshot, roles } = path
  const phrases = roles.map((role) => rolePhrase(snapshot, role))
  const start = phrases[0]!
  const target = phrases.at(-1)!
  const hops = hopsOf(path)
  const become = start.plural ? 'become' : 'becomes'
  if (hops.length === 1)
    return sentence(`${start.indefinite} ${become} ${target.indefinite} directly`, covering(hops[0]!))
  const stops = enumerated(phrases.slice(1, -1).map(({ bare }) => bare))
  const hardest = hops.reduce((a, b) => ((b.readiness ?? 0) < (a.readiness ?? 0) ? b : a))
  const by = `from ${start.bare} to ${target.bare} by way of ${stops}`
  return sentence(by, `the hardest step is to ${rolePhrase(snapshot, hardest.to).bare}`, covering(hardest))
}

function covering({ snapshot, from, to, readiness }: LearningPlan): string {
  if (readiness === null) return ''
  const known = rolePhrase(snapshot, from!)
  const target = rolePhrase(snapshot, to)
  const needs = `${target.indefinite} ${target.plural ? 'need' : 'needs'}`
  return `${known.indefinite} ${known.plural ? 'cover' : 'covers'} ${shareOf(readiness, needs)}`
}
