import type { FeatureRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { nameInSentence } from '../wording/nameInSentence.ts'
import { needPhrase } from '../wording/needPhrase.ts'
import { rolePhrase } from '../wording/nounPhrase.ts'
import { enumerated, sentence } from '../wording/sentence.ts'
import { shareInWords, shareOf } from '../wording/shareInWords.ts'
import type { NextStep, PractisedCareer } from './careerAdvice.ts'
import type { ProjectUses } from './projectUses.ts'

/** How many things a sentence names. */
const mostNamed = 3

/** From this share of adverts on, it is a reason to learn something. */
const tellingShare = 0.12

/** Of fewer things than this, it is too early to speak of a career. */
const fewUses = 3

/** Below this fit of the nearest career, the order of careers is hardly more than chance. */
const clearFit = 0.35
const commonplace =
  'Most of what this project uses is common to many careers, so take the order of these three lightly.'

/** From this share of the fit of the nearest career on, another is about as near. */
const alike = 0.9

/** From this importance on, something is among what matters most to a role. */
const greatImportance = 0.7

/**
 * What a project says of careers, in a paragraph.
 *
 * @param careers the nearest first
 * @param unreadable paths of what could not be read, or is broken
 */
export function adviceSentence(
  snapshot: Snapshot,
  { uses, unrecognized }: ProjectUses,
  careers: readonly PractisedCareer[],
  unreadable: readonly string[],
): string {
  const [first, ...others] = careers
  const shown = uses.map(({ feature }) => feature)
  if (first === undefined) {
    return [nothingFound(snapshot, shown, unrecognized), unread(unreadable)].filter((part) => part !== '').join(' ')
  }
  const few =
    shown.length < fewUses ? `all that this project shows is ${listedUses(snapshot, shown)}, which says little` : ''
  const parts = [
    few === '' ? '' : sentence(few),
    few === '' && first.fit < clearFit ? commonplace : '',
    nearest(snapshot, first),
    ...others.map((career, place) => other(snapshot, career, careers[place]!, place)),
    ranked(careers),
    uncounted(unrecognized),
    unread(unreadable),
  ]
  return parts.filter((part) => part !== '').join(' ')
}

function nearest(snapshot: Snapshot, career: PractisedCareer): string {
  const role = rolePhrase(snapshot, career.role)
  const uses = listedUses(snapshot, career.uses)
  const practises = `this project practises above all the work of ${role.indefinite}`
  const covered = `covers ${shareOf(career.readiness, `${role.indefinite} needs`)}`
  const others = career.uses.length > mostNamed ? ', among others,' : ''
  const told = uses === '' ? `${practises}, and ${covered}` : `${practises}: with ${uses}${others} it ${covered}`
  const [step, second] = career.next
  if (step === undefined) return sentence(told)
  const then = second === undefined ? '' : `, then ${phrase(snapshot, second.feature)}`
  return `${sentence(told)} ${sentence(`what would bring it closest is ${reasoned(snapshot, step)}${then}`)}`
}

function other(snapshot: Snapshot, career: PractisedCareer, before: PractisedCareer, place: number): string {
  const role = rolePhrase(snapshot, career.role)
  const uses = listedUses(snapshot, career.uses)
  const near = career.fit >= before.fit * alike ? 'nearly as near' : place === 0 ? 'second' : 'third'
  const by = uses === '' ? '' : `, above all by ${uses}`
  const [step] = career.next
  const next = step === undefined ? '' : `next would come ${reasoned(snapshot, step)}`
  return sentence(`${near} is ${role.indefinite}: ${shareInWords(career.readiness)} is covered${by}`, next)
}

/** What the careers are ranked by, where their order is not that of the shares that are told. */
function ranked(careers: readonly PractisedCareer[]): string {
  const surprises = careers.some(({ readiness }, place) => {
    const before = careers[place - 1]?.readiness ?? readiness
    return readiness > before && shareInWords(readiness) !== shareInWords(before)
  })
  if (!surprises) return ''
  return "Careers are ranked by how typical the project's libraries and skills are of them, not by the share that is covered."
}

/** Something to learn with the reason for it: "SQL (about half of the job adverts for it ask for that)". */
function reasoned(snapshot: Snapshot, { feature, advertised, importance, isEssential }: NextStep): string {
  const what = phrase(snapshot, feature)
  if (advertised !== null && advertised >= tellingShare) {
    return `${what} (${shareInWords(advertised)} of the job adverts for it ask for that)`
  }
  if (isEssential) return `${what} (essential for it)`
  return importance !== null && importance >= greatImportance ? `${what} (very important for it)` : what
}

function phrase(snapshot: Snapshot, feature: FeatureRow): string {
  const { kind, text } = needPhrase(snapshot, feature)
  return kind === 'VERB' ? `learning to ${text}` : text
}

function listedUses(snapshot: Snapshot, uses: readonly FeatureRow[]): string {
  return enumerated(uses.slice(0, mostNamed).map((feature) => nameInSentence(snapshot, feature)))
}

/** Packages that count for nothing, so that nobody thinks they did. */
function uncounted(unrecognized: readonly string[]): string {
  if (unrecognized.length === 0) return ''
  if (unrecognized.length <= 2) return `The graph does not know ${enumerated(unrecognized)}.`
  return `Of its packages, ${unrecognized.length} are not in the graph and count for nothing, such as ${enumerated(unrecognized.slice(0, 2))}.`
}

/** What could not be read, so that nobody thinks it was. */
function unread(unreadable: readonly string[]): string {
  if (unreadable.length === 0) return ''
  const named = unreadable.slice(0, mostNamed)
  const others = unreadable.length - named.length
  const all = others === 0 ? enumerated(named) : `${named.join(', ')} and ${others} more`
  return unreadable.length === 1
    ? `${all} cannot be read, so it counts for nothing.`
    : `${all} cannot be read, so they count for nothing.`
}

function nothingFound(snapshot: Snapshot, shown: readonly FeatureRow[], unrecognized: readonly string[]): string {
  const seen =
    shown.length > 0
      ? `only ${listedUses(snapshot, shown)}`
      : unrecognized.length > 0
        ? `no package that the graph knows, only such as ${enumerated(unrecognized.slice(0, mostNamed))}`
        : 'no packages, imports or notebooks'
  return (
    `This folder shows ${seen}, so that nothing can be said of careers. A requirements.txt, pyproject.toml or ` +
    'package.json would help, or files of Python or JavaScript that import something.'
  )
}
