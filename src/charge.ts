import type { Context } from './context.ts'
import { Problem } from './problem.ts'

/**
 * How much one request may cause to be done. The unit is one field of the answer, about two microseconds; so a request
 * keeps others waiting for a quarter of a second at most.
 */
export const mostWork = 100_000

/**
 * Puts work down to a request, before it is done where that can be known.
 *
 * @param work in fields; what is no field counts as many as take as long
 * @throws Problem TOO_EXPENSIVE once it is too much
 */
export function charge(context: Context, work: number): void {
  context.work = (context.work ?? 0) + work
  if (context.work <= mostWork) return
  throw new Problem(
    'TOO_EXPENSIVE',
    `To answer this query takes more than ${mostWork} steps, each field of the answer being one and searches, paths and ` +
      'transitions many. Ask for smaller pages (first), fewer levels or in several requests.',
  )
}
