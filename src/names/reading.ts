import type { QueryTerm } from './queryTerm.ts'

/** What a query may mean: the words that a name must have. */
export interface Reading {
  /** In the order of the query. */
  readonly words: readonly QueryTerm[]
  /** The same, each once. */
  readonly distinct: readonly QueryTerm[]
  /** Whether it takes the query for misspelt. */
  readonly misspelt: boolean
}

/** The reading of a query whose words stand in this order. */
export function reading(words: readonly QueryTerm[], misspelt: boolean): Reading {
  // Of equals the last is taken: it alone may be both unfinished and misspelt.
  return { words, distinct: [...new Map(words.map((word) => [word.text, word])).values()], misspelt }
}
