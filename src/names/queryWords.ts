import { tokenize } from './tokenize.ts'

/** How many characters of a query are read: no name is longer, and a hostile query should cost no more than a name. */
export const longestQuery = 500
const mostWords = 50

/** The words of a query as somebody wrote it; none if it has neither letters nor digits. */
export function queryWords(query: string): string[] {
  return tokenize(query.slice(0, longestQuery)).slice(0, mostWords)
}
