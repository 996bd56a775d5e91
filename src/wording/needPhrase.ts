import { derived } from '../derived/derived.ts'
import type { FeatureRow, SkillKind, SkillRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { nameInSentence } from './nameInSentence.ts'
import { enumerated, separator } from './sentence.ts'
import { notVerbs, nounsToo, plainVerbs } from './verbs.ts'

/** What a role needs, as a part of a sentence. */
export interface NeedPhrase {
  /** A verb phrase follows "to": "to apply blended learning". A noun phrase needs nothing: "statistics". */
  readonly kind: 'NOUN' | 'VERB'
  /** Without "to". */
  readonly text: string
}

/**
 * A feature as something that is needed. Skills of ESCO and activities of O*NET are verb phrases, bodies of knowledge
 * and software noun phrases; which of the two a list has is derived from its names.
 */
export function needPhrase(snapshot: Snapshot, feature: FeatureRow): NeedPhrase {
  const text = nameInSentence(snapshot, feature)
  if (feature.type === 'Library') return { kind: 'NOUN', text }
  if (isVerbPhrase(snapshot, feature, text)) return { kind: 'VERB', text }
  // O*NET has bodies of knowledge that are called by an adjective: "mechanical", "administrative".
  const adjective = feature.kind === 'KNOWLEDGE' && /^\p{Ll}+(?:ical|ative)$/u.test(text)
  return { kind: 'NOUN', text: adjective ? `${text} knowledge` : text }
}

/**
 * Needs after a subject: "needs statistics and SQL", "needs to plan menus and train staff", "needs statistics, and has to
 * train staff".
 *
 * @param plural whether the subject is in the plural
 */
export function needing(needs: readonly NeedPhrase[], plural: boolean): string {
  const nouns = needs.filter(({ kind }) => kind === 'NOUN').map(({ text }) => text)
  const verbs = needs.filter(({ kind }) => kind === 'VERB').map(({ text }) => text)
  const need = plural ? 'need' : 'needs'
  if (nouns.length === 0) return `${need} to ${enumerated(verbs)}`
  if (verbs.length === 0) return `${need} ${enumerated(nouns)}`
  const mark = separator([...nouns, ...verbs]) === ';' ? ';' : ','
  return `${need} ${enumerated(nouns)}${mark} and ${plural ? 'have' : 'has'} to ${enumerated(verbs)}`
}

/**
 * Needs in a list that names examples, after "above all" or a colon: "statistics, SQL and R", "to plan menus and to train
 * staff", "statistics and SQL, and to train staff".
 */
export function listed(needs: readonly NeedPhrase[]): string {
  const nouns = needs.filter(({ kind }) => kind === 'NOUN').map(({ text }) => text)
  const verbs = needs.filter(({ kind }) => kind === 'VERB').map(({ text }) => `to ${text}`)
  if (nouns.length === 0) return enumerated(verbs)
  if (verbs.length === 0) return enumerated(nouns)
  const mark = separator([...nouns, ...verbs]) === ';' ? ';' : ','
  return `${enumerated(nouns)}${mark} and ${enumerated(verbs)}`
}

/**
 * Needs in the order of learning, after a subject or as a request: "start with statistics, then SQL", "start with
 * statistics, then learn to analyze data". Names that have an "and" or a comma are kept apart by semicolons.
 *
 * @param needs at least one
 */
export function startingWith(needs: readonly NeedPhrase[]): string {
  const mark = separator(needs.map(({ text }) => text)) === '' ? ',' : ';'
  const steps = needs.map(({ kind, text }, place) => {
    const before = needs[place - 1]?.kind
    if (before === undefined) return kind === 'VERB' ? `start by learning to ${text}` : `start with ${text}`
    if (kind === 'VERB') return before === 'VERB' ? `then to ${text}` : `then learn to ${text}`
    return `then ${text}`
  })
  return steps.join(`${mark} `)
}

function isVerbPhrase(snapshot: Snapshot, { kind, source }: SkillRow, text: string): boolean {
  const first = firstWord(text)
  if (kind === 'GROUP') return false
  if (kind === 'KNOWLEDGE' || !verbKinds(snapshot).has(`${source.dataset} ${kind}`)) {
    return isPlain(first) && text.includes(' ')
  }
  // Not "ICT safety", "manufacturing of sweets", "inspected materials", "Chinese".
  return /^\p{Ll}/u.test(text) && !/^(?:\p{L}{4,}ing|\p{L}{2,}cted)$/u.test(first) && !notVerbs.has(first)
}

function isPlain(word: string): boolean {
  return plainVerbs.has(word) && !nounsToo.has(word)
}

function firstWord(text: string): string {
  return /^[^\s,/]+/.exec(text)?.[0].toLowerCase() ?? ''
}

/** Which kinds of which datasets name verb phrases: at least a fifth of the names start with a plain verb. */
const verbKinds = derived(({ skills }: Snapshot): ReadonlySet<string> => {
  const counts = new Map<string, { verbs: number; all: number }>()
  for (const { name, kind, source } of skills.rows) {
    const list = `${source.dataset} ${kind satisfies SkillKind}`
    const seen = counts.get(list) ?? { verbs: 0, all: 0 }
    counts.set(list, { verbs: seen.verbs + (isPlain(firstWord(name)) ? 1 : 0), all: seen.all + 1 })
  }
  return new Set([...counts].filter(([, { verbs, all }]) => verbs * 5 >= all).map(([list]) => list))
}, 'verb phrases')
