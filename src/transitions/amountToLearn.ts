import { amountInWords } from '../wording/amountInWords.ts'
import type { LearningPlan } from './learningPlan.ts'

/** How much a plan has to learn, in words: "14 skills and 1 library". */
export function amountToLearn({ missing }: LearningPlan): string {
  const skills = missing.filter(({ type }) => type === 'Skill').length
  return amountInWords(skills, missing.length - skills)
}
