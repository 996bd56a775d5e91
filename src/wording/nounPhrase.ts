import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { titleInSentence } from './nameInSentence.ts'
import { setApart } from './qualifiers.ts'

/** A role's title as part of an English sentence. */
export interface NounPhrase {
  /** The title alone: "data scientist", "web developers", "cooks (fast food)". */
  readonly bare: string
  /** At first mention: "a data scientist", "an actor", "web developers". */
  readonly indefinite: string
  /** From then on: "the data scientist". */
  readonly definite: string
  /** Whether the title is in the plural, as in O*NET and unlike in ESCO: "web developers need", "an actor needs". */
  readonly plural: boolean
}

/** A role as part of a sentence; its title as titleInSentence has it. */
export function rolePhrase(snapshot: Snapshot, role: RoleRow): NounPhrase {
  return nounPhrase(titleInSentence(snapshot, role))
}

/**
 * Reads a title as a noun phrase, by spelling rules instead of a dictionary; they hold for all titles of ESCO 1.1.1, of
 * O*NET 29.3 and of the curated careers.
 *
 * @param title as it stands inside a sentence, for example "data scientist"
 */
export function nounPhrase(title: string): NounPhrase {
  const plural = isPlural(title)
  const bare = plural ? setApart(title) : title
  return { bare, indefinite: plural ? bare : `${article(title)} ${bare}`, definite: `the ${bare}`, plural }
}

/** Plurals that do not end in -s, at the end of a title. */
const collective = /\b(?:police|clergy|infantry|people|personnel|staff|crew|men|women|children)$/i

/** The end of a title in the singular that begins with a list of goods: "hides, skins and leather products manager". */
const singularAgent = /, (?!and )[^,]* and [^,]*(?:er|or|ist|ian|ant)$/i

/** "Web developers", "sales agents, retail" and "clergy" are plural; "head of operations" and "hostess" are not. */
function isPlural(title: string): boolean {
  const [head = ''] = title.split(/ (?:of|in|for|at|with|to)(?= )/)
  const [first = '', ...others] = head.split(', ')
  if (singularAgent.test(head)) return false
  const inPlural = (words: string) => /[^siu]s$/i.test(words) || collective.test(words)
  // In "child, family, and school social workers" the last of the list is the head.
  return inPlural(first) || others.some((words) => /(?:^| )and /i.test(words) && inPlural(words))
}

function article(title: string): 'a' | 'an' {
  const [word] = title.match(/^[^\s/-]+/) ?? ['']
  if (/^\d/.test(word)) return /^(?:8|11(?!\d)|18(?!\d))/.test(word) ? 'an' : 'a'
  const spelt = /^[A-Z](?:[A-Z0-9&]|$)/.test(word) && !spoken.test(word)
  if (spelt) return /^[AEFHILMNORSX]/.test(word) ? 'an' : 'a'
  const soundsLikeVowel = /^(?:hour|honest|honou?r|heir)/i
  const soundsLikeConsonant = /^(?:eu|ew|ubi|uk|uni(?!n|mp|mm|d)|us[aeu]|uti|ur[ao]n|urolog|ut[eo]|one|once)/i
  return soundsLikeVowel.test(word) || (/^[aeiou]/i.test(word) && !soundsLikeConsonant.test(word)) ? 'an' : 'a'
}

/** Acronyms that are spoken as words. */
const spoken = /^(?:LAN|RAM|ROM|SAS|SOC|REST|NATO|NASA|MEMS|LEED|HAZMAT|SCADA|SIM|RADAR|SONAR)\b/
