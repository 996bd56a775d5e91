import type { Share } from '../catalogue/units.ts'
import type { RoleRow } from '../graph/rows.ts'
import { isSameJob } from '../readiness/matchedRoles.ts'
import { needPhrase, startingWith } from '../wording/needPhrase.ts'
import { type NounPhrase, rolePhrase } from '../wording/nounPhrase.ts'
import { enumerated, piles, sentence } from '../wording/sentence.ts'
import { shareInWords, shareOf } from '../wording/shareInWords.ts'
import type { LearningPlan } from './learningPlan.ts'

/** How many steps a sentence names, if there is room. */
const named = 3

/** Below this, a share is too little to be called covered already. */
const littleShare = 0.12

/** How many roles it names that the facts were read from. */
const namedThrough = 2

/** How many characters a sentence may have: more cannot be read aloud in one go. */
const longest = 350

/** A learning plan in plain English. */
export function transitionSentence(plan: LearningPlan): string {
  const { snapshot, to, from } = plan
  const target = rolePhrase(snapshot, to)
  if (from === to) {
    const verb = target.plural ? 'are' : 'is'
    return sentence(`${target.indefinite} ${verb} ${target.indefinite} already: nothing is left to learn`)
  }
  if (plan.isSameJob) {
    const same = plan.knowledge.roles.find((role) => isSameJob(snapshot, role.index, to.index)) ?? to
    return sentence(`${inDataset(plan, same)} and ${inDataset(plan, to)} are the same job in two vocabularies`)
  }
  if (plan.readiness === null) return reason(plan)
  const covering = coverage(subject(plan), plan.readiness, needs(target))
  const phrases = plan.steps
    .slice(0, 2 * named)
    .map(({ feature }) => needPhrase(snapshot, snapshot.features.rows[feature]!))
  // O*NET has a skill and a body of knowledge of one name.
  const steps = phrases
    .filter(({ text }, place) => phrases.findIndex((other) => other.text === text) === place)
    .slice(0, named)
  for (let count = steps.length; count > 0; count--) {
    const text = sentence(covering, startingWith(steps.slice(0, count)))
    if (text.length <= longest && !piles(text)) return `${text}${readFrom(plan)}`
  }
  return `${sentence(covering)}${readFrom(plan)}`
}

/** Why there is nothing to compare by. */
export function reason(plan: LearningPlan): string {
  return sentence(reasonClause(plan))
}

function reasonClause(plan: LearningPlan): string {
  const { snapshot, to } = plan
  const target = rolePhrase(snapshot, to)
  if (plan.isUndescribed) return `no source says what ${needs(target)}`
  const known = plan.knowledge.roles.map((role) => rolePhrase(snapshot, role).indefinite)
  if (known.length === 0)
    return `nothing of what you have is told in the terms in which ${target.indefinite} ${is(target)} described`
  const need = known.length === 1 && !rolePhrase(snapshot, plan.knowledge.roles[0]!).plural ? 'needs' : 'need'
  const both = `what ${enumerated(known)} ${need} and what ${needs(target)}`
  // Long titles pile "and"s.
  return `${piles(both) ? 'what the two need' : both} is told in different terms, and nothing connects them yet`
}

/** "A cook already covers about half of what a chef needs"; where the titles pile "and"s, a comma keeps them apart. */
function coverage(subject: string, readiness: Share, needs: string): string {
  const plain = `${subject} ${shareOf(readiness, needs)}`
  return piles(plain) ? `of what ${needs}, ${subject} ${shareInWords(readiness)}` : plain
}

function subject(plan: LearningPlan): string {
  const { snapshot, knowledge } = plan
  const { roles, named } = knowledge
  if (roles.length === 0) return 'what you have covers'
  const phrases = roles.map((role) => rolePhrase(snapshot, role))
  const held = enumerated(phrases.map(({ indefinite }) => indefinite))
  if (roles.length > 1) {
    const all = held.includes(';') || piles(held) ? `these ${roles.length} roles` : held
    return `${all} together ${already(plan)}cover`
  }
  const cover = `${already(plan)}${phrases[0]!.plural ? 'cover' : 'covers'}`
  return named.length > 0
    ? `${held} who also ${phrases[0]!.plural ? 'know' : 'knows'} what you named ${cover}`
    : `${held} ${cover}`
}

/** Nobody covers hardly anything already. */
function already({ readiness }: LearningPlan): string {
  return readiness! < littleShare ? '' : 'already '
}

/** Through which roles of other datasets the two were compared, as a sentence of its own. */
function readFrom({ snapshot, bases }: LearningPlan): string {
  const through = [...new Set(bases.flatMap(({ through, held }) => [...through, ...held.through]))]
  if (through.length === 0) return ''
  if (through.length > namedThrough) return ` Part of this is known through ${through.length} matched roles.`
  const titles = through.map((role) => rolePhrase(snapshot, role).indefinite)
  const text = ` ${sentence(`part of this is known through ${enumerated(titles)}`)}`
  return piles(text) ? ' Part of this is known through matched roles.' : text
}

function inDataset({ snapshot }: LearningPlan, role: RoleRow): string {
  const [source] = role.source.title.split(':')
  return `${rolePhrase(snapshot, role).indefinite} (${source})`
}

function needs(target: NounPhrase): string {
  return `${target.indefinite} ${target.plural ? 'need' : 'needs'}`
}

function is(target: NounPhrase): string {
  return target.plural ? 'are' : 'is'
}
