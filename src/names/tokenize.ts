import { folded } from './normalised.ts'

/** Queries are truncated to this many characters: no name is longer, and a hostile query costs no more than a name. */
export const maxQueryLength = 500
const maxQueryWords = 50

/**
 * The words of a text, folded. Words are separated by anything but letters and digits, except that `+` and `#` at the end
 * of a word belong to it: they tell C, C++ and C# apart.
 */
export function tokenize(text: string): string[] {
  const compared = folded(text)
  // Matching Unicode letters takes twice as long.
  return compared.match(/^[\0-\x7f]*$/.test(compared) ? /[a-z0-9]+[+#]*/g : /[\p{L}\p{N}]+[+#]*/gu) ?? []
}

/** The words of a query, at most fifty; none if it has neither letters nor digits. */
export function tokenizeQuery(query: string): string[] {
  return tokenize(query.slice(0, maxQueryLength)).slice(0, maxQueryWords)
}
