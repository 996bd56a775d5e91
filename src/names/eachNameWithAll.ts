import type { Cost } from '../catalogue/units.ts'
import type { NameIndex } from './nameIndex.ts'
import type { QueryTerm } from './queryVariant.ts'

// How many can be done in the time that a field of a response takes: looking for a term in a name, and comparing a word of
// the vocabulary with a misspelt one.
const looksPerField = 8
const comparisonsPerField = 50

/**
 * Visits the names that have all terms, in any order; some names more than once.
 *
 * @param spend called with the cost of each part before it is done; may throw to stop
 */
export function eachNameWithAll(
  index: NameIndex,
  terms: readonly QueryTerm[],
  visit: (name: number) => void,
  spend: (cost: Cost) => void = () => {},
): void {
  const { nameOffsets, names, vocabulary } = index
  // Only names with the rarest term are looked at.
  const [rarest, ...others] = terms.toSorted((a, b) => occurrences(index, a) - occurrences(index, b))
  if (rarest === undefined) return
  const visitNamesOf = (start: number, end: number) => {
    const last = nameOffsets[end]!
    spend(((last - nameOffsets[start]!) * terms.length) / looksPerField)
    for (let position = nameOffsets[start]!; position < last; position++) {
      const name = names[position]!
      if (others.length === 0 || hasAll(index, name, others)) visit(name)
    }
  }
  visitNamesOf(rarest.start, rarest.end)
  if (rarest.misspellings === undefined) return
  spend(vocabulary.lengths.length / comparisonsPerField)
  for (const word of rarest.misspellings.all()) visitNamesOf(word, word + 1)
}

/** Whether a name has all terms, in any order. */
export function hasAll({ words, wordOffsets }: NameIndex, name: number, terms: readonly QueryTerm[]): boolean {
  const start = wordOffsets[name]!
  const end = wordOffsets[name + 1]!
  for (let number = 0; number < terms.length; number++) {
    let position = start
    while (position < end && !matchesTerm(terms[number]!, words[position]!)) position++
    if (position === end) return false
  }
  return true
}

function matchesTerm({ start, end, misspellings }: QueryTerm, word: number): boolean {
  return (word >= start && word < end) || (misspellings !== undefined && misspellings.edits(word) > 0)
}

/** How often a term occurs in names, not counting its misspellings. */
function occurrences({ nameOffsets }: NameIndex, { start, end }: QueryTerm): number {
  return nameOffsets[end]! - nameOffsets[start]!
}
