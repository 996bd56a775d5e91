import { Problem } from '../problem.ts'
import type { Context } from './context.ts'

/**
 * How much one request may cause to be done. The unit is one field of the answer, about two microseconds; so a request
 * keeps others waiting for a quarter of a second at most.
 */
export const mostWork = 100_000

/** What an error takes, in fields: to make it, to find its line in the document, to say where in the answer it is. */
const workOfError = 200

/** Most work of a trial run, which may have to be followed by a full execution. */
const mostTrialWork = mostWork / 4

/**
 * Puts work down to a request, before it is done where that can be known.
 *
 * @param work in fields; what is no field counts as many as take as long
 * @throws Problem TOO_EXPENSIVE once it is too much
 */
export function charge(context: Context, work: number): void {
  context.work = (context.work ?? 0) + work
  if (context.work <= mostWork) return
  context.refusal ??= refusal()
  throw context.refusal
}

/** Charges a request for errors. The first one ends a trial run. */
export function chargeError(context: Context, errors = 1): void {
  charge(context, context.isTrialRun ? mostWork : errors * workOfError)
}

/** Makes a new context that of a trial run, whose result is used only if there are no errors: it has a smaller budget. */
export function startTrialRun(context: object): void {
  const trial = context as { -readonly [Key in keyof Context]: Context[Key] }
  trial.work = (trial.work ?? 0) + mostWork - mostTrialWork
  trial.isTrialRun = true
}

function refusal(): Problem {
  const problem = new Problem(
    'TOO_EXPENSIVE',
    `To answer this query takes more than ${mostWork} steps, each field of the answer being one and errors, searches, ` +
      'paths and transitions many. Ask for smaller pages (first), fewer levels or in several requests.',
  )
  // By this mark, which is none of the answer, the executor knows that it should give up all of it: not every field
  // that may be null should become an error of its own.
  Object.defineProperty(problem.extensions, 'CRITICAL_ERROR', { value: true })
  return problem
}
