import type { TransitionViewQuery } from '../asking/generated/operations.ts'

/** A step as it is shown first, with all that is known of it. */
export type Step = TransitionViewQuery['transition']['steps'][number]

/** Whether a step comes before its turn, since something that counts more builds on it. */
export function comesEarly({
  importance,
  priority,
}: {
  readonly importance: number
  readonly priority: number
}): boolean {
  // Both are sums of fractions: what is as good as equal is equal.
  return priority > importance + 1e-6
}
