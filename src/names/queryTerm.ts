import type { Misspellings } from './misspellings.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A word that a name must have, and the words of the vocabulary that will do for it. */
export interface QueryTerm {
  readonly text: string
  /** Number of the word itself; -1 if the vocabulary has it not. */
  readonly whole: number
  /** The words that begin with it are those from `start` (included) to `end` (excluded). */
  readonly start: number
  readonly end: number
  /** Words that may be meant, too, where it may be misspelt. */
  readonly misspelt: Misspellings | undefined
}

/** A word of a query: it may be unfinished, and misspelt where that is said. */
export function queryTerm(vocabulary: Vocabulary, word: string, misspelt?: Misspellings): QueryTerm {
  return { text: word, whole: vocabulary.numberOf(word), ...vocabulary.beginningWith(word), misspelt }
}
