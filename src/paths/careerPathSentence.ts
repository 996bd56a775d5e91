import type { LearningPlan } from '../transitions/learningPlan.ts'
import { rolePhrase } from '../wording/nounPhrase.ts'
import { sentence } from '../wording/sentence.ts'
import { shareOf } from '../wording/shareInWords.ts'
import { type CareerPath, hopsOf } from './careerPaths.ts'

/** A career path in plain English: its stops, and how hard its hardest hop is. */
export function careerPathSentence(path: CareerPath): string {
  const { snapshot, roles } = path
  const phrases = roles.map((role) => rolePhrase(snapshot, role).indefinite)
  const [start, ...others] = phrases
  const hops = hopsOf(path)
  if (hops.length === 1) return sentence(`from ${start}, the way to ${others[0]} is direct`, covering(hops[0]!))
  const hardest = hops.reduce((a, b) => ((b.readiness ?? 0) < (a.readiness ?? 0) ? b : a))
  const hard = sentence(`the hardest step is to ${rolePhrase(snapshot, hardest.to).indefinite}`, covering(hardest))
  return `${wayOf(start!, others)} ${hard}`
}

/** How long the sentence of a way may be before it is told in two. */
const longest = 240

/** Titles may hold commas of their own, so that each is led in by a word. */
function wayOf(start: string, others: readonly string[]): string {
  const whole = sentence(`from ${start}, the way leads to ${others.join(', then to ')}`)
  if (whole.length <= longest || others.length < 3) return whole
  const parts = Array.from({ length: Math.ceil(others.length / 2) }, (_, part) => others.slice(2 * part, 2 * part + 2))
  return parts
    .map((part, place) => {
      const way = part.join(', then to ')
      return sentence(place === 0 ? `from ${start}, the way leads to ${way}` : `from there it leads to ${way}`)
    })
    .join(' ')
}

function covering({ snapshot, from, readiness }: LearningPlan): string {
  if (readiness === null) return ''
  const known = rolePhrase(snapshot, from!)
  return `${known.indefinite} ${known.plural ? 'cover' : 'covers'} ${shareOf(readiness, 'it takes')}`
}
