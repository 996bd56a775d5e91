import { derived } from '../derived/derived.ts'
import type { FeatureRow, LibraryRow, RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { wordCase, writesLow } from './wordCase.ts'

/**
 * A feature's name inside a sentence, as its source writes it, except that capitals go that only open a name or put it
 * in title case: "data visualisation", "critical thinking", "English language". Acronyms, proper names and names of
 * software keep theirs. A qualifier that only tells which of several things is meant goes, too: "Python" for "Python
 * (computer programming)".
 */
export function nameInSentence(snapshot: Snapshot, feature: FeatureRow): string {
  const name = feature.name.trim().replace(/(?<=\w\w)\.$/, '')
  if (feature.type === 'Library') return libraryInSentence(snapshot, feature, name)
  if (!writesLow(snapshot, feature.source.dataset)) return lowered(snapshot, withoutQualifier(snapshot, name))
  // A dataset in lower case means its capitals; only before a verb one is a slip.
  const slip = feature.kind === 'SKILL' && /^\p{Lu}\p{Ll}+(?: \p{Ll}+)+$/u.test(name)
  return slip ? lowered(snapshot, name) : withoutQualifier(snapshot, name)
}

/** A role's title inside a sentence: "data scientist", "registered nurses", "Python developer", "MLOps engineer". */
export function titleInSentence(snapshot: Snapshot, { title, source }: RoleRow): string {
  return writesLow(snapshot, source.dataset) ? title.trim() : lowered(snapshot, title.trim(), true)
}

/** Software keeps its name; what only says its kind is in lower case, as "dental billing software" is. */
function libraryInSentence(snapshot: Snapshot, { generic }: LibraryRow, name: string): string {
  const kindOnly =
    /^\p{Lu}\p{Ll}+(?:[ -](?:[\p{Ll}'-]+|\p{Lu}{2,}))+(?<=software|systems?|databases?|programs|tools)$/u.test(name)
  if (!generic && !kindOnly) return name
  const [first] = /^\p{L}+/u.exec(name) ?? ['']
  const ordinary = plainCapital.test(first) && wordCase(snapshot, first) === 'ORDINARY'
  return ordinary ? first.toLowerCase() + name.slice(first.length) : name
}

/** A word and what hangs on it: "Self-Enrichment" is two, "Node.js" and "C++" one each. */
const written = /[^\s,;:/()–-]+/g
const plainCapital = /^\p{Lu}[\p{Ll}'’]+$/u

/** A name without the capitals that are there by convention. */
function lowered(snapshot: Snapshot, name: string, isTitle = false): string {
  const [first = '', second = '', ...others] = name.match(written) ?? []
  const properStart = beginsWithSoftware(snapshot, name)
  if (isTitle || isTitleCase([first, second, ...others])) {
    return name.replace(written, (word, index: number) => (index < properStart ? word : low(snapshot, word)))
  }
  if (properStart > 0) return name
  // "Monte Carlo methods": an unknown word before another name is part of it.
  const opensName = plainCapital.test(second) && wordCase(snapshot, first) !== 'ORDINARY'
  return opensName ? name : low(snapshot, first) + name.slice(first.length)
}

function low(snapshot: Snapshot, word: string): string {
  return plainCapital.test(word) && wordCase(snapshot, word) !== 'PROPER' ? word.toLowerCase() : word
}

/** Whether several words have a capital, and all do but short ones: "Law and Government". */
function isTitleCase(words: readonly string[]): boolean {
  const long = words.filter((word) => word.length > 3 && !/^(?:with|from|into|over|than|through)$/.test(word))
  const plain = words.filter((word) => plainCapital.test(word))
  return plain.length > 1 && long.every((word) => !/^\p{Ll}/u.test(word))
}

/** How many characters at the start are the name of software, unless that is an ordinary word; 0 if none. */
function beginsWithSoftware(snapshot: Snapshot, text: string): number {
  const names = softwareNames(snapshot)
  let longest = 0
  for (const { index } of text.matchAll(/$|[\s,;:/()-]/g)) {
    const start = text.slice(0, index)
    if (names.has(start) && (/\W/.test(start) || wordCase(snapshot, start) !== 'ORDINARY')) longest = index
  }
  return longest
}

/** Without a qualifier in brackets, where what is left is known software, or no ordinary word. */
function withoutQualifier(snapshot: Snapshot, name: string): string {
  const [, bare = '', first = ''] = /^((\S+).*) \(\p{Ll}[^()]* [^()]+\)$/u.exec(name) ?? []
  if (bare === '') return name
  const proper = /^\p{Lu}/u.test(bare) && wordCase(snapshot, first) !== 'ORDINARY'
  return proper || softwareNames(snapshot).has(bare) ? bare : name
}

const softwareNames = derived(
  ({ libraries }: Snapshot): ReadonlySet<string> => new Set(libraries.rows.map(({ name }) => name)),
)
