import type { NameIndex } from './nameIndex.ts'
import type { QueryVariant } from './queryVariant.ts'

/** How well a node matches a query: the number of its best tier, plus the coverage within that tier, in (0, 1]. */
export type MatchScore = number

/** The ways to match a query, the worst first. */
export const matchTiers = [
  'an alias or statement has the words, misspelt',
  'the name has the words, misspelt',
  'the statement has the words',
  'an alias has the words',
  'the name has the words',
  'the name begins with the query',
  'an alias is the query',
  'the name or slug is the query',
] as const

/** Index in {@link matchTiers}. */
export type MatchTier = number

/** From this tier on, a name equals the query. */
export const firstExactTier: MatchTier = matchTiers.indexOf('an alias is the query')

export type NameKind = 'name' | 'alias' | 'statement'

/** The tier of a name that has all words of a query variant. */
export function matchTier(
  { wordOffsets, words }: NameIndex,
  name: number,
  { terms, isMisspelt }: QueryVariant,
  kind: NameKind,
): MatchTier {
  if (isMisspelt) return kind === 'name' ? 1 : 0
  const start = wordOffsets[name]!
  const count = wordOffsets[name + 1]! - start
  const last = terms.length - 1
  let position = 0
  while (position < last && position < count && words[start + position] === terms[position]!.exact) position++
  if (position === last && position < count) {
    const word = words[start + position]!
    if (word === terms[last]!.exact && count === terms.length) return kind === 'alias' ? 6 : 7
    if (kind === 'name' && word >= terms[last]!.start && word < terms[last]!.end) return 5
  }
  return kind === 'name' ? 4 : kind === 'alias' ? 3 : 2
}

/** The share of a name's letters that the query covers, in (0, 1]; 1 if they are equal. */
export function coverage(
  { vocabulary, wordOffsets, words }: NameIndex,
  name: number,
  { distinct }: QueryVariant,
): number {
  let letters = 0
  let covered = 0
  for (let position = wordOffsets[name]!; position < wordOffsets[name + 1]!; position++) {
    const word = words[position]!
    const length = vocabulary.lengths[word]!
    letters += length
    let most = 0
    for (let number = 0; number < distinct.length; number++) {
      const { text, exact, start, end, misspellings } = distinct[number]!
      if (word === exact) most = length
      else if (word >= start && word < end) most = Math.max(most, text.length)
      else if (misspellings !== undefined) {
        const edits = misspellings.edits(word)
        if (edits > 0) most = Math.max(most, (length * (text.length - edits)) / Math.max(text.length, length))
      }
    }
    covered += most
  }
  return covered / letters
}
