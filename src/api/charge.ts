import type { Cost } from '../catalogue/units.ts'
import { Problem } from '../problem.ts'
import type { Context } from './context.ts'

/**
 * Budget of a request. The unit is one field of the response, about two microseconds, so that a request delays others by a
 * quarter of a second at most.
 */
export const maxWork = 100_000

/** Cost of an error, in fields: creating it, and finding its location in the document and its path in the response. */
const workOfError = 200

/** Budget of a trial run, which a full execution may follow. */
const maxTrialWork = maxWork / 4

/**
 * Charges work to a request, before it is done where possible.
 *
 * @param work in fields, or as many as take the same time
 * @throws Problem TOO_EXPENSIVE if the budget is exceeded
 */
export function charge(context: Context, work: number): void {
  context.work = (context.work ?? 0) + work
  if (context.work <= maxWork) return
  context.refusal ??= refusal()
  throw context.refusal
}

/** Charges a request for what is done below the API, where requests are not known. */
export function chargeTo(context: Context): (cost: Cost) => void {
  return (cost) => charge(context, cost)
}

/** Charges errors to a request. The first error ends a trial run. */
export function chargeError(context: Context, errors = 1): void {
  charge(context, context.isTrialRun ? maxWork : errors * workOfError)
}

/** Marks a new context as that of a trial run, whose result is used only if there are no errors; reduces its budget. */
export function startTrialRun(context: object): void {
  const trial = context as { -readonly [Key in keyof Context]: Context[Key] }
  trial.work = (trial.work ?? 0) + maxWork - maxTrialWork
  trial.isTrialRun = true
}

/** Work charged to a context, in fields. */
export function workOf({ work = 0, isTrialRun = false }: Partial<Context>): number {
  return isTrialRun ? Math.max(0, work - (maxWork - maxTrialWork)) : work
}

function refusal(): Problem {
  const problem = new Problem(
    'TOO_EXPENSIVE',
    `To answer this query takes more than ${maxWork} steps, each field of the answer being one and errors, searches, ` +
      'paths and transitions many. Ask for smaller pages (first), fewer levels or in several requests.',
  )
  // Makes the executor abort the request, instead of reporting an error for each nullable field. Not enumerable, so that
  // it is not part of the response.
  Object.defineProperty(problem.extensions, 'CRITICAL_ERROR', { value: true })
  return problem
}
