import { type QueryTerm, queryTerm } from './queryTerm.ts'
import { type Reading, reading } from './reading.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The shortest word whose end may be missing where it is misspelt; with fewer letters, half the vocabulary would do. */
const shortestUnfinished = 5

/** Words of at most so many letters are one edit from so many others that known ones are hardly misspelt. */
const longestTrusted = 3

/** The shortest part that a word falls into where a space was left out. */
const shortestPart = 2

/**
 * What somebody may have meant who misspelt a query: with letters put in, left out, changed or swapped; with one space
 * left out; with one space too many.
 *
 * @param words those of the query, in its order
 * @param trusted words that are not misspelt if they are short
 */
export function readings(vocabulary: Vocabulary, words: readonly string[], trusted: ReadonlySet<string>): Reading[] {
  const plain = words.map((word) => queryTerm(vocabulary, word))
  const misspelt = words.map((word, place) => {
    if (word.length <= longestTrusted && trusted.has(word)) return plain[place]!
    const unfinished = place === words.length - 1 && word.length >= shortestUnfinished
    return queryTerm(vocabulary, word, vocabulary.misspellings(word, unfinished))
  })
  const found = [reading(misspelt, true)]
  for (const [place, word] of words.entries()) {
    const replaced = (count: number, ...by: QueryTerm[]) => reading(plain.toSpliced(place, count, ...by), true)
    const next = words[place + 1]
    if (next !== undefined && vocabulary.numberOf(word + next) >= 0) {
      found.push(replaced(2, queryTerm(vocabulary, word + next)))
    }
    // What is a word, or the beginning of one, needs no space.
    if (plain[place]!.start < plain[place]!.end) continue
    for (let cut = shortestPart; cut <= word.length - shortestPart; cut++) {
      const parts = [word.slice(0, cut), word.slice(cut)]
      if (parts.some((part) => vocabulary.numberOf(part) < 0)) continue
      found.push(replaced(1, ...parts.map((part) => queryTerm(vocabulary, part))))
    }
  }
  return found
}
