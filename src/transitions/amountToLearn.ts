import { amountInWords } from '../overlap/amountInWords.ts'
import type { LearningStep } from './learningPlan.ts'

/** How much the steps of a plan are, in words: "14 skills and 1 library". */
export function amountToLearn(steps: readonly LearningStep[]): string {
  const skills = steps.filter(({ feature }) => feature.type === 'Skill').length
  return amountInWords(skills, steps.length - skills)
}
