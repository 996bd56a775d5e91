import { maxPageSize } from './page.ts'

/** What a list costs before it is resolved: its own cost in fields, and how often the fields below it are repeated. */
export interface ListCost {
  readonly field: number
  readonly multiplier: number
}

/**
 * The cost of a list of some length. A length that its resolver refuses repeats nothing, so that the answer is what is
 * wrong with the length, and not that the query is too expensive.
 *
 * @param length as asked for; 0 to `most` is allowed
 * @param field the cost of the list itself, in fields
 * @param most the largest length
 */
export function listCost(length: number, field = 1, most = maxPageSize): ListCost {
  return { field, multiplier: length >= 0 && length <= most ? length : 0 }
}
