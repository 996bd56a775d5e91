import { charge } from '../api/charge.ts'
import type { Context } from '../api/context.ts'
import type { RoleRow } from '../graph/rows.ts'
import { Problem } from '../problem.ts'
import { costOfNames } from './haveInput.ts'
import { Knowledge } from './knowledge.ts'
import { type Have, type Resolved, resolveHave } from './resolveHave.ts'
import { checkRecognised } from './unrecognized.ts'

/** What somebody says that they have, resolved and charged. */
export function resolvedHave(context: Context, have: Have): Resolved {
  charge(context, costOfNames(have))
  const resolved = resolveHave(context.snapshot, have)
  charge(context, (resolved.features.length + resolved.roles.length) * workPerName)
  return resolved
}

/** How many fields it costs to follow what one thing implies. */
const workPerName = 12

/**
 * What somebody knows, by what they say and the roles they come from.
 *
 * @param mayBeNothing whether somebody may know nothing yet
 * @throws Problem BAD_INPUT if they say nothing; NOT_FOUND if nothing of it is recognised
 */
export function knowledgeFor(
  context: Context,
  have: Have,
  from: readonly RoleRow[] = [],
  mayBeNothing = false,
): Knowledge {
  const resolved = resolvedHave(context, have)
  const { features, roles, unrecognized } = resolved
  if (!mayBeNothing && features.length + roles.length + unrecognized.length + from.length === 0) {
    throw new Problem('BAD_INPUT', 'have names nothing; give skills, libraries, roles or a text.')
  }
  if (from.length === 0) checkRecognised(context.snapshot, resolved)
  return new Knowledge(context.snapshot, [...new Set([...from, ...roles])], features)
}
