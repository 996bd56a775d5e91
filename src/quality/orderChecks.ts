import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { readiness } from '../readiness/comparison.ts'
import { knowledgeOf } from '../readiness/knowledge.ts'
import { preparation } from '../readiness/preparation.ts'
import type { JudgedRole } from './judgedRoles.ts'
import type { Outcome, QualityCheck } from './qualityCheck.ts'
import { oneOf, randomNumbers, someOf } from './randomNumbers.ts'

/** How many triples, and how many pairs, are drawn for each role. */
const drawnPerRole = 10

/** A step of a tenth of a millionth keeps sums of shares from deciding what a whole job zone is. */
const rounding = 1e-7

/** Whether readiness and effort put roles in the order that experts do: an outcome for each role that can be judged. */
export function orderChecks(
  snapshot: Snapshot,
  roles: readonly JudgedRole[],
): Record<Extract<QualityCheck, 'TRIPLES' | 'EFFORT_TRIPLES' | 'DIRECTION'>, Outcome[]> {
  const next = randomNumbers(7)
  const ready = (from: RoleRow, to: RoleRow) => readiness(snapshot, knowledgeOf(snapshot, from), to) ?? 0
  const effort = (from: RoleRow, to: RoleRow) => (1 - ready(from, to)) * (preparation(snapshot, to) ?? 0)
  const found = { TRIPLES: [] as Outcome[], EFFORT_TRIPLES: [] as Outcome[], DIRECTION: [] as Outcome[] }
  for (const start of roles) {
    if (start.related.size === 0) continue
    const { role: from } = start
    const near = roles.filter(
      (other) => other !== start && meets(other, start.nearest) && other.zone <= start.zone + 1 + rounding,
    )
    const far = farFrom(start, roles)
    if (near.length > 0 && far.length > 0) {
      const triples = Array.from(
        { length: drawnPerRole },
        () => [oneOf(near, next).role, oneOf(far, next).role] as const,
      )
      found.TRIPLES.push(outcome(triples, ([b, c]) => ready(from, b) > ready(from, c)))
      found.EFFORT_TRIPLES.push(outcome(triples, ([b, c]) => effort(from, b) < effort(from, c)))
    }
    const below = roles.filter(
      (other) => other !== start && meets(other, start.related) && other.zone <= start.zone - 1 + rounding,
    )
    if (below.length === 0) continue
    const pairs = someOf(below, drawnPerRole, next)
    found.DIRECTION.push(outcome(pairs, ({ role: to }) => ready(from, to) > ready(to, from)))
  }
  return found
}

/** Roles of other major groups that are not related, those at least two job zones higher where there are such. */
function farFrom({ zone, majorGroups, related, occupations }: JudgedRole, roles: readonly JudgedRole[]): JudgedRole[] {
  const own = new Set(occupations)
  const others = roles.filter(
    (other) =>
      !meets(other, related) && !meets(other, own) && ![...majorGroups].some((group) => other.majorGroups.has(group)),
  )
  const above = others.filter((other) => other.zone >= Math.min(5, zone + 2) - rounding)
  return above.length > 0 ? above : others
}

function meets({ occupations }: JudgedRole, wanted: ReadonlySet<number>): boolean {
  return occupations.some((occupation) => wanted.has(occupation))
}

function outcome<Case>(cases: readonly Case[], isRight: (of: Case) => boolean): Outcome {
  return { asked: cases.length, right: cases.filter(isRight).length }
}
