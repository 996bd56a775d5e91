import { featureEvidence } from '../graph/featureEvidence.ts'
import type { Evidence, RoleRow } from '../graph/rows.ts'
import type { LearningStep } from './learningStep.ts'

/** Why the target needs what a step teaches; of what is read from matched roles, why these need it. */
export function stepEvidence({ feature, compared, task }: LearningStep): Evidence[] {
  const roles: readonly RoleRow[] = compared.through.length === 0 ? [task.to] : compared.through
  return roles.flatMap(({ index }) => featureEvidence(task.snapshot, index, feature))
}
