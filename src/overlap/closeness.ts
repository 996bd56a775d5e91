import type { RoleRow } from '../graph/rows.ts'

/** What is left of a score per step between the job zones of two roles. */
const perJobZone = 0.9

/** By what share the same code in a classification raises a score. */
const byClassification = 0.3

/**
 * How near two roles, given by index, are before one looks at their features, in (0, 1]: by their job zones, where both
 * are known, and by the share of the first digits that the codes of their groups in a classification have in common.
 */
export function closeness(roles: readonly RoleRow[]): (from: number, to: number) => number {
  const codes = roles.map(({ group, code }) => (group?.code ?? code ?? '').replace(/\D/g, ''))
  return (from, to) => {
    const [a, b] = [roles[from]!, roles[to]!]
    const steps = a.jobZone != null && b.jobZone != null ? Math.abs(a.jobZone - b.jobZone) : 0
    const kinship = a.source.dataset === b.source.dataset ? sharedDigits(codes[from]!, codes[to]!) : 0
    return (perJobZone ** steps * (1 + byClassification * kinship)) / (1 + byClassification)
  }
}

function sharedDigits(a: string, b: string): number {
  let shared = 0
  while (shared < a.length && a[shared] === b[shared]) shared++
  return shared / Math.max(a.length, b.length, 1)
}
