import type { LearningStep } from './learningPlan.ts'

/** How much the steps of a plan are, in words: "14 skills and 1 library". */
export function amountToLearn(steps: readonly LearningStep[]): string {
  const skills = steps.filter(({ feature }) => feature.type === 'Skill').length
  const libraries = steps.length - skills
  const parts = [
    skills === 1 ? '1 skill' : `${skills} skills`,
    libraries === 1 ? '1 library' : `${libraries} libraries`,
  ].filter((part) => !part.startsWith('0'))
  return parts.length === 0 ? 'nothing' : parts.join(' and ')
}
