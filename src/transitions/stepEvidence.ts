import type { Index } from '../catalogue/units.ts'
import { evidenceOf } from '../graph/edgeSet.ts'
import type { Evidence, RoleRow } from '../graph/rows.ts'
import type { LearningStep } from './learningStep.ts'

/** Why the target needs what a step teaches; of what is read from matched roles, why these need it. */
export function stepEvidence({ feature, compared, task }: LearningStep): Evidence[] {
  const { features, edges } = task.snapshot
  const roles: readonly RoleRow[] = compared.through.length === 0 ? [task.to] : compared.through
  const { set, node } =
    feature < features.skillCount
      ? { set: edges.roleSkills, node: feature + 0 }
      : { set: edges.roleLibraries, node: feature - features.skillCount }
  return roles.flatMap(({ index }: { readonly index: Index<'Role'> }) => {
    const edge = set.forward.between(index, node)
    return edge < 0 ? [] : evidenceOf(set, edge)
  })
}
