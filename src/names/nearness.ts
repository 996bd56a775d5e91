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

/** Number of a step of nearness. */
export type NearnessStep = number

/** From this step on, a name is the query. */
export const firstWhole: NearnessStep = nearnessSteps.indexOf('an alias is the query')
