import type { Misspellings } from './misspellings.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A word of a query, and the words of the vocabulary that match it. */
export interface QueryTerm {
  readonly text: string
  /** Number of the word itself; -1 if absent. */
  readonly exact: number
  /** Words with this prefix: from `start` (included) to `end` (excluded). */
  readonly start: number
  readonly end: number
  /** Similar words; undefined if the term is taken to be spelt correctly. */
  readonly misspellings: Misspellings | undefined
}

/** One interpretation of a query: the terms that a matching name has. */
export interface QueryVariant {
  /** In the order of the query. */
  readonly terms: readonly QueryTerm[]
  /** The same without duplicates. */
  readonly distinct: readonly QueryTerm[]
  /** Whether the query is taken to be misspelt. */
  readonly isMisspelt: boolean
}

/** The shortest misspelt word that may also be a prefix: shorter ones would match half of the vocabulary. */
const minMisspeltPrefix = 5

/** Known words up to this length are taken to be spelt correctly: nearly any of them is one edit from many others. */
const maxTrusted = 3

/** The shortest part of a word that is split at a missing space. */
const minPart = 2

/** A term that matches all words with the prefix `text`, and its misspellings if given. */
export function prefixTerm(vocabulary: Vocabulary, text: string, misspellings?: Misspellings): QueryTerm {
  return { text, exact: vocabulary.numberOf(text), ...vocabulary.withPrefix(text), misspellings }
}

/** A term that matches the word `text` only. */
export function exactTerm(vocabulary: Vocabulary, text: string): QueryTerm {
  const exact = vocabulary.numberOf(text)
  return { text, exact, start: Math.max(exact, 0), end: exact + 1, misspellings: undefined }
}

/** @param terms in the order of the query */
export function queryVariant(terms: readonly QueryTerm[], isMisspelt: boolean): QueryVariant {
  // The last of equal terms is kept: only the last term of a query may be a misspelt prefix.
  return { terms, distinct: [...new Map(terms.map((term) => [term.text, term])).values()], isMisspelt }
}

/**
 * What a misspelt query may mean: with letters inserted, deleted, substituted or transposed; with a space missing; with a
 * space too many.
 *
 * @param words of the query, in its order
 * @param trusted words that are spelt correctly if they are short
 */
export function spellingVariants(
  vocabulary: Vocabulary,
  words: readonly string[],
  trusted: ReadonlySet<string>,
): QueryVariant[] {
  const plain = words.map((word) => prefixTerm(vocabulary, word))
  const misspelt = words.map((word, position) => {
    if (word.length <= maxTrusted && trusted.has(word)) return plain[position]!
    const isPrefix = position === words.length - 1 && word.length >= minMisspeltPrefix
    return prefixTerm(vocabulary, word, vocabulary.misspellings(word, isPrefix))
  })
  const variants = [queryVariant(misspelt, true)]
  for (const [position, word] of words.entries()) {
    const replaced = (count: number, ...by: QueryTerm[]) => queryVariant(plain.toSpliced(position, count, ...by), true)
    const next = words[position + 1]
    if (next !== undefined && vocabulary.numberOf(word + next) >= 0) {
      variants.push(replaced(2, prefixTerm(vocabulary, word + next)))
    }
    // A known word or prefix is not split.
    if (plain[position]!.start < plain[position]!.end) continue
    for (let cut = minPart; cut <= word.length - minPart; cut++) {
      const parts = [word.slice(0, cut), word.slice(cut)]
      if (parts.some((part) => vocabulary.numberOf(part) < 0)) continue
      variants.push(replaced(1, ...parts.map((part) => prefixTerm(vocabulary, part))))
    }
  }
  return variants
}
