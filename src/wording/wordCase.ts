import { derived } from '../derived/derived.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** How a word is written where a sentence does not force a capital on it. */
export type WordCase = 'ORDINARY' | 'PROPER' | 'UNKNOWN'

/**
 * Whether a word is an ordinary one ("analysis") or a proper name ("Bayesian"), by the snapshot's own prose: summaries,
 * descriptions and statements, and names in a dataset that writes them in lower case. A word that these never have is
 * looked up among the English names of languages and countries.
 */
export function wordCase(snapshot: Snapshot, word: string): WordCase {
  const lower = word.toLowerCase()
  const seen = balance(snapshot).get(lower) ?? 0
  if (seen !== 0) return seen > 0 ? 'ORDINARY' : 'PROPER'
  return peoples.has(lower) ? 'PROPER' : 'UNKNOWN'
}

/**
 * Whether a dataset writes its titles and names in lower case, so that a capital means something: as ESCO does, and
 * unlike O*NET.
 */
export function writesLow(snapshot: Snapshot, dataset: string): boolean {
  return lowDatasets(snapshot).has(dataset)
}

/** By word in small letters, how often it is in lower case minus how often it has a capital within a sentence. */
const balance = derived((snapshot: Snapshot): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const text of prose(snapshot)) count(text, counts)
  // Only words that some name has with a capital are ever asked for.
  const asked = new Map<string, number>()
  for (const name of names(snapshot)) {
    for (const [written] of name.matchAll(word)) {
      if (!onlyFirstIsCapital.test(written)) continue
      const lower = written.toLowerCase()
      asked.set(lower, counts.get(lower) ?? 0)
    }
  }
  return asked
}, 'word case')

const lowDatasets = derived(({ roles, skills }: Snapshot): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  const vote = (dataset: string, name: string) =>
    counts.set(dataset, (counts.get(dataset) ?? 0) + (startsLow(name) ? 1 : -1))
  for (const { title, source } of roles.rows) vote(source.dataset, title)
  for (const { name, source } of skills.rows) vote(source.dataset, name)
  return new Set([...counts].filter(([, votes]) => votes > 0).map(([dataset]) => dataset))
}, 'datasets in lower case')

function* names({ roles, skills, libraries }: Snapshot): Generator<string> {
  for (const { title } of roles.rows) yield title
  for (const { name } of skills.rows) yield name
  for (const { name } of libraries.rows) yield name
}

function* prose({ roles, skills, libraries, responsibilities }: Snapshot): Generator<string> {
  for (const { title, summary } of roles.rows) {
    if (startsLow(title)) yield title
    if (summary !== null) yield summary
  }
  for (const { name, description } of skills.rows) {
    if (startsLow(name)) yield name
    if (description !== null) yield description
  }
  for (const { summary, features } of libraries.rows) {
    if (summary !== null) yield summary
    for (const { summary } of features) yield summary
  }
  for (const { statement } of responsibilities.rows) yield statement
}

function startsLow(text: string): boolean {
  return /^\p{Ll}/u.test(text)
}

// Ranges of Latin letters: \p{L} takes twice the time.
const word = /[A-Za-z\u00C0-\u024F]+/g
const onlyFirstIsCapital = /^[A-Z\u00C0-\u00DE][a-z\u00DF-\u024F]+$/
const opensSentence = /[.!?:;•"“(\n]\s*$|^\s*$/

/** Adds the words of a text. A capital counts within a sentence only, and if the rest of the word has none. */
function count(text: string, counts: Map<string, number>): void {
  word.lastIndex = 0
  for (let found = word.exec(text); found !== null; found = word.exec(text)) {
    const [written] = found
    if (written[0]! >= 'a' && written === written.toLowerCase()) counts.set(written, (counts.get(written) ?? 0) + 1)
    else if (onlyFirstIsCapital.test(written)) {
      if (opensSentence.test(text.slice(Math.max(0, found.index - 3), found.index))) continue
      const lower = written.toLowerCase()
      counts.set(lower, (counts.get(lower) ?? 0) - 1)
    }
  }
}

/** Adjectives of places that are not the name of a language, and words made of the names of persons. */
const places = 'American European African Asian British Roman Indian Celtic'
const persons =
  'Bayesian Boolean Cartesian Euclidean Fourier Gaussian Kalman Keynesian Laplace Markov Montessori Poisson'

/** Words that are proper names wherever they stand, in small letters. */
const peoples: ReadonlySet<string> = new Set(
  [...peopleNames(), ...places.split(' '), ...persons.split(' ')].map((name) => name.toLowerCase()),
)

/** English names of languages and countries. */
function peopleNames(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
  const names = codes.flatMap((code) => [languages.of(code), regions.of(code.toUpperCase())])
  return names.filter((name): name is string => name !== undefined && /^\p{L}+$/u.test(name))
}
