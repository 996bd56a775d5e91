import type { Likeness } from './likeness.ts'

/**
 * How near a node's names are to a query: the number of the step that it takes, plus the share of the name's letters
 * that the query accounts for, in (0, 1].
 */
export type Nearness = number

/** What brings a node near, the least telling first. */
export const nearnessSteps = [
  'an alias or statement has the words, misspelt',
  'the name has the words, misspelt',
  'the statement has the words',
  'an alias has the words',
  'the name has the words',
  'the name begins with the query',
  'an alias is the query',
  'the name or slug is the query',
] as const

/** Which of a node's names it is. */
export type NameKind = 'name' | 'alias' | 'statement'

/** The nearness that one name, with all words of the query, brings to its node. */
export function nearness({ begins, is, closeness }: Likeness, kind: NameKind, misspelt: boolean): Nearness {
  if (misspelt) return (kind === 'name' ? 1 : 0) + closeness
  if (kind === 'alias') return (is ? 6 : 3) + closeness
  if (is) return 7 + closeness
  return (kind === 'statement' ? 2 : begins ? 5 : 4) + closeness
}
