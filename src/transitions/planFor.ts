import { charge } from '../api/charge.ts'
import type { Context } from '../api/context.ts'
import { costOfPlan } from './cost.ts'
import { LearningPlan } from './learningPlan.ts'
import type { Transition } from './transition.ts'

/** What a transition comes to, at the cost of the request. */
export function planFor(transition: Transition, context: Context): LearningPlan {
  charge(context, costOfPlan(transition))
  return new LearningPlan(transition)
}
