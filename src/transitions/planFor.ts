import { charge } from '../api/charge.ts'
import type { Context } from '../api/context.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Knowledge } from '../readiness/knowledge.ts'
import { costOfPlan, LearningPlan } from './learningPlan.ts'

/** What learning for a role takes, charged. */
export function planFor(context: Context, knowledge: Knowledge, to: RoleRow): LearningPlan {
  charge(context, costOfPlan(context.snapshot, knowledge, to))
  return new LearningPlan(knowledge, to)
}
