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
  if (hops.length === 1) {
    const isLeap = (hops[0]!.readiness ?? 0) < leap
    const way = isLeap ? `the direct way to ${others[0]} is a long leap` : `the way to ${others[0]} is direct`
    const told = [`from ${start}, ${way}`, covering(hops[0]!)]
    const whole = sentence(...told)
    return whole.length <= longest
      ? whole
      : told
          .filter((part) => part !== '')
          .map((part) => sentence(part))
          .join(' ')
  }
  const hardest = hops.reduce((a, b) => ((b.readiness ?? 0) < (a.readiness ?? 0) ? b : a))
  const hard = sentence(`the hardest step is to ${rolePhrase(snapshot, hardest.to).indefinite}`, covering(hardest))
  return `${wayOf(start!, others)} ${hard}`
}

/** Below this readiness, a direct way is no plausible move. */
const leap = 0.2

/** How long the sentence of a way may be before it is told in two. */
const longest = 240

/** Titles may hold commas of their own, so that each is led in by a word. */
function wayOf(start: string, others: readonly string[]): string {
  const whole = sentence(`from ${start}, the way leads to ${others.join(', then to ')}`)
  if (whole.length <= longest) return whole
  const half = Math.ceil(others.length / 2)
  const [first, second] = [others.slice(0, half), others.slice(half)].map((part) => part.join(', then to '))
  return `${sentence(`from ${start}, the way leads to ${first}`)} ${sentence(`from there it leads to ${second}`)}`
}

function covering({ snapshot, from, readiness }: LearningPlan): string {
  if (readiness === null) return ''
  const known = rolePhrase(snapshot, from!)
  return `${known.indefinite} ${known.plural ? 'cover' : 'covers'} ${shareOf(readiness, 'it takes')}`
}
